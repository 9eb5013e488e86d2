package dev.evenkeel.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenkeel.foundation.Delivery;
import dev.evenkeel.foundation.Outbox;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutgoingPagesTest {
    private static final Visitor ADMIN = Visitor.admin();

    @Test
    void showsWhatFailedWithItsReasonAndReplaysIt() {
        assertThat(ADMIN.open("/settings").body()).contains("/settings/outgoing");
        var outbox = RunningServer.bean(Outbox.class);
        outbox.carry("pigeon", message -> new Delivery.Dead("the <pigeon> is tired"));
        outbox.put("pigeon", "p-1", "hello");
        outbox.sweep();
        assertThat(ADMIN.open("/settings/outgoing").body())
                .contains("the &lt;pigeon&gt; is tired")
                .contains("p-1");
        var answer = ADMIN.submit("/settings/outgoing", "/settings/outgoing/replay", Map.of());
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(ADMIN.open("/settings/outgoing?show=waiting").body()).contains("p-1");
        outbox.sweep();
        assertThat(ADMIN.open("/settings/outgoing?show=dead").body()).contains("replayed");
    }
}
