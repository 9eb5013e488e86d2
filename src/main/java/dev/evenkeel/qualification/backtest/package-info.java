/// What a definition would have done: its accounts day by day as they were known then, held against what became of
/// them.
@NamedInterface("backtest")
@NullMarked
package dev.evenkeel.qualification.backtest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
