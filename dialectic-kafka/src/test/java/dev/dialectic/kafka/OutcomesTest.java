package dev.dialectic.kafka;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dialectic.error.JournalFailedException;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.journal.DebateLog;
import dev.dialectic.journal.Journal;
import dev.dialectic.machine.Outcome;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OutcomesTest {

    /** Brokers that are away. */
    private static final Journal AWAY = new Journal() {

        @Override
        public DebateLog open(DebateId debate) {
            throw new JournalFailedException("nobody answers");
        }

        @Override
        public List<RecordedEvent> read(DebateId debate, long from) {
            throw new JournalFailedException("nobody answers");
        }

        @Override
        public List<DebateId> debates() {
            return List.of();
        }
    };

    @Test
    void whoever_waits_is_told_when_the_threads_end_while_brokers_are_away() {
        AtomicBoolean ended = new AtomicBoolean();
        Executor once = task -> {
            if (ended.getAndSet(true)) {
                throw new RejectedExecutionException("no threads any more");
            }
            task.run();
        };
        CompletableFuture<Outcome> outcome = new Outcomes(AWAY, once).of(DebateId.of("one"));
        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> outcome.get(10, TimeUnit.SECONDS))
                .withMessageContaining("no threads any more");
    }
}
