package dev.evenkeel.web.catalogue;

import dev.evenkeel.catalogue.Listed;
import dev.evenkeel.catalogue.Stage;
import dev.evenkeel.web.layout.Link;
import java.util.Locale;
import java.util.Map;

/// Which part of the catalogue the reader looks at; empty texts for all.
public record CatalogueQuery(String stage, String segment, String text) {
    static CatalogueQuery of(Map<String, String> asked) {
        var stage = asked.getOrDefault("stage", "");
        return new CatalogueQuery(
                Stage.words().containsKey(stage) ? stage : "",
                asked.getOrDefault("segment", "").strip(),
                asked.getOrDefault("q", "").strip());
    }

    public Link link() {
        return link("catalogue");
    }

    public Link csv() {
        return link("catalogue.csv");
    }

    private Link link(String path) {
        return Link.to(path).with("stage", stage).with("segment", segment).with("q", text);
    }

    public Link in(String stage) {
        return link().with("stage", stage);
    }

    public boolean filtered() {
        return !segment.isEmpty() || !text.isEmpty();
    }

    boolean hasStage(Listed listed) {
        return stage.isEmpty() || listed.capability().stage().word().equals(stage);
    }

    /// Whether it fits apart from its stage.
    boolean fits(Listed listed) {
        var capability = listed.capability();
        var words = (capability.key() + " " + capability.title() + " " + capability.description() + " "
                        + capability.owner())
                .toLowerCase(Locale.ROOT);
        return (segment.isEmpty()
                        || capability.segments().isEmpty()
                        || capability.segments().contains(segment))
                && words.contains(text.toLowerCase(Locale.ROOT));
    }
}
