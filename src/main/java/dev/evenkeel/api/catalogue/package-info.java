/// The catalogue over HTTP: capabilities on any day, imports, and how needs fit.
@NullMarked
package dev.evenkeel.api.catalogue;

import org.jspecify.annotations.NullMarked;
