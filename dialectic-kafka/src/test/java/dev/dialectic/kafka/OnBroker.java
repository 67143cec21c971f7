package dev.dialectic.kafka;

import dev.dialectic.kafka.broker.Broker;
import dev.dialectic.kafka.broker.SharedBroker;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Clusters for tests: topics of their own on the broker that they share. */
final class OnBroker {

    /** A broker that is somebody else's has the topics of earlier runs too. */
    private static final String RUN = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);

    private static final AtomicInteger NEXT = new AtomicInteger();

    private OnBroker() {}

    /** A cluster on which there is nothing. Three partitions are enough to be apart. */
    static KafkaCluster cluster() {
        return at(SharedBroker.bootstrap());
    }

    /** Members that hear soon of what becomes of their group. */
    static Membership membership() {
        return Membership.unnamed().withSession(Duration.ofSeconds(10), Duration.ofMillis(200));
    }

    static KafkaCluster on(Broker broker) {
        return at(broker.bootstrap());
    }

    private static KafkaCluster at(String bootstrap) {
        return KafkaCluster.at(bootstrap)
                .withPrefix("test-" + RUN + "-" + NEXT.incrementAndGet() + ".")
                .withPartitions(3);
    }
}
