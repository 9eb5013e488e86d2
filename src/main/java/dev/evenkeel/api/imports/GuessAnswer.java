package dev.evenkeel.api.imports;

import dev.evenkeel.intake.ImportGuess;
import java.util.List;

/// A proposed mapping.
record GuessAnswer(
        String as, double confidence, List<ImportGuess.Column> columns, List<String> missing, String mapping) {
    static GuessAnswer of(ImportGuess guess) {
        return new GuessAnswer(
                guess.kind().word(), guess.confidence(), guess.columns(), guess.missing(), guess.mapping());
    }
}
