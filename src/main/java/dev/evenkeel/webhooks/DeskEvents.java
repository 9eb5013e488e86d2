package dev.evenkeel.webhooks;

import dev.evenkeel.desk.Desk;
import dev.evenkeel.desk.DeskWatcher;
import dev.evenkeel.desk.Entry;
import dev.evenkeel.desk.Happening;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What happens at the desk, told to other programs.
final class DeskEvents implements DeskWatcher {
    static final List<String> TYPES = List.of(
            "desk.request.submitted",
            "desk.request.ruled",
            "desk.request.taken_back",
            "desk.request.delegated",
            "desk.request.escalated",
            "desk.request.withdrawn");

    private final Webhooks webhooks;
    private final Desk desk;

    DeskEvents(Webhooks webhooks, Desk desk) {
        this.webhooks = webhooks;
        this.desk = desk;
    }

    @Override
    public void happened(long request, Entry entry) {
        webhooks.announce(
                "desk_" + request + "_" + entry.number(), type(entry.what()), entry.at(), data(request, entry));
    }

    private static String type(Happening what) {
        return switch (what) {
            case Happening.Submitted _ -> "desk.request.submitted";
            case Happening.Ruled _ -> "desk.request.ruled";
            case Happening.TakenBack _ -> "desk.request.taken_back";
            case Happening.Delegated _ -> "desk.request.delegated";
            case Happening.Escalated _ -> "desk.request.escalated";
            case Happening.Withdrawn _ -> "desk.request.withdrawn";
        };
    }

    private Map<String, Object> data(long id, Entry entry) {
        var data = new LinkedHashMap<String, Object>();
        var request = desk.with(id).orElseThrow();
        data.put("request", id);
        data.put("reference", request.reference());
        data.put("title", request.ask().title());
        data.put("account", request.ask().account());
        if (request.ask().deal() != null) data.put("deal", request.ask().deal());
        data.put("kind", request.ask().kind().name().toLowerCase(Locale.ROOT));
        data.put("state", request.state().word());
        data.put("by", entry.by());
        if (entry.what() instanceof Happening.Ruled ruled) ruled(data, ruled);
        return data;
    }

    private static void ruled(Map<String, Object> data, Happening.Ruled ruled) {
        data.put("step", ruled.step());
        data.put("ruling", ruled.ruling().name().toLowerCase(Locale.ROOT));
        if (ruled.condition() != null) data.put("condition", ruled.condition());
    }
}
