package dev.evenkeel.web.people;

import dev.evenkeel.web.layout.Link;
import java.util.Map;

/// What the reader of the list of people asked for. Texts are empty where nothing was asked.
///
/// @param definition the name of a definition about people; empty for the first
public record PeopleQuery(String definition, String text, boolean readyOnly, int page) {
    static PeopleQuery of(Map<String, String> asked) {
        var page = asked.getOrDefault("page", "1");
        return new PeopleQuery(
                asked.getOrDefault("definition", ""),
                asked.getOrDefault("q", "").strip(),
                "ready".equals(asked.get("tab")),
                page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1);
    }

    public Link link() {
        return Link.to("people").with("definition", definition).with("q", text).with("tab", readyOnly ? "ready" : null);
    }

    public Link csv() {
        return new Link("/people.csv", link().parameters());
    }

    public Link nextPage() {
        return link().with("page", page + 1);
    }
}
