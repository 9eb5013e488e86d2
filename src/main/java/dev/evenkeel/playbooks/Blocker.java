package dev.evenkeel.playbooks;

/// Why an account that the score called ready was no case for sales; counted for product, who can mend some of them.
public enum Blocker {
    MISSING("Something is missing in the product", true),
    TOO_HARD("Too hard to set up or to use", true),
    SECURITY("Security or compliance", true),
    PRICE("Price or packaging", true),
    TOO_SMALL("Too small, or not our kind of customer", false),
    NO_NEED("No need", false),
    TIMING("Not now", false),
    COMPETITOR("Stays with somebody else", false),
    UNREACHABLE("Nobody answers", false),
    WRONG_DATA("The score was wrong about them", false);

    private final String title;
    private final boolean forProduct;

    Blocker(String title, boolean forProduct) {
        this.title = title;
        this.forProduct = forProduct;
    }

    public String title() {
        return title;
    }

    /// Whether product could do something about it.
    public boolean forProduct() {
        return forProduct;
    }
}
