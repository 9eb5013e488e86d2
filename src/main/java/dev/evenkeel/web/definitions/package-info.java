/// Definitions: list, editor with validation as you type, versions.
@NullMarked
package dev.evenkeel.web.definitions;

import org.jspecify.annotations.NullMarked;
