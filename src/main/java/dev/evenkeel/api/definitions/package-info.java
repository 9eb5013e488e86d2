/// Definitions over HTTP: read, check, save, apply many at once.
@NullMarked
package dev.evenkeel.api.definitions;

import org.jspecify.annotations.NullMarked;
