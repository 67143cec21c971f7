package dev.dialectic.kafka;

import dev.dialectic.error.DialecticException;
import dev.dialectic.error.JournalFailedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * The records that were brought as questions and are none: to be looked at, and to be brought once more when the reason is mended, such as
 * by workers of a newer version. Thread-safe.
 */
public final class DeadLetters {

    private final KafkaJournal journal;
    private final Topics topics;
    private final TopicPartition all;

    private DeadLetters(KafkaJournal journal) {
        this.journal = journal;
        this.topics = journal.topics();
        this.all = new TopicPartition(topics.deadLetters(), 0);
    }

    /**
     * The dead letters of a cluster.
     *
     * @param journal a journal on it, which has to be open while they are looked at
     * @return the letters
     */
    public static DeadLetters of(KafkaJournal journal) {
        return new DeadLetters(journal);
    }

    /**
     * Lists them in the order they were set aside.
     *
     * @param from the place to begin with, from 0
     * @param most how many, at least 1
     * @return the letters
     * @throws IllegalArgumentException if one is outside of that
     * @throws JournalFailedException if the brokers do not answer
     */
    public List<DeadLetter> list(long from, int most) {
        if (from < 0 || most < 1) {
            throw new IllegalArgumentException(
                    "dead letters: expected a place from 0 and at least 1 letter, found " + from + " and " + most);
        }
        Set<Long> replayed = new HashSet<>();
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        journal.readers().read(all, from, message -> {
            Optional<Long> mark = DeadLetterRecords.replayed(message);
            mark.ifPresent(replayed::add);
            if (mark.isEmpty() && found.size() < most) {
                found.add(message);
            }
        });
        return found.stream()
                .map(message -> DeadLetterRecords.read(message, replayed.contains(message.offset())))
                .toList();
    }

    /**
     * Brings a record once more, as it was brought the first time. That it was is recorded in the same transaction, and whoever else replays
     * at the same time is shut out: so each letter is brought once at the most. If it is no question still, it is set aside again, as
     * another letter that counts its attempts.
     *
     * @param place its place
     * @return true if it was brought now, false if it was brought before and nothing was done
     * @throws IllegalArgumentException if there is no letter at this place
     * @throws IllegalStateException if it was too long to be kept, or says that it came from elsewhere
     * @throws DialecticException if the brokers do not answer, or somebody else replays; whether it was brought shows in the list
     */
    public boolean replay(long place) {
        KafkaProducer<byte[], byte[]> producer = journal.clients().transactional(topics.replayer());
        try {
            producer.initTransactions();
            awaitAllShown();
            ConsumerRecord<byte[], byte[]> message = find(place);
            DeadLetter letter = list(place, 1).get(0);
            requireReplayable(letter);
            if (letter.replayed()) {
                return false;
            }
            bring(producer, message, letter);
            return true;
        } catch (KafkaException failed) {
            throw new DialecticException(
                    "dead letter " + place + ": expected to bring it once more, found: " + failed
                            + "; whether it was brought shows in the list",
                    failed);
        } finally {
            // What was committed is; there is nothing to wait for.
            producer.close(Duration.ZERO);
        }
    }

    private void bring(
            KafkaProducer<byte[], byte[]> producer, ConsumerRecord<byte[], byte[]> message, DeadLetter letter) {
        producer.beginTransaction();
        producer.send(DeadLetterRecords.original(message, letter));
        producer.send(DeadLetterRecords.mark(topics, letter.place()));
        producer.send(journal.audit()
                .record(
                        Audit.Kind.REPLAYED,
                        new Audit.Place("", letter.partition(), letter.offset()),
                        "dead letter " + letter.place()));
        producer.commitTransaction();
    }

    private ConsumerRecord<byte[], byte[]> find(long place) {
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        if (place >= 0) {
            journal.readers().read(all, place, message -> {
                if (message.offset() == place
                        && DeadLetterRecords.replayed(message).isEmpty()) {
                    found.add(message);
                }
            });
        }
        if (found.isEmpty()) {
            throw new IllegalArgumentException(
                    "dead letters: expected one at place " + place + ", found none; list them");
        }
        return found.get(0);
    }

    private void requireReplayable(DeadLetter letter) {
        if (!letter.whole()) {
            throw new IllegalStateException("dead letter " + letter.place()
                    + ": expected all of it, found that it was too long to be kept; bring the question anew");
        }
        if (!letter.topic().equals(topics.questions())
                || letter.partition() < 0
                || letter.partition() >= topics.partitions()) {
            throw new IllegalStateException("dead letter " + letter.place() + ": expected one from "
                    + topics.questions() + ", found " + letter.topic() + "-" + letter.partition());
        }
    }

    /** What was committed may be hidden behind a transaction of another writer: a mark must not be overlooked for that. */
    private void awaitAllShown() {
        try (Admin admin = journal.clients().admin()) {
            long end = admin.listOffsets(
                            Map.of(all, OffsetSpec.latest()), new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED))
                    .partitionResult(all)
                    .get()
                    .offset();
            long deadline = System.nanoTime() + journal.cluster().patience().toNanos();
            while (journal.readers().ends(List.of(all)).getOrDefault(all, 0L) < end) {
                if (System.nanoTime() - deadline > 0) {
                    throw new DialecticException(
                            "dead letters: expected to see all of them, found that somebody keeps a"
                                    + " transaction open on " + topics.deadLetters());
                }
            }
        } catch (ExecutionException failed) {
            throw new KafkaException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new KafkaException(interrupted);
        }
    }
}
