package dev.evenkeel.rules;

import java.util.List;

/// A part of a document that still knows where it stands.
public sealed interface Node {
    Place place();

    /// What it is, in words for a message: "a list".
    String inWords();

    /// Keys with values, in the order of the document.
    record Mapping(Place place, List<Entry> entries) implements Node {
        @Override
        public String inWords() {
            return "a group of keys";
        }
    }

    /// One key with its value.
    record Entry(Scalar key, Node value) {}

    /// A list of values.
    record Sequence(Place place, List<Node> items) implements Node {
        @Override
        public String inWords() {
            return "a list";
        }
    }

    /// A single value.
    ///
    /// @param start where its raw form begins in the document, in code points
    /// @param end where its raw form ends
    /// @param block whether it is written as a block of lines, after `|` or `>`
    record Scalar(Place place, Kind kind, String text, int start, int end, boolean block) implements Node {
        @Override
        public String inWords() {
            return switch (kind) {
                case TEXT -> "the text `" + text + "`";
                case NUMBER -> "the number " + text;
                case FLAG -> text;
                case NOTHING -> "empty";
            };
        }
    }

    /// What a single value is by the rules of YAML 1.2.
    enum Kind {
        TEXT,
        NUMBER,
        FLAG,
        NOTHING
    }
}
