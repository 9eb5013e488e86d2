package dev.evenkeel.web.find;

import java.util.List;

/// What was found for a text.
public record FindPage(String text, List<Found> found) {}
