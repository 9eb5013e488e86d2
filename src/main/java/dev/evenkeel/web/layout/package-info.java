/// What every page shares: frame, links, rendering, formatting, errors.
@NullMarked
package dev.evenkeel.web.layout;

import org.jspecify.annotations.NullMarked;
