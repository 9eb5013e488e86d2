package dev.evenkeel.web.inbox;

import dev.evenkeel.foundation.Problem;
import dev.evenkeel.playbooks.Item;
import dev.evenkeel.web.layout.Choice;
import java.time.Instant;
import java.util.List;

/// One account in an inbox, with everything that was done and said.
///
/// @param sellers to whom it could be handed
/// @param back whether the last word was the reader's, who may take it back
/// @param acts whether anything can be done: not on an earlier day
public record ItemPage(
        Item item,
        InboxPage.Row row,
        List<Way> ways,
        List<Said> said,
        List<Choice> sellers,
        boolean back,
        boolean acts,
        List<Problem> problems) {
    /// A run that put it there.
    public record Way(String playbook, String title, int version, String state, List<Said> deeds) {}

    /// Something that happened.
    public record Said(Instant at, String by, String what, String words) {}
}
