/// The description of the interface that the server gives of itself.
@NullMarked
package dev.evenkeel.api.openapi;

import org.jspecify.annotations.NullMarked;
