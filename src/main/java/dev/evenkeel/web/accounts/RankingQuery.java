package dev.evenkeel.web.accounts;

import dev.evenkeel.web.layout.Link;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the reader of the ranking asked for. Texts are empty where nothing was asked.
///
/// @param definition the name of the definition; empty for the first
/// @param sort the column, with a leading `-` for the largest first
public record RankingQuery(
        String definition, Tab tab, String text, String plan, String owner, String industry, Sort sort, int page) {

    /// Which accounts are listed.
    public enum Tab {
        READY("Ready"),
        WARMING("Warming"),
        ALL("All");

        private final String words;

        Tab(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// By which column, and whether the largest comes first.
    public record Sort(Column by, boolean descending) {
        public static final Sort DEFAULT = new Sort(Column.SCORE, true);

        /// What the ranking can be sorted by.
        public enum Column {
            SCORE,
            NAME,
            PEOPLE,
            OWNER,
            SEEN
        }

        static Sort of(@Nullable String text) {
            if (text == null || text.isBlank()) return DEFAULT;
            var descending = text.startsWith("-");
            var name = descending ? text.substring(1) : text;
            for (var column : Column.values())
                if (column.name().equalsIgnoreCase(name)) return new Sort(column, descending);
            return DEFAULT;
        }

        @Override
        public String toString() {
            return (descending ? "-" : "") + by.name().toLowerCase(Locale.ROOT);
        }
    }

    static RankingQuery of(Map<String, String> asked) {
        return new RankingQuery(
                text(asked, "definition"),
                tab(text(asked, "tab")),
                text(asked, "q"),
                text(asked, "plan"),
                text(asked, "owner"),
                text(asked, "industry"),
                Sort.of(asked.get("sort")),
                page(text(asked, "page")));
    }

    private static String text(Map<String, String> asked, String name) {
        return asked.getOrDefault(name, "").strip();
    }

    private static Tab tab(String name) {
        for (var tab : Tab.values()) if (tab.name().equalsIgnoreCase(name)) return tab;
        return Tab.READY;
    }

    private static int page(String number) {
        return number.matches("[1-9]\\d{0,5}") ? Integer.parseInt(number) : 1;
    }

    /// Whether anything but the tab narrows the list.
    public boolean filtered() {
        return !(text.isEmpty() && plan.isEmpty() && owner.isEmpty() && industry.isEmpty());
    }

    /// The address that asks for the same, from the first page on.
    public Link link() {
        return link("accounts");
    }

    public Link csv() {
        return link("accounts.csv");
    }

    private Link link(String path) {
        return Link.to(path)
                .with("definition", definition)
                .with("tab", tab == Tab.READY ? null : tab.key())
                .with("q", text)
                .with("plan", plan)
                .with("owner", owner)
                .with("industry", industry)
                .with("sort", sort.equals(Sort.DEFAULT) ? null : sort);
    }

    public Link showing(Tab other) {
        return link().with("tab", other.key());
    }

    /// Sorts by a column: the natural way first, the other way when it is sorted so already.
    public Link sortedBy(Sort.Column column, boolean descendingFirst) {
        var descending = sort.by() == column ? !sort.descending() : descendingFirst;
        return link().with("sort", new Sort(column, descending));
    }

    /// The value of `aria-sort` for a column.
    public String ariaSort(Sort.Column column) {
        if (sort.by() != column) return "none";
        return sort.descending() ? "descending" : "ascending";
    }

    public Link nextPage() {
        return link().with("page", page + 1);
    }
}
