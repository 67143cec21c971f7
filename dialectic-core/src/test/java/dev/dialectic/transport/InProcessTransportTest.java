package dev.dialectic.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.journal.DebateLog;
import dev.dialectic.journal.InMemoryJournal;
import dev.dialectic.question.Question;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InProcessTransportTest extends TransportContract {

    private final ExecutorService executor = Executors.newCachedThreadPool();

    @Override
    protected Setting setting() {
        return setting(executor, Duration.ofSeconds(20));
    }

    static Setting setting(ExecutorService executor, Duration patience) {
        InMemoryJournal journal = new InMemoryJournal();
        InProcessTransport transport = new InProcessTransport(journal, executor);
        Setting.Recording recording = (log, event) -> {
            log.append(List.of(event));
            transport.onEvent(event);
        };
        return new Setting(transport, journal, recording, patience);
    }

    @AfterEach
    void end_the_threads() {
        executor.shutdownNow();
    }

    @Test
    void a_question_whose_debate_somebody_has_open_is_passed_over() throws InterruptedException {
        try (DebateLog open = setting.journal().open(ONE)) {
            setting.transport().submit(open.debate(), Question.of("First?", "yes", "no"));
            setting.transport().submit(OTHER, Question.of("Second?", "yes", "no"));

            assertThat(setting.transport().claim(Duration.ZERO)).isEmpty();
            assertThat(setting.transport().claim(Duration.ZERO))
                    .hasValueSatisfying(
                            claim -> assertThat(claim.log().debate()).isEqualTo(OTHER));
        }
    }

    @Test
    void when_its_threads_have_ended_a_subscription_ends_and_nobody_is_harmed() throws InterruptedException {
        executor.shutdownNow();
        Heard heard = new Heard();
        try (Subscription subscription = setting.transport().subscribe(ONE, 1, heard)) {
            record(ONE, 1, 3);
            assertThat(subscription.awaitCaughtUp(Duration.ofSeconds(20))).isFalse();
        }
        assertThat(heard.of(ONE)).isEmpty();
    }
}
