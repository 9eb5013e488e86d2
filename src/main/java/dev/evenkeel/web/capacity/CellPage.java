package dev.evenkeel.web.capacity;

import dev.evenkeel.capacity.Answer.Obstacle;
import dev.evenkeel.capacity.Board;
import dev.evenkeel.capacity.PlanLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// What is in one week of one skill.
public record CellPage(String skill, String name, LocalDate week, Board.Cell cell, List<Obstacle> commitments) {
    /// What a reserve is for, in words.
    public static String word(String purpose) {
        return Forms.word(PlanLine.Purpose.valueOf(purpose.toUpperCase(Locale.ROOT)));
    }
}
