package dev.evenkeel.web.layout;

/// Where in a long list the reader is.
///
/// @param page from 1
/// @param size entries a page
/// @param total entries in all
public record Paging(int page, int size, int total) {
    public boolean more() {
        return (long) page * size < total;
    }

    public int from() {
        return total == 0 ? 0 : (page - 1) * size + 1;
    }

    public int to() {
        return Math.min(page * size, total);
    }
}
