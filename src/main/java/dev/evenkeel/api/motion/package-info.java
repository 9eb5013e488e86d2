/// How the company sells, over HTTP.
@NullMarked
package dev.evenkeel.api.motion;

import org.jspecify.annotations.NullMarked;
