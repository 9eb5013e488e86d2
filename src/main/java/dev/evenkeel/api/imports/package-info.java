/// Files to import, over HTTP: upload, guess, check, start, watch.
@NullMarked
package dev.evenkeel.api.imports;

import org.jspecify.annotations.NullMarked;
