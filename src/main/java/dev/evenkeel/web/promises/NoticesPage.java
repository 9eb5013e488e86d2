package dev.evenkeel.web.promises;

import dev.evenkeel.promises.Notice;
import java.util.List;

/// What sellers were told.
///
/// @param to whose; empty for everybody's
public record NoticesPage(String to, List<String> sellers, List<Notice> notices) {
    public boolean anyUnread() {
        return notices.stream().anyMatch(notice -> notice.readAt() == null);
    }
}
