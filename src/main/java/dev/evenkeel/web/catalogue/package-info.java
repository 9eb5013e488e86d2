/// The catalogue: what is sold on a day, one capability, its editor, imports, and how a deal's needs fit.
@NullMarked
package dev.evenkeel.web.catalogue;

import org.jspecify.annotations.NullMarked;
