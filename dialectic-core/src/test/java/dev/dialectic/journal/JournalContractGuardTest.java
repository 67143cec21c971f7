package dev.dialectic.journal;

import dev.dialectic.contract.ContractGuard;
import dev.dialectic.error.JournalConflictException;
import dev.dialectic.event.DebateClosed;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.DebateReopened;
import dev.dialectic.event.RecordedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** For every promise of the contract a journal that breaks it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JournalContractGuardTest {

    private static final Map<String, Supplier<Journal>> BROKEN = Stream.<Map.Entry<String, Consumer<LooseJournal>>>of(
                    Map.entry("what_was_appended_is_read_in_order", journal -> journal.reversed = true),
                    Map.entry("every_type_of_event_is_kept_as_it_was", journal -> journal.forgetsNanos = true),
                    Map.entry("it_is_read_from_the_sequence_that_was_asked_for", journal -> journal.readsAll = true),
                    Map.entry("reading_from_before_the_first_event_is_refused", journal -> journal.readsBefore = true),
                    Map.entry("of_a_debate_that_is_not_known_nothing_is_read", journal -> journal.inventive = true),
                    Map.entry("writing_goes_on_where_it_ended", journal -> journal.startsOver = true),
                    Map.entry("a_gap_is_refused", journal -> journal.takesGaps = true),
                    Map.entry("a_sequence_that_was_written_is_refused", journal -> journal.takesAgain = true),
                    Map.entry("all_events_are_appended_or_none", journal -> journal.partial = true),
                    Map.entry("events_of_another_debate_are_refused", journal -> journal.takesOthers = true),
                    Map.entry("appending_nothing_changes_nothing", journal -> journal.beginsEmpty = true),
                    Map.entry("a_debate_has_one_writer", journal -> journal.manyWriters = true),
                    Map.entry("the_right_to_write_is_given_back_by_closing", journal -> journal.keepsOpen = true),
                    Map.entry(
                            "a_closed_log_writes_nothing_also_when_it_is_closed_twice",
                            journal -> journal.writesClosed = true),
                    Map.entry("a_closed_debate_takes_nothing_but_its_reopening", journal -> journal.staysOpen = true),
                    Map.entry("debates_are_told_in_the_order_they_were_begun", journal -> journal.sorts = true),
                    Map.entry("what_was_read_does_not_change", journal -> journal.sharesItsLists = true),
                    Map.entry("debates_are_written_and_read_at_the_same_time", journal -> journal.mixesUp = true),
                    Map.entry(
                            "of_writers_that_compete_for_a_debate_one_gets_it", journal -> journal.manyWriters = true))
            .collect(Collectors.toMap(Map.Entry::getKey, broken -> () -> {
                LooseJournal journal = new LooseJournal();
                broken.getValue().accept(journal);
                return journal;
            }));

    @Test
    void every_promise_rejects_the_journal_that_breaks_it() {
        ContractGuard.requireRejected(BROKEN, journal -> () -> new Contract(journal));
    }

    @Test
    void an_honest_journal_is_accepted() {
        ContractGuard.requireAccepted(() -> new Contract(InMemoryJournal::new));
        ContractGuard.requireAccepted(() -> new Contract(LooseJournal::new));
    }

    static final class Contract extends JournalContract {

        private final Supplier<Journal> journals;

        Contract(Supplier<Journal> journals) {
            this.journals = journals;
        }

        @Override
        protected Journal journal() {
            return journals.get();
        }
    }

    /** A journal that keeps each promise unless it is told not to. Thread-safe but where it is told not to be. */
    private static final class LooseJournal implements Journal {

        boolean reversed;
        boolean forgetsNanos;
        boolean readsAll;
        boolean readsBefore;
        boolean inventive;
        boolean startsOver;
        boolean takesGaps;
        boolean takesAgain;
        boolean partial;
        boolean takesOthers;
        boolean beginsEmpty;
        boolean manyWriters;
        boolean keepsOpen;
        boolean writesClosed;
        boolean staysOpen;
        boolean sorts;
        boolean sharesItsLists;
        boolean mixesUp;

        private final List<List<RecordedEvent>> debates = new ArrayList<>();
        private final List<DebateId> ids = new ArrayList<>();
        private final List<Log> open = new ArrayList<>();

        @Override
        public synchronized DebateLog open(DebateId debate) {
            if (!manyWriters && open.stream().anyMatch(log -> log.debate().equals(debate))) {
                throw new JournalConflictException(debate + " is open");
            }
            if (startsOver && ids.contains(debate)) {
                events(debate).clear();
            }
            Log log = new Log(this, debate);
            open.add(log);
            return log;
        }

        @Override
        public synchronized List<RecordedEvent> read(DebateId debate, long from) {
            if (from < 1 && !readsBefore) {
                throw new IllegalArgumentException("from " + from);
            }
            DebateId meant = mixesUp && !ids.isEmpty() ? ids.get(0) : debate;
            if (!ids.contains(meant)) {
                return inventive ? List.of(JournalContract.event(debate, 1)) : List.of();
            }
            if (sharesItsLists && from == 1) {
                return events(meant);
            }
            List<RecordedEvent> found = new ArrayList<>(events(meant).stream()
                    .filter(event -> readsAll || event.sequence() >= from)
                    .toList());
            if (reversed) {
                java.util.Collections.reverse(found);
            }
            return found;
        }

        @Override
        public synchronized List<DebateId> debates() {
            return sorts ? ids.stream().sorted().toList() : List.copyOf(ids);
        }

        private List<RecordedEvent> events(DebateId debate) {
            if (!ids.contains(debate)) {
                ids.add(debate);
                debates.add(new ArrayList<>());
            }
            return debates.get(ids.indexOf(debate));
        }

        private synchronized void append(Log log, List<RecordedEvent> events) {
            if (!writesClosed && !open.contains(log)) {
                throw new JournalConflictException(log.debate() + " is closed");
            }
            if (beginsEmpty) {
                events(log.debate());
            }
            int checked = 0;
            boolean closed = !staysOpen && isClosed(log.debate());
            if (closed && !events.isEmpty() && !(events.get(0).event() instanceof DebateReopened)) {
                throw new JournalConflictException(log.debate() + " is closed");
            }
            for (RecordedEvent event : events) {
                try {
                    check(log, event, checked);
                } catch (RuntimeException refused) {
                    if (partial) {
                        events.stream().limit(checked).forEach(this::keep);
                    }
                    throw refused;
                }
                checked++;
            }
            events.forEach(this::keep);
        }

        private boolean isClosed(DebateId debate) {
            List<RecordedEvent> events = ids.contains(debate) ? events(debate) : List.of();
            return !events.isEmpty() && events.get(events.size() - 1).event() instanceof DebateClosed;
        }

        private void check(Log log, RecordedEvent event, int before) {
            if (!takesOthers && !event.debate().equals(log.debate())) {
                throw new IllegalArgumentException("an event of " + event.debate());
            }
            long next = 1
                    + before
                    + (ids.contains(log.debate()) ? events(log.debate()).size() : 0);
            if (event.sequence() > next && !takesGaps || event.sequence() < next && !takesAgain) {
                throw new JournalConflictException(log.debate() + " is at " + next);
            }
        }

        private void keep(RecordedEvent event) {
            long seconds = event.at().getEpochSecond();
            events(event.debate())
                    .add(
                            forgetsNanos
                                    ? new RecordedEvent(
                                            event.debate(),
                                            event.sequence(),
                                            java.time.Instant.ofEpochSecond(seconds),
                                            event.event())
                                    : event);
        }

        private synchronized void close(Log log) {
            if (!keepsOpen) {
                open.remove(log);
            }
        }
    }

    /** A log of the loose journal; equal only to itself. */
    private static final class Log implements DebateLog {

        private final LooseJournal journal;
        private final DebateId debate;

        Log(LooseJournal journal, DebateId debate) {
            this.journal = journal;
            this.debate = debate;
        }

        @Override
        public DebateId debate() {
            return debate;
        }

        @Override
        public void append(List<RecordedEvent> events) {
            journal.append(this, events);
        }

        @Override
        public void sync() {
            // Lists are as durable as they get.
        }

        @Override
        public List<RecordedEvent> read(long from) {
            return journal.read(debate, from);
        }

        @Override
        public void close() {
            journal.close(this);
        }
    }
}
