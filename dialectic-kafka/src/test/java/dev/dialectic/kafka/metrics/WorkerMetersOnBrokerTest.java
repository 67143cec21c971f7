package dev.dialectic.kafka.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.event.DebateId;
import dev.dialectic.kafka.KafkaCluster;
import dev.dialectic.kafka.KafkaJournal;
import dev.dialectic.kafka.KafkaTransport;
import dev.dialectic.kafka.broker.Broker;
import dev.dialectic.question.Question;
import dev.dialectic.transport.Claim;
import io.micrometer.core.instrument.MockClock;
import io.micrometer.core.instrument.simple.SimpleConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The meters of a worker that is one. */
@Tag("slow")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WorkerMetersOnBrokerTest {

    private final MockClock clock = new MockClock();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry(SimpleConfig.DEFAULT, clock);

    private double gauge(String name) {
        return registry.get("dialectic.worker." + name).gauge().value();
    }

    @Test
    void a_debate_that_is_claimed_is_open_until_its_log_is_closed() throws Exception {
        KafkaCluster cluster = KafkaCluster.at(Broker.shared().bootstrap())
                .withPrefix("meters.")
                .withPartitions(3);
        try (KafkaJournal journal = KafkaJournal.on(cluster);
                KafkaTransport transport = KafkaTransport.over(journal, Runnable::run);
                WorkerMeters meters = WorkerMeters.of(transport)) {
            meters.bindTo(registry);
            assertThat(gauge("partitions")).isZero();
            transport.submit(DebateId.of("one"), Question.of("Which store?", "postgres", "mongo"));
            Claim claim = transport.claim(Duration.ofSeconds(60)).orElseThrow();
            clock.add(Duration.ofSeconds(1));
            assertThat(gauge("partitions")).isEqualTo(3);
            assertThat(gauge("open")).isEqualTo(1);
            assertThat(gauge("waiting")).isZero();
            claim.log().close();
            clock.add(Duration.ofSeconds(1));
            assertThat(gauge("open")).isZero();
        }
    }
}
