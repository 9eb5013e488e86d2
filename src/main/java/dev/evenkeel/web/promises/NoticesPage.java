package dev.evenkeel.web.promises;

import dev.evenkeel.promises.Notice;
import dev.evenkeel.web.layout.Say;
import java.util.List;
import java.util.Map;

/// What sellers were told.
///
/// @param to whose; empty for everybody's
/// @param accounts key of whom each promise was made to, by its number
public record NoticesPage(
        String to, List<String> sellers, List<Notice> notices, Map<Long, String> accounts, AccountNames names) {
    /// What was told, with the name of the account in place of its key.
    public String words(Notice notice) {
        var key = accounts.get(notice.promise());
        var text = Say.quoted(notice.text());
        return key == null ? text : text.replace(" for " + key, " for " + names.of(key));
    }

    public boolean anyUnread() {
        return notices.stream().anyMatch(notice -> notice.readAt() == null);
    }
}
