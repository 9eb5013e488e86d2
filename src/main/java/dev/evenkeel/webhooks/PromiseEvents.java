package dev.evenkeel.webhooks;

import dev.evenkeel.promises.Notice;
import dev.evenkeel.promises.NoticeWatcher;
import dev.evenkeel.promises.Promises;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What sellers are told about promises, told to other programs: one event for each seller concerned.
final class PromiseEvents implements NoticeWatcher {
    static final List<String> TYPES =
            List.of("promise.slipped", "promise.at_risk", "promise.progress", "promises.off_roadmap");

    private final Webhooks webhooks;
    private final Promises promises;

    PromiseEvents(Webhooks webhooks, Promises promises) {
        this.webhooks = webhooks;
        this.promises = promises;
    }

    @Override
    public void told(Notice notice, Notice.About about) {
        webhooks.announce("promise_notice_" + notice.id(), type(about), notice.at(), data(notice));
    }

    private static String type(Notice.About about) {
        return switch (about) {
            case SLIP -> TYPES.get(0);
            case RISK -> TYPES.get(1);
            case PROGRESS -> TYPES.get(2);
            case OFF_ROADMAP -> TYPES.get(3);
        };
    }

    private Map<String, Object> data(Notice notice) {
        var data = new LinkedHashMap<String, Object>();
        data.put("notice", notice.id());
        data.put("to", notice.to());
        data.put("text", notice.text());
        if (notice.promise() == 0) return data;
        data.put("promise", notice.promise());
        promises.with(notice.promise()).ifPresent(promise -> {
            data.put("reference", promise.reference());
            data.put("account", promise.account());
            data.put("subject", promise.subject().key());
            data.put("state", promise.state().word());
            data.put("first_due", promise.firstDue().toString());
            data.put("due", promise.due().toString());
        });
        return data;
    }
}
