package dev.evenkeel.motion;

/// What a condition speaks for.
public enum Side {
    /// Selling by people.
    SALES("sales", "Sold by people"),
    /// A product that sells itself.
    PRODUCT("product", "Sells itself");

    private final String word;
    private final String title;

    Side(String word, String title) {
        this.word = word;
        this.title = title;
    }

    public String word() {
        return word;
    }

    public String title() {
        return title;
    }
}
