package dev.dialectic.kafka;

import dev.dialectic.event.DebateEvent;
import dev.dialectic.event.DebateId;
import dev.dialectic.transport.StreamName;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;

/**
 * The topics of debates. Questions and index are cut alike and keyed by debate, and so are topics of events that debates share: all
 * of a debate is in the partitions of one number, and has one owner. Topics of a debate's own have one partition, and the same owner.
 * Immutable and thread-safe.
 *
 * @param prefix what their names begin with
 * @param partitions how many partitions each that is shared has, but for the letters that nobody could read
 *     and the audit, which have one
 * @param layout which topics the events are in
 */
record Topics(String prefix, int partitions, TopicLayout layout) {

    String questions() {
        return prefix + "questions";
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

    /** The number by which a debate has its owner, as Kafka's own clients choose it. */
    int partition(DebateId debate) {
        return Utils.toPositive(Utils.murmur2(debate.value().getBytes(StandardCharsets.UTF_8))) % partitions;
    }

    TopicPartition index(int partition) {
        return new TopicPartition(index(), partition);
    }

    /** Whether each debate has topics of its own, which come and go with it. */
    boolean perDebate() {
        return layout.mostDebates().isPresent();
    }

    /** The topics of events that a debate is in. */
    List<String> events(DebateId debate) {
        return layout.topics(prefix, debate);
    }

    /** Where an event is written. */
    TopicPartition place(DebateId debate, DebateEvent event) {
        return place(debate, layout.topic(prefix, debate, StreamName.of(event)));
    }

    /** Where a debate's events are read. */
    List<TopicPartition> places(DebateId debate) {
        return events(debate).stream().map(topic -> place(debate, topic)).toList();
    }

    private TopicPartition place(DebateId debate, String topic) {
        return new TopicPartition(topic, perDebate() ? 0 : partition(debate));
    }

    /** The topics of events that all debates share; none where each has its own. */
    List<String> shared() {
        // They are the same for every debate.
        return perDebate() ? List.of() : layout.topics(prefix, DebateId.of("any"));
    }

    /** Where events of all debates are read; nowhere where each debate has its own topics. */
    List<TopicPartition> sharedPlaces() {
        return shared().stream()
                .flatMap(topic -> IntStream.range(0, partitions).mapToObj(number -> new TopicPartition(topic, number)))
                .toList();
    }

    /** The index. */
    List<TopicPartition> indexPlaces() {
        return IntStream.range(0, partitions).mapToObj(this::index).toList();
    }
}
