package dev.dialectic.kafka;

import dev.dialectic.kafka.broker.Broker;
import dev.dialectic.kafka.broker.SharedBroker;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;

/** Clusters for tests: topics of their own on the broker that they share. */
final class OnBroker {

    /** A broker that is somebody else's has the topics of earlier runs too. */
    private static final String RUN = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);

    private static final AtomicInteger NEXT = new AtomicInteger();

    private static final Queue<String> MADE = new ConcurrentLinkedQueue<>();

    private OnBroker() {}

    /** A cluster on which there is nothing. Three partitions are enough to be apart. */
    static KafkaCluster cluster() {
        KafkaCluster cluster = at(SharedBroker.bootstrap());
        MADE.add(cluster.prefix());
        return cluster;
    }

    /** Deletes the topics of all clusters so far, which nobody needs any more: a small broker bears a thousand partitions, and no more. */
    static void clear() {
        List<String> prefixes = List.copyOf(MADE);
        MADE.removeAll(prefixes);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", SharedBroker.bootstrap()))) {
            List<String> topics = admin.listTopics().names().get().stream()
                    .filter(topic -> prefixes.stream().anyMatch(topic::startsWith))
                    .toList();
            admin.deleteTopics(topics).all().get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
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
