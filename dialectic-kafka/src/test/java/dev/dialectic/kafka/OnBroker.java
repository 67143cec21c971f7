package dev.dialectic.kafka;

import dev.dialectic.kafka.broker.Broker;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Clusters for tests: topics of their own on the broker that they share. */
final class OnBroker {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private OnBroker() {}

    /** A cluster on which there is nothing. Three partitions are enough to be apart. */
    static KafkaCluster cluster() {
        return on(Broker.shared());
    }

    /** Members that hear soon of what becomes of their group. */
    static Membership membership() {
        return Membership.unnamed().withSession(Duration.ofSeconds(10), Duration.ofMillis(200));
    }

    static KafkaCluster on(Broker broker) {
        return KafkaCluster.at(broker.bootstrap())
                .withPrefix("test-" + NEXT.incrementAndGet() + ".")
                .withPartitions(3);
    }
}
