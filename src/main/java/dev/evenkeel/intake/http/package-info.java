/// The tracking API over HTTP.
@NullMarked
package dev.evenkeel.intake.http;

import org.jspecify.annotations.NullMarked;
