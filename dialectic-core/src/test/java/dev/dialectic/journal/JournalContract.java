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
import dev.dialectic.event.Story;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Journal} must hold. To test a journal of your own, extend it and give an empty one:
 *
 * <pre>{@code
 * class ScrollJournalTest extends JournalContract {
 *     protected Journal journal() { return new ScrollJournal(); }
 * }
 * }</pre>
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class JournalContract {

    private static final DebateId ONE = DebateId.of("one");
    private static final DebateId OTHER = DebateId.of("other");
    private static final int WRITERS = 4;
    private static final int EVENTS = 50;

    private Journal journal;

    /**
     * The journal that is tested.
     *
     * @return an empty journal, another one each time
     */
    protected abstract Journal journal();

    @BeforeEach
    final void take_an_empty_journal() {
        journal = journal();
    }

    /** An event of a debate at a place. */
    protected static RecordedEvent event(DebateId debate, long sequence) {
        return event(debate, sequence, new DebatePaused("because of " + sequence));
    }

    private static RecordedEvent event(DebateId debate, long sequence, DebateEvent event) {
        return new RecordedEvent(debate, sequence, Instant.EPOCH.plusSeconds(sequence), event);
    }

    private static List<RecordedEvent> events(DebateId debate, long from, long to) {
        List<RecordedEvent> events = new ArrayList<>();
        for (long sequence = from; sequence <= to; sequence++) {
            events.add(event(debate, sequence));
        }
        return events;
    }

    private void write(DebateId debate, long from, long to) {
        try (DebateLog log = journal.open(debate)) {
            log.append(events(debate, from, to));
        }
    }

    @Test
    final void what_was_appended_is_read_in_order() {
        try (DebateLog log = journal.open(ONE)) {
            log.append(List.of(event(ONE, 1)));
            log.append(events(ONE, 2, 3));

            assertThat(log.debate()).isEqualTo(ONE);
            assertThat(log.read(1)).isEqualTo(events(ONE, 1, 3));
            log.sync();
            assertThat(journal.read(ONE, 1)).isEqualTo(events(ONE, 1, 3));
        }
    }

    @Test
    final void every_type_of_event_is_kept_as_it_was() {
        List<RecordedEvent> story = Story.recorded(ONE, Instant.parse("2026-01-02T03:04:05.000000006Z"));
        try (DebateLog log = journal.open(ONE)) {
            log.append(story);
        }
        assertThat(journal.read(ONE, 1)).isEqualTo(story);
    }

    @Test
    final void it_is_read_from_the_sequence_that_was_asked_for() {
        write(ONE, 1, 5);
        for (long from = 1; from <= 7; from++) {
            assertThat(journal.read(ONE, from)).as("from %d", from).isEqualTo(events(ONE, from, 5));
        }
        try (DebateLog log = journal.open(ONE)) {
            assertThat(log.read(4)).isEqualTo(events(ONE, 4, 5));
        }
    }

    @Test
    final void reading_from_before_the_first_event_is_refused() {
        write(ONE, 1, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> journal.read(ONE, 0));
        try (DebateLog log = journal.open(ONE)) {
            assertThatIllegalArgumentException().isThrownBy(() -> log.read(-1));
        }
    }

    @Test
    final void of_a_debate_that_is_not_known_nothing_is_read() {
        write(ONE, 1, 1);
        assertThat(journal.read(OTHER, 1)).isEmpty();
        assertThat(journal.debates()).containsExactly(ONE);
    }

    @Test
    final void writing_goes_on_where_it_ended() {
        write(ONE, 1, 2);
        write(ONE, 3, 4);
        assertThat(journal.read(ONE, 1)).isEqualTo(events(ONE, 1, 4));
    }

    @Test
    final void a_gap_is_refused() {
        try (DebateLog log = journal.open(ONE)) {
            refused(log, events(ONE, 2, 2));
            log.append(events(ONE, 1, 2));
            refused(log, events(ONE, 4, 4));
            assertThat(log.read(1)).hasSize(2);
        }
    }

    @Test
    final void a_sequence_that_was_written_is_refused() {
        try (DebateLog log = journal.open(ONE)) {
            log.append(events(ONE, 1, 2));
            refused(log, events(ONE, 2, 2));
            assertThat(log.read(1)).isEqualTo(events(ONE, 1, 2));
        }
    }

    @Test
    final void all_events_are_appended_or_none() {
        try (DebateLog log = journal.open(ONE)) {
            refused(log, List.of(event(ONE, 1), event(ONE, 2), event(ONE, 4)));
            assertThat(log.read(1)).isEmpty();
            assertThatIllegalArgumentException().isThrownBy(() -> log.append(List.of(event(ONE, 1), event(OTHER, 2))));
            assertThat(log.read(1)).isEmpty();
            log.append(events(ONE, 1, 1));
        }
        assertThat(journal.read(ONE, 1)).isEqualTo(events(ONE, 1, 1));
    }

    @Test
    final void events_of_another_debate_are_refused() {
        try (DebateLog log = journal.open(ONE)) {
            assertThatIllegalArgumentException().isThrownBy(() -> log.append(events(OTHER, 1, 1)));
        }
        assertThat(journal.read(ONE, 1)).isEmpty();
        assertThat(journal.read(OTHER, 1)).isEmpty();
    }

    @Test
    final void appending_nothing_changes_nothing() {
        try (DebateLog log = journal.open(ONE)) {
            log.append(List.of());
        }
        assertThat(journal.read(ONE, 1)).isEmpty();
        assertThat(journal.debates()).isEmpty();
    }

    @Test
    final void a_debate_has_one_writer() {
        try (DebateLog log = journal.open(ONE)) {
            assertThatExceptionOfType(JournalConflictException.class).isThrownBy(() -> journal.open(ONE));
            log.append(events(ONE, 1, 1));
            journal.open(OTHER).close();
        }
        assertThat(journal.read(ONE, 1)).hasSize(1);
    }

    @Test
    final void the_right_to_write_is_given_back_by_closing() {
        journal.open(ONE).close();
        write(ONE, 1, 1);
        assertThat(journal.read(ONE, 1)).hasSize(1);
    }

    @Test
    final void a_closed_log_writes_nothing_also_when_it_is_closed_twice() {
        DebateLog closed = journal.open(ONE);
        closed.close();
        refused(closed, events(ONE, 1, 1));
        try (DebateLog log = journal.open(ONE)) {
            closed.close();
            refused(closed, events(ONE, 1, 1));
            log.append(events(ONE, 1, 1));
        }
        assertThat(journal.read(ONE, 1)).hasSize(1);
    }

    @Test
    final void a_closed_debate_takes_nothing_but_its_reopening() {
        RecordedEvent reopened = event(ONE, 3, new DebateReopened(1));
        try (DebateLog log = journal.open(ONE)) {
            log.append(List.of(event(ONE, 1), event(ONE, 2, new DebateClosed())));
            refused(log, events(ONE, 3, 3));
        }
        try (DebateLog log = journal.open(ONE)) {
            refused(log, List.of(event(ONE, 3), event(ONE, 4, new DebateReopened(1))));
            log.append(List.of());
            log.append(List.of(reopened, event(ONE, 4, new DebateClosed())));
            refused(log, List.of(event(ONE, 5, new DebateClosed())));
        }
        assertThat(journal.read(ONE, 3)).containsExactly(reopened, event(ONE, 4, new DebateClosed()));
    }

    @Test
    final void debates_are_told_in_the_order_they_were_begun() {
        List<DebateId> begun = List.of(DebateId.of("z"), DebateId.of("a"), DebateId.of("m"), DebateId.of("B"));
        begun.forEach(debate -> write(debate, 1, 1));
        write(begun.get(2), 2, 2);
        assertThat(journal.debates()).isEqualTo(begun);
    }

    @Test
    final void what_was_read_does_not_change() {
        write(ONE, 1, 2);
        List<RecordedEvent> read = journal.read(ONE, 1);
        List<DebateId> debates = journal.debates();
        write(ONE, 3, 3);
        write(OTHER, 1, 1);
        assertThat(read).isEqualTo(events(ONE, 1, 2));
        assertThat(debates).containsExactly(ONE);
    }

    @Test
    final void debates_are_written_and_read_at_the_same_time() throws InterruptedException {
        Writers.inParallel(WRITERS, writer -> {
            DebateId debate = DebateId.of("writer-" + writer);
            try (DebateLog log = journal.open(debate)) {
                for (long sequence = 1; sequence <= EVENTS; sequence++) {
                    log.append(events(debate, sequence, sequence));
                    DebateId neighbour = DebateId.of("writer-" + (writer + 1) % WRITERS);
                    List<RecordedEvent> seen = journal.read(neighbour, 1);
                    assertThat(seen).isEqualTo(events(neighbour, 1, seen.size()));
                }
            }
            assertThat(journal.read(debate, 1)).isEqualTo(events(debate, 1, EVENTS));
        });
        assertThat(journal.debates()).hasSize(WRITERS);
    }

    @Test
    final void of_writers_that_compete_for_a_debate_one_gets_it() throws InterruptedException {
        for (int round = 0; round < EVENTS; round++) {
            DebateId debate = DebateId.of("round-" + round);
            List<DebateLog> opened = java.util.Collections.synchronizedList(new ArrayList<>());
            Writers.inParallel(WRITERS, writer -> {
                try {
                    opened.add(journal.open(debate));
                } catch (JournalConflictException taken) {
                    assertThat(taken).hasMessageContaining(debate.value());
                }
            });
            assertThat(opened).as("logs of %s", debate).hasSize(1);
            opened.get(0).close();
        }
    }

    private static void refused(DebateLog log, List<RecordedEvent> events) {
        assertThatExceptionOfType(JournalConflictException.class)
                .isThrownBy(() -> log.append(events))
                .withMessageContaining(log.debate().value());
    }
}
