/// How the hours are shared out between what is sold now and what the product needs later.
@NamedInterface("horizons")
@NullMarked
package dev.evenkeel.capacity.horizons;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
