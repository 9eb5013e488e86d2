/// Made-up records, until the real modules fill the pages. Nothing else depends on this package.
@NullMarked
package dev.evenkeel.web.sample;

import org.jspecify.annotations.NullMarked;
