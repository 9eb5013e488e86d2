package dev.evenkeel.web.capacity;

import dev.evenkeel.capacity.Answer.Obstacle;
import dev.evenkeel.capacity.Board;
import java.time.LocalDate;
import java.util.List;

/// What is in one week of one skill.
public record CellPage(String skill, String name, LocalDate week, Board.Cell cell, List<Obstacle> commitments) {}
