package dev.evenkeel.intake;

import dev.evenkeel.foundation.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One event of a delivery that was not taken.
///
/// @param index its place in the delivery, from 0
/// @param messageId the sender's id for it, if it gave one
/// @param problems all that is wrong with it; never empty
public record Refusal(int index, @Nullable String messageId, List<Problem> problems) {}
