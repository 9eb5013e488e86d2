package dev.evenkeel.desk;

import java.util.HashMap;
import java.util.Map;

/// The segments of accounts, each looked up once.
final class Segments {
    private final DealFacts facts;
    private final String trait;
    private final Map<String, String> known = new HashMap<>();

    Segments(DealFacts facts, String trait) {
        this.facts = facts;
        this.trait = trait;
    }

    String of(Ask ask) {
        return known.computeIfAbsent(ask.account(), account -> facts.segment(account, trait));
    }
}
