package dev.evenkeel.promises;

import java.util.List;

/// Who has read what a sheet says now (M87).
///
/// @param read those who said so, the first one first
/// @param missing sellers and owners who did not yet
public record Readers(List<Reading> read, List<String> missing) {
    public boolean has(String reader) {
        return read.stream().anyMatch(one -> one.reader().equals(reader));
    }

    /// How many should have read it: those who did, and those who are missing.
    public int all() {
        return read.size() + missing.size();
    }
}
