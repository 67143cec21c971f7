package dev.dialectic.kafka;

import dev.dialectic.error.JournalFailedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the topics that debates share, and creates those that are not there. Stateless and thread-safe. */
final class Founding {

    private Founding() {}

    /**
     * The topics of a cluster, which are there when this returns.
     *
     * @throws JournalFailedException if there can be no such topics
     * @throws IllegalStateException if those that are there do not belong together, or have another layout
     */
    static Topics ensure(KafkaCluster cluster, Clients clients, Readers readers) {
        Topics wanted = new Topics(cluster.prefix(), cluster.partitions(), cluster.layout());
        try (BrokerTopics brokers = new BrokerTopics(cluster, clients)) {
            brokers.createMissing(List.of(
                    brokers.topic(wanted.index(), wanted.partitions(), "compact"),
                    brokers.topic(wanted.questions(), wanted.partitions(), "delete"),
                    brokers.topic(wanted.deadLetters(), 1, "delete"),
                    brokers.topic(wanted.audit(), 1, "delete")));
            // What is there counts, whatever was wanted: somebody else may have created the topics.
            int partitions = alike(brokers, List.of(wanted.index(), wanted.questions()));
            // Before there is a topic of events: who is refused leaves none behind.
            LayoutRecord.agree(wanted, clients, readers);
            brokers.createMissing(wanted.shared().stream()
                    .map(events -> brokers.topic(events, partitions, "delete"))
                    .toList());
            List<String> all = new ArrayList<>(wanted.shared());
            all.add(wanted.index());
            return new Topics(wanted.prefix(), alike(brokers, all), wanted.layout());
        }
    }

    private static int alike(BrokerTopics brokers, List<String> topics) {
        Set<Integer> numbers = brokers.described(topics).values().stream()
                .map(topic -> topic.partitions().size())
                .collect(Collectors.toSet());
        if (numbers.size() != 1) {
            throw new IllegalStateException("topics: expected as many partitions in each of " + topics + ", found "
                    + numbers + "; create them anew, all alike");
        }
        return numbers.iterator().next();
    }
}
