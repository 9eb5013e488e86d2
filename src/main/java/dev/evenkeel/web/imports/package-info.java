/// File import: upload, mapping, dry run, progress, errors.
@NullMarked
package dev.evenkeel.web.imports;

import org.jspecify.annotations.NullMarked;
