package dev.evenkeel.webhooks;

import dev.evenkeel.motion.ContactNeeded;
import dev.evenkeel.motion.ContactWatcher;
import java.util.LinkedHashMap;
import java.util.List;

/// Accounts that need a person, told to other programs.
final class MotionEvents implements ContactWatcher {
    static final List<String> TYPES = List.of("account.needs_contact");

    private final Webhooks webhooks;

    MotionEvents(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @Override
    public void needed(ContactNeeded needed) {
        var data = new LinkedHashMap<String, Object>();
        data.put("account", needed.account());
        data.put("name", needed.name());
        if (needed.owner() != null) data.put("owner", needed.owner());
        data.put("points", needed.points());
        data.put("why", needed.why());
        webhooks.announce("contact_needed_" + needed.id(), TYPES.getFirst(), needed.at(), data);
    }
}
