package dev.evenkeel.web.promises;

import dev.evenkeel.promises.Contradiction;
import dev.evenkeel.promises.Promise;
import dev.evenkeel.web.layout.Link;
import java.util.List;
import java.util.Map;

/// The register.
///
/// @param counts how many promises each tab has
/// @param rows of the chosen tab, the first due first
/// @param more how many further rows there are
/// @param any whether there is any promise at all
/// @param unread notices that nobody has read
public record RegisterPage(
        Tab tab,
        String text,
        String seller,
        String account,
        List<String> sellers,
        Map<Tab, Integer> counts,
        List<Row> rows,
        int more,
        boolean any,
        long unread) {
    /// Which promises.
    public enum Tab {
        OPEN("Open"),
        DUE("Due in four weeks"),
        SLIPPED("Slipped"),
        CONTRADICTORY("Contradictory"),
        UNCLEAR("Not agreed what"),
        SETTLED("Settled");

        private final String label;

        Tab(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static Tab of(String key) {
            for (var tab : values()) if (tab.key().equals(key)) return tab;
            return OPEN;
        }
    }

    /// @param against what contradicts it
    public record Row(Promise promise, String account, List<Contradiction> against, boolean overdue) {}

    public Link link(Tab other) {
        return with(Link.to("promises")).with("tab", other == Tab.OPEN ? null : other.key());
    }

    private Link with(Link link) {
        return link.with("q", text).with("seller", seller).with("account", account);
    }

    public Link csv() {
        return with(new Link("/promises.csv", Map.of())).with("tab", tab.key());
    }
}
