package dev.dialectic.kafka;

import dev.dialectic.error.JournalFailedException;
import dev.dialectic.event.DebateId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.utils.Utils;

/**
 * The topics that debates share. Questions, events and index are cut alike and keyed by debate, so that all of a debate is in
 * the partitions of one number, and has one owner. Immutable and thread-safe.
 *
 * @param prefix what their names begin with
 * @param partitions how many partitions each has, but for the letters that nobody could read and the audit, which have one
 */
record Topics(String prefix, int partitions) {

    private static final int ATTEMPTS = 100;

    String questions() {
        return prefix + "questions";
    }

    String events() {
        return prefix + "events";
    }

    String index() {
        return prefix + "index";
    }

    String deadLetters() {
        return prefix + "dlq";
    }

    String audit() {
        return prefix + "audit";
    }

    /** Whoever replays what was set aside writes under this name, one at a time. */
    String replayer() {
        return prefix + "replayer";
    }

    /** Whoever owns a partition writes under this name, and shuts out who did before. */
    String owner(int partition) {
        return prefix + "owner-" + partition;
    }

    String workers() {
        return prefix + "workers";
    }

    /** The number of the partitions that all of a debate is in, as Kafka's own clients choose it. */
    int partition(DebateId debate) {
        return Utils.toPositive(Utils.murmur2(debate.value().getBytes(StandardCharsets.UTF_8))) % partitions;
    }

    TopicPartition events(int partition) {
        return new TopicPartition(events(), partition);
    }

    TopicPartition index(int partition) {
        return new TopicPartition(index(), partition);
    }

    /**
     * Finds the topics, and creates those that are not there.
     *
     * @throws JournalFailedException if there can be no such topics
     */
    static Topics ensure(KafkaCluster cluster, Clients clients) {
        Topics wanted = new Topics(cluster.prefix(), cluster.partitions());
        try (Admin admin = clients.admin()) {
            Optional<Short> copies = cluster.replication().isPresent()
                    ? Optional.of((short) cluster.replication().getAsInt())
                    : Optional.empty();
            Optional<Integer> number = Optional.of(cluster.partitions());
            create(
                    admin,
                    List.of(
                            new NewTopic(wanted.events(), number, copies).configs(kept("delete")),
                            new NewTopic(wanted.index(), number, copies).configs(kept("compact")),
                            new NewTopic(wanted.questions(), number, copies).configs(kept("delete")),
                            new NewTopic(wanted.audit(), Optional.of(1), copies).configs(kept("delete")),
                            new NewTopic(wanted.deadLetters(), Optional.of(1), copies).configs(kept("delete"))));
            return found(admin, wanted);
        } catch (ExecutionException failed) {
            throw new JournalFailedException(
                    "journal: expected brokers with the topics of debates at " + cluster + ", found: "
                            + failed.getCause() + "; are they up, and may this user create topics?",
                    failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new JournalFailedException("journal: interrupted while its topics were looked for", interrupted);
        }
    }

    /** Events are kept for ever: they are the debate. Whoever may forget them says so at the topic. */
    private static Map<String, String> kept(String policy) {
        return Map.of(
                "cleanup.policy",
                policy,
                "retention.ms",
                "-1",
                "max.message.bytes",
                String.valueOf(Clients.LONGEST_RECORD));
    }

    private static void create(Admin admin, List<NewTopic> topics) throws ExecutionException, InterruptedException {
        for (KafkaFuture<Void> created : admin.createTopics(topics).values().values()) {
            try {
                created.get();
            } catch (ExecutionException failed) {
                if (!(failed.getCause() instanceof TopicExistsException)) {
                    throw failed;
                }
            }
        }
    }

    /** What is there counts, whatever was wanted: somebody else may have created the topics. */
    private static Topics found(Admin admin, Topics wanted) throws ExecutionException, InterruptedException {
        List<String> alike = List.of(wanted.events(), wanted.index(), wanted.questions());
        Map<String, TopicDescription> described = described(admin, alike);
        Set<Integer> numbers = described.values().stream()
                .map(topic -> topic.partitions().size())
                .collect(Collectors.toSet());
        if (numbers.size() != 1) {
            throw new IllegalStateException("topics: expected as many partitions in each of " + alike + ", found "
                    + numbers + "; create them anew, all alike");
        }
        int partitions = numbers.iterator().next();
        return new Topics(wanted.prefix(), partitions);
    }

    /** A broker may not have heard yet of what was just created. */
    private static Map<String, TopicDescription> described(Admin admin, List<String> topics)
            throws ExecutionException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                return admin.describeTopics(topics).allTopicNames().get();
            } catch (ExecutionException failed) {
                if (attempt == ATTEMPTS || !(failed.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw failed;
                }
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }
}
