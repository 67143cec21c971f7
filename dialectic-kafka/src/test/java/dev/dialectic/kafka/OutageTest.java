package dev.dialectic.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dialectic.error.JournalFailedException;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.event.Story;
import dev.dialectic.kafka.broker.Broker;
import dev.dialectic.machine.Outcome;
import dev.dialectic.question.Question;
import dev.dialectic.transport.Claim;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Brokers that are away for longer than anybody waits lose no debate: it stands still, and goes on by itself when they are back. */
@Tag("slow")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OutageTest {

    private static final DebateId ONE = DebateId.of("one");

    @Test
    void a_debate_whose_brokers_were_away_beyond_all_patience_goes_on_by_itself_and_asks_nobody_meanwhile()
            throws Exception {
        Gate gate = new Gate();
        try (Broker broker = Broker.start()) {
            KafkaCluster cluster = OnBroker.on(broker).withPatience(Duration.ofSeconds(2));
            try (WorkerProcess worker = WorkerProcess.serving(cluster, OnBroker.membership(), gate.panel())) {
                CompletableFuture<Outcome> outcome = worker.transport().outcome(ONE);
                worker.transport().submit(ONE, Question.of("Ship it?", "yes", "no"));
                WorkerProcess.await(
                        "it is at the gate",
                        () -> gate.reached().size() == 1 && gate.asked().size() == 2);
                broker.kill();
                Map<String, Integer> asked = Map.copyOf(gate.asked());
                gate.open();
                awaitStandstill(worker);
                assertThat(gate.asked()).isEqualTo(asked);
                assertThat(outcome).isNotDone();
                broker.restart();
                check(outcome.get(60, TimeUnit.SECONDS), gate, asked);
                WorkerProcess.await(
                        "all is well",
                        () -> worker.transport().status().stalled().isEmpty());
                assertThat(worker.transport().status().ended()).isEmpty();
            }
        }
    }

    @Test
    void a_debate_whose_topics_could_not_be_created_in_time_is_claimed_again_though_its_partition_was_never_lost() {
        List<RecordedEvent> story = Story.recorded(ONE, Instant.EPOCH);
        try (Broker broker = Broker.start()) {
            KafkaCluster cluster =
                    OnBroker.on(broker).withPatience(Duration.ofSeconds(2)).withLayout(TopicLayout.perDebate(5));
            try (WorkerProcess worker = WorkerProcess.on(cluster, OnBroker.membership())) {
                worker.transport().submit(ONE, Question.of("Ship it?", "yes", "no"));
                Claim claim = worker.claim();
                broker.freeze();
                claim.log().append(story.subList(0, 2));
                assertThatExceptionOfType(JournalFailedException.class)
                        .isThrownBy(() -> claim.log().sync());
                claim.log().close();
                broker.thaw();
                assertThat(worker.transport().status().fenced()).isZero();

                Claim again = worker.claim();
                again.log().append(story);
                again.log().sync();
                again.log().close();
                assertThat(worker.journal().read(ONE, 1)).isEqualTo(story);
            }
        }
    }

    private static void awaitStandstill(WorkerProcess worker) {
        int partition = worker.journal().topics().partition(ONE);
        WorkerProcess.await(
                "its write has failed",
                () -> worker.journal().owners().find(partition).isEmpty());
        WorkerProcess.await(
                "it stands still", () -> worker.transport().status().stalled().contains(ONE));
    }

    private static void check(Outcome end, Gate gate, Map<String, Integer> asked) {
        assertThat(end.decision()).contains("yes");
        // What was asked when the brokers went away, and no answer of which could be recorded.
        assertThat(gate.repeated()).allMatch(key -> asked.containsKey(key.substring(0, key.lastIndexOf('='))));
        assertThat(end.inDoubt().size()).isGreaterThanOrEqualTo(gate.repeated().size());
    }
}
