package dev.evenkeel.web.layout;

import java.util.List;

/// An area of the product: a place in the navigation and in the palette. A new area is one line in [#ALL], and a
/// picture of its path's name in `icons.svg`.
///
/// @param path the first segment of its addresses
/// @param speaks whether its pages can look back
public record Area(Group group, String path, String label, Speaks speaks) {
    /// All of them, in the order of the navigation.
    public static final List<Area> ALL = List.of(
            new Area(Group.TODAY, "inbox", "Inbox", Speaks.OF_ANY_DAY),
            new Area(Group.OBSERVE, "accounts", "Accounts", Speaks.OF_ANY_DAY),
            new Area(Group.OBSERVE, "people", "People", Speaks.OF_ANY_DAY),
            new Area(Group.OBSERVE, "intake", "Intake", Speaks.OF_ANY_DAY),
            new Area(Group.OBSERVE, "import", "Import", Speaks.OF_ANY_DAY),
            new Area(Group.QUALIFY, "definitions", "Definitions", Speaks.OF_ANY_DAY),
            new Area(Group.QUALIFY, "backtests", "Backtests", Speaks.OF_ANY_DAY),
            new Area(Group.QUALIFY, "playbooks", "Playbooks", Speaks.OF_ANY_DAY),
            new Area(Group.PROMISE, "sell", "Sell today", Speaks.OF_ANY_DAY),
            new Area(Group.PROMISE, "promises", "Promises", Speaks.OF_ANY_DAY),
            new Area(Group.PROMISE, "catalogue", "Catalogue", Speaks.OF_ANY_DAY),
            new Area(Group.PROMISE, "desk", "Desk", Speaks.OF_ANY_DAY),
            new Area(Group.PROMISE, "capacity", "Capacity", Speaks.OF_ANY_DAY),
            new Area(Group.BALANCE, "motion", "Motion", Speaks.OF_ANY_DAY),
            new Area(Group.HOUSE, "settings", "Settings", Speaks.OF_NOW));

    /// Those that a phone shows below the page, at most four; the others are behind "More".
    private static final List<String> AT_HAND = List.of("inbox", "accounts", "sell", "desk");

    /// The parts of the loop that areas belong to.
    public enum Group {
        TODAY(""),
        OBSERVE("Observe"),
        QUALIFY("Qualify"),
        PROMISE("Promise"),
        LEARN("Learn"),
        BALANCE("Balance"),
        HOUSE("");

        private final String label;

        Group(String label) {
            this.label = label;
        }

        /// Its heading; empty for what needs none.
        public String label() {
            return label;
        }

        public List<Area> areas() {
            return ALL.stream().filter(area -> area.group() == this).toList();
        }
    }

    /// Which days the pages of an area can speak of.
    public enum Speaks {
        OF_ANY_DAY,
        OF_NOW
    }

    /// The areas below the page of a phone.
    public static List<Area> atHand() {
        return ALL.stream().filter(area -> AT_HAND.contains(area.path())).toList();
    }
}
