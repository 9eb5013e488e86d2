/// Backtests: what a definition would have done, with a threshold to move.
@NullMarked
package dev.evenkeel.web.backtests;

import org.jspecify.annotations.NullMarked;
