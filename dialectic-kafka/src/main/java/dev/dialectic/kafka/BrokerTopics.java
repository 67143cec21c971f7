package dev.dialectic.kafka;

import dev.dialectic.error.JournalFailedException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Creates topics, looks for them and deletes them. Thread-safe. Each method throws a {@link JournalFailedException} where brokers do
 * not answer, or do not allow it.
 */
final class BrokerTopics implements AutoCloseable {

    private static final int ATTEMPTS = 100;
    private static final long PAUSE_MILLIS = 20;

    private final KafkaCluster cluster;
    private final Admin admin;

    BrokerTopics(KafkaCluster cluster, Clients clients) {
        this.cluster = cluster;
        this.admin = clients.admin();
    }

    /** A topic whose records are kept for ever: they are the debates. Whoever may forget them says so at the topic. */
    NewTopic topic(String name, int partitions, String policy) {
        Optional<Short> copies = cluster.replication().isPresent()
                ? Optional.of((short) cluster.replication().getAsInt())
                : Optional.empty();
        return new NewTopic(name, Optional.of(partitions), copies)
                .configs(Map.of(
                        "cleanup.policy",
                        policy,
                        "retention.ms",
                        "-1",
                        "max.message.bytes",
                        String.valueOf(Clients.LONGEST_RECORD)));
    }

    /** Creates those that are not there. Where all are, that takes no right to create any. */
    void createMissing(List<NewTopic> topics) {
        Set<String> there = names();
        List<NewTopic> missing =
                topics.stream().filter(topic -> !there.contains(topic.name())).toList();
        if (!missing.isEmpty()) {
            create(missing);
        }
    }

    /** Creates those that are not there, which is looked for by whoever calls it. */
    void create(List<NewTopic> topics) {
        asked("create " + names(topics), () -> {
            for (KafkaFuture<Void> created : admin.createTopics(topics).values().values()) {
                await(created, TopicExistsException.class);
            }
            return topics;
        });
    }

    private static List<String> names(List<NewTopic> topics) {
        return topics.stream().map(NewTopic::name).toList();
    }

    private static void await(KafkaFuture<Void> done, Class<? extends Exception> harmless)
            throws ExecutionException, InterruptedException {
        try {
            done.get();
        } catch (ExecutionException failed) {
            if (!harmless.isInstance(failed.getCause())) {
                throw failed;
            }
        }
    }

    /** What they are like; a broker may not have heard yet of what was just created, and is asked again. */
    Map<String, TopicDescription> described(List<String> topics) {
        return asked("describe " + topics, () -> {
            for (int attempt = 1; ; attempt++) {
                try {
                    Map<String, TopicDescription> found =
                            admin.describeTopics(topics).allTopicNames().get();
                    if (attempt == ATTEMPTS || found.values().stream().allMatch(BrokerTopics::isLed)) {
                        return found;
                    }
                } catch (ExecutionException failed) {
                    if (attempt == ATTEMPTS || !(failed.getCause() instanceof UnknownTopicOrPartitionException)) {
                        throw failed;
                    }
                }
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        });
    }

    private static boolean isLed(TopicDescription topic) {
        return topic.partitions().stream().allMatch(partition -> partition.leader() != null);
    }

    /** The names of all topics that this user sees. */
    Set<String> names() {
        return asked("list topics", () -> admin.listTopics().names().get());
    }

    /** Deletes those that are there. A broker may not have heard yet of that, and is asked again. */
    void delete(Collection<String> topics) {
        asked("delete " + topics, () -> {
            for (KafkaFuture<Void> deleted :
                    admin.deleteTopics(topics).topicNameValues().values()) {
                await(deleted, UnknownTopicOrPartitionException.class);
            }
            for (int attempt = 1; attempt < ATTEMPTS && names().stream().anyMatch(topics::contains); attempt++) {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
            return topics;
        });
    }

    /** A request to brokers. */
    private interface Request<T> {
        T make() throws ExecutionException, InterruptedException;
    }

    private <T> T asked(String what, Request<T> request) {
        try {
            return request.make();
        } catch (ExecutionException failed) {
            throw new JournalFailedException(
                    "journal: expected brokers at " + cluster + " to " + what + ", found: " + failed.getCause()
                            + "; are they up, and may this user do that?",
                    failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new JournalFailedException("journal: interrupted while brokers were asked to " + what, interrupted);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
