package dev.evenkeel.api.definitions;

import dev.evenkeel.api.ProblemAnswer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether a text can be saved, and whom it would let in or out.
///
/// @param preview null for a text with problems, or with shared signals only
record DefinitionCheck(
        boolean valid,
        List<ProblemAnswer> problems,
        @Nullable PreviewAnswer preview) {}
