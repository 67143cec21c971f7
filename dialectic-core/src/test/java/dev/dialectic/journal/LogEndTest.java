package dev.dialectic.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dialectic.error.JournalConflictException;
import dev.dialectic.event.DebateClosed;
import dev.dialectic.event.DebateEvent;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.DebatePaused;
import dev.dialectic.event.DebateReopened;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.event.UnknownEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogEndTest {

    private static final DebateId ID = DebateId.of("one");
    private static final LogEnd BEGUN = LogEnd.of(ID, List.of());
    private static final DebateEvent UNKNOWN = new UnknownEvent("AudienceAsked", 3, "{}");

    private static List<RecordedEvent> from(long sequence, DebateEvent... events) {
        List<RecordedEvent> recorded = new ArrayList<>();
        for (DebateEvent event : events) {
            recorded.add(new RecordedEvent(ID, sequence++, Instant.EPOCH, event));
        }
        return recorded;
    }

    @Test
    void it_is_the_same_read_at_once_or_appended_in_any_batches() {
        List<RecordedEvent> events = from(
                1,
                new DebatePaused("a"),
                new DebateClosed(),
                UNKNOWN,
                new DebateReopened(1),
                UNKNOWN,
                new DebateClosed());
        for (int cut = 0; cut <= events.size(); cut++) {
            LogEnd end = LogEnd.of(ID, events.subList(0, cut));
            assertThat(end.after(events.subList(cut, events.size())))
                    .as("cut at %d", cut)
                    .isEqualTo(new LogEnd(ID, 6, true));
            assertThat(BEGUN.after(events.subList(0, cut))).as("cut at %d", cut).isEqualTo(end);
        }
    }

    @Test
    void what_is_not_known_here_neither_closes_nor_reopens() {
        LogEnd closed = BEGUN.after(from(1, new DebateClosed(), UNKNOWN));
        assertThat(closed.closed()).isTrue();
        assertThatExceptionOfType(JournalConflictException.class)
                .isThrownBy(() -> closed.after(from(3, new DebatePaused("a"))))
                .withMessageContaining("debate one: expected DebateReopened");
        assertThat(closed.after(from(3, new DebateReopened(1))).closed()).isFalse();
        assertThat(BEGUN.after(from(1, UNKNOWN)).closed()).isFalse();
    }

    @Test
    void an_end_that_no_log_can_have_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new LogEnd(ID, -1, false));
        assertThatIllegalArgumentException().isThrownBy(() -> new LogEnd(ID, 0, true));
    }
}
