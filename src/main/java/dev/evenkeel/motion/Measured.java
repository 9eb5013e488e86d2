package dev.evenkeel.motion;

/// What is measured about how the company sells; the names that rules of a motion may use. Shares are in percent.
public enum Measured {
    CYCLE_DAYS("cycle_days", "Days until a deal is won, median", "days"),
    CYCLE_P85_DAYS("cycle_p85_days", "Days within which 85 % are won", "days"),
    BUYER_USES_SHARE("buyer_uses_share", "Won deals whose buyer uses the product", "%"),
    OUTBOUND_SHARE("outbound_share", "Deals from outbound sales", "%"),
    TOP5_SHARE("top5_share", "Revenue of the five largest customers", "%"),
    EFFECTIVE_CUSTOMERS("effective_customers", "As concentrated as so many equal customers", "customers"),
    CUSTOM_SHARE("custom_share", "Customers with work of their own", "%"),
    IN_PRODUCT_SHARE("in_product_share", "New accounts that came from within the product", "%"),
    SELF_SERVE_SHARE("self_serve_share", "Customers who never had a deal", "%"),
    K_FACTOR("k_factor", "People who joined by invitation, for each who is active", ""),
    SWITCHING_SHARE("switching_share", "Cost of switching, of a year's price", "%"),
    FIRST_VALUE_DAYS("first_value_days", "Days until first value, median", "days"),
    FIRST_VALUE_SHARE("first_value_share", "New accounts that came to first value", "%");

    private final String word;
    private final String title;
    private final String unit;

    Measured(String word, String title, String unit) {
        this.word = word;
        this.title = title;
        this.unit = unit;
    }

    public String word() {
        return word;
    }

    public String title() {
        return title;
    }

    public String unit() {
        return unit;
    }
}
