package dev.evenkeel.qualification;

import java.util.Map;

/// The deal that says most about a subject today: the open one that moved last, else the closed one that moved last.
public record LatestDeal(boolean open, Map<String, Object> fields) {}
