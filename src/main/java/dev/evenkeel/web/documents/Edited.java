package dev.evenkeel.web.documents;

import dev.evenkeel.web.layout.Link;
import java.util.Arrays;
import java.util.Optional;

/// The kinds of documents that are edited here.
public enum Edited {
    LAUNCH("launch", "Launch", "launches", "promises", "launches"),
    ALLOCATION("allocation", "Allocation", "allocation", "capacity", "allocation"),
    MOTION("motion", "Motion fit", "motion fit", "motion"),
    PLAYBOOK("playbook", "Playbook", "playbooks", "playbooks"),
    SELLERS("sellers", "Sellers", "playbooks", "playbooks");

    private final String kind;
    private final String title;
    private final String places;
    private final Link home;

    Edited(String kind, String title, String places, String... home) {
        this.kind = kind;
        this.title = title;
        this.places = places;
        this.home = Link.to(home);
    }

    static Optional<Edited> of(String kind) {
        return Arrays.stream(values()).filter(one -> one.kind.equals(kind)).findFirst();
    }

    /// As it stands behind `kind:`.
    public String kind() {
        return kind;
    }

    public String title() {
        return title;
    }

    /// What its home is called.
    public String places() {
        return places;
    }

    /// Where its documents are shown.
    public Link home() {
        return home;
    }

    /// Whether there is one document only.
    public boolean isSingle() {
        return this != LAUNCH && this != PLAYBOOK;
    }
}
