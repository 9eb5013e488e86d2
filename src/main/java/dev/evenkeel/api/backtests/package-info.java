/// `/api/v1/backtests`: what definitions would have done.
@NullMarked
package dev.evenkeel.api.backtests;

import org.jspecify.annotations.NullMarked;
