/// How the company sells, and which motion fits it.
@NullMarked
package dev.evenkeel.web.motion;

import org.jspecify.annotations.NullMarked;
