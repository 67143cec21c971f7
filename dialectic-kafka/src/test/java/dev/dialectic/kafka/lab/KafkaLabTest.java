package dev.dialectic.kafka.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** All faults many times, and the figures: under {@code -Pkafka-lab} only. */
@Tag("kafka-lab")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KafkaLabTest {

    @Test
    void nothing_is_lost_doubled_or_paid_twice_whatever_befalls_workers_broker_network_and_topics() {
        String rows = System.getProperty("dialectic.kafka.lab.rows", "");
        assertThat(new KafkaLab(
                                Long.getLong("dialectic.kafka.lab.seed", System.nanoTime()),
                                rows.isEmpty() ? Set.of() : Set.of(rows.split(",")),
                                Integer.getInteger("dialectic.kafka.lab.debates", 200))
                        .run())
                .isEmpty();
    }
}
