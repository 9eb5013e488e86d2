package dev.evenkeel.intake.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenkeel.intake.RandomEvents;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventCodecTest {
    @Test
    void readsBackWhateverWasWritten() {
        for (int seed = 0; seed < 300; seed++) {
            var events = new RandomEvents(seed).list(seed % 50);
            assertThat(EventDecoder.decode(ByteBuffer.wrap(EventEncoder.encode(events))))
                    .isEqualTo(events);
        }
    }

    @Test
    void writesATextThatRepeatsOnlyOnce() {
        var event = new RandomEvents(7).next();
        int one = EventEncoder.encode(List.of(event)).length;
        int ten = EventEncoder.encode(Collections.nCopies(10, event)).length;
        var data = event.data().length()
                + (event.messageId() == null ? 0 : event.messageId().length());
        assertThat(ten - one).isLessThan(9 * (data + 60));
    }
}
