package dev.dialectic.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dialectic.error.JournalConflictException;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.event.Story;
import dev.dialectic.journal.EventJson;
import dev.dialectic.question.Question;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Transport} must hold. To test a transport of your own, extend it and say where it is used:
 *
 * <pre>{@code
 * class PigeonTransportTest extends TransportContract {
 *     protected Setting setting() {
 *         Journal journal = new InMemoryJournal();
 *         PigeonTransport pigeons = new PigeonTransport(journal);
 *         return new Setting(pigeons, journal, (log, event) -> log.append(List.of(event)), Duration.ofSeconds(10));
 *     }
 * }
 * }</pre>
 */
public abstract class TransportContract extends EventStreamContract {

    private static final int WORKERS = 4;
    private static final int QUESTIONS = 40;

    private static Question question(int number) {
        return Question.of("Question " + number + "?", "yes", "no");
    }

    @Test
    final void a_stream_of_a_debate_tells_its_own_events_with_time_session_type_and_content()
            throws InterruptedException {
        List<RecordedEvent> story = Story.recorded(ONE, Instant.EPOCH);
        record(ONE, 1, story.size());
        for (StreamName stream : StreamName.values()) {
            List<StreamMessage> messages = Collections.synchronizedList(new ArrayList<>());
            try (Subscription subscription = setting.transport().subscribe(ONE, stream, messages::add)) {
                caughtUp(subscription);
            }
            List<StreamMessage> expected = story.stream()
                    .filter(event -> StreamName.of(event.event()) == stream)
                    .map(event -> new StreamMessage(
                            stream,
                            event.at(),
                            ONE,
                            event.sequence(),
                            event.event().type(),
                            EventJson.tree(event.event())))
                    .toList();
            assertThat(messages).as("%s", stream).isNotEmpty().isEqualTo(expected);
        }
    }

    @Test
    final void a_question_is_claimed_with_the_right_to_write_its_debate() throws InterruptedException {
        setting.transport().submit(ONE, question(1));
        Claim claim = setting.transport().claim(setting.patience()).orElseThrow(() -> new AssertionError("no claim"));

        assertThat(claim.question()).isEqualTo(question(1));
        assertThat(claim.log().debate()).isEqualTo(ONE);
        assertThatExceptionOfType(JournalConflictException.class)
                .isThrownBy(() -> setting.journal().open(ONE));
        setting.record(claim.log(), events(ONE, 3));
        claim.log().close();
        assertThat(setting.journal().read(ONE, 1)).isEqualTo(events(ONE, 3));
    }

    @Test
    final void without_a_question_there_is_no_claim() throws InterruptedException {
        assertThat(setting.transport().claim(Duration.ZERO)).isEmpty();
        assertThat(setting.transport().claim(Duration.ofMillis(1))).isEmpty();
    }

    @Test
    final void the_same_debate_brought_twice_is_claimed_once() throws InterruptedException {
        setting.transport().submit(ONE, question(1));
        setting.transport().submit(ONE, question(1));
        assertThat(claims(1)).containsExactly(ONE);
        setting.transport().submit(ONE, question(1));
        assertThat(claims(1)).isEmpty();
    }

    @Test
    final void each_question_is_claimed_by_one_worker() throws InterruptedException {
        List<DebateId> brought = IntStream.range(0, QUESTIONS)
                .mapToObj(number -> DebateId.of("debate-" + number))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(WORKERS);
        try {
            List<Callable<List<DebateId>>> workers = new ArrayList<>();
            for (int worker = 0; worker < WORKERS; worker++) {
                workers.add(() -> claims(QUESTIONS));
            }
            brought.forEach(debate -> setting.transport().submit(debate, question(1)));
            List<DebateId> claimed = new ArrayList<>();
            for (Future<List<DebateId>> worker : threads.invokeAll(workers)) {
                claimed.addAll(worker.get());
            }
            assertThat(claimed).containsExactlyInAnyOrderElementsOf(brought);
        } catch (ExecutionException failed) {
            throw new AssertionError("a worker failed", failed.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    /** Claims until there is nothing more for a moment, or more than expected. */
    private List<DebateId> claims(int most) throws InterruptedException {
        List<DebateId> claims = new ArrayList<>();
        Optional<Claim> claim = setting.transport().claim(Duration.ofMillis(20));
        while (claim.isPresent() && claims.size() <= most) {
            claim.get().log().close();
            claims.add(claim.get().log().debate());
            claim = setting.transport().claim(Duration.ofMillis(20));
        }
        return claims;
    }
}
