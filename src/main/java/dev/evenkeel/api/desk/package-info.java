/// The deal desk, custom work and debt over HTTP.
@NullMarked
package dev.evenkeel.api.desk;

import org.jspecify.annotations.NullMarked;
