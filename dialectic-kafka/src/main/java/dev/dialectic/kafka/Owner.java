package dev.dialectic.kafka;

import dev.dialectic.error.DialecticException;
import dev.dialectic.error.JournalConflictException;
import dev.dialectic.error.JournalCorruptException;
import dev.dialectic.error.JournalFailedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The right to write all debates of one partition, and the daemon thread that does it. Whoever takes it shuts out whoever had it.
 * Thread-safe: what several debates want written at the same time shares a transaction, and they wait for it even when they are
 * interrupted, and keep the interrupt.
 *
 * <p>When nobody knows whether a transaction was committed nothing is sent again: the owner is done for, and the next one, whose
 * beginning ends that transaction one way or the other, reads what became of it.
 */
final class Owner implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaJournal.class);

    private static final Deed END = Deed.of("end", List.of());

    private final int partition;
    private final String writer = UUID.randomUUID().toString();
    private final KafkaProducer<byte[], byte[]> producer;
    private final Readers readers;
    private final Counts counts;
    private final Set<String> forPeople;
    private final BlockingQueue<Deed> deeds = new LinkedBlockingQueue<>();
    private final CompletableFuture<Owner> begun = new CompletableFuture<>();
    private final Thread thread;
    private volatile Optional<DialecticException> lost = Optional.empty();

    private Owner(
            Topics topics, int partition, KafkaProducer<byte[], byte[]> producer, Readers readers, Counts counts) {
        this.forPeople = Set.of(topics.deadLetters(), topics.audit());
        this.partition = partition;
        this.producer = producer;
        this.readers = readers;
        this.counts = counts;
        this.thread = new Thread(this::run, "dialectic-kafka-" + partition);
        thread.setDaemon(true);
    }

    /**
     * Takes the right. What its former owner committed is there to be read when this returns, and nothing more comes of it.
     *
     * @throws JournalFailedException if the brokers do not answer, or do not allow it
     */
    static Owner take(Topics topics, int partition, Clients clients, Readers readers, Counts counts) {
        Owner owner = new Owner(topics, partition, clients.transactional(topics.owner(partition)), readers, counts);
        owner.thread.start();
        return await(owner.begun);
    }

    /** Waits, interrupted or not, and throws what it failed with. */
    static <T> T await(CompletableFuture<T> end) {
        try {
            return end.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof DialecticException known) {
                throw known;
            }
            throw failed;
        }
    }

    /** By which readers tell its records from those of an owner before or after it. */
    String writer() {
        return writer;
    }

    /** Why nothing more can be written; empty while it can. */
    Optional<DialecticException> lost() {
        return lost;
    }

    /**
     * Waits until it can write to topics that are new: a transaction is not held open for that.
     *
     * @throws JournalFailedException if the brokers do not know them in time
     */
    void await(List<String> topics) {
        try {
            topics.forEach(producer::partitionsFor);
        } catch (KafkaException unknown) {
            throw new JournalFailedException(
                    "journal: expected topics " + topics + ", found: " + unknown + "; were they deleted?", unknown);
        }
    }

    /** Writes something; the result completes when it is committed. */
    CompletableFuture<Deed> write(Deed deed) {
        deeds.add(deed);
        // Lost before it refuses what waits: whoever comes too late for that refuses it here.
        if (lost.isPresent()) {
            refuseAll();
        }
        return deed.done();
    }

    private void run() {
        try {
            producer.initTransactions();
            begun.complete(this);
            for (List<Deed> next = next(); !next.isEmpty(); next = next()) {
                commit(next);
            }
        } catch (RuntimeException | Error failed) {
            // Also mistakes of ours: somebody waits for this, and would wait for ever.
            JournalFailedException told = new JournalFailedException(
                    "journal: expected to become the writer of partition " + partition + ", found: " + failed
                            + "; are the brokers up?",
                    failed);
            lose(told);
            begun.completeExceptionally(told);
        } catch (InterruptedException nobodyDoes) {
            lose(new JournalFailedException("journal: the writer of partition " + partition + " ended", nobodyDoes));
        } finally {
            if (lost.isEmpty()) {
                lose(new JournalConflictException("journal: expected to own partition " + partition
                        + ", found that it was given back; open the debate again"));
            }
            refuseAll();
            // What was committed is; there is nothing to wait for.
            producer.close(Duration.ZERO);
        }
    }

    /** What can share the next transaction; nothing at the end. What carries an offset goes alone: it may fail for that. */
    private List<Deed> next() throws InterruptedException {
        List<Deed> batch = new ArrayList<>();
        // Whoever is lost takes nothing: what waits has to be refused.
        Deed first = lost.isEmpty() ? deeds.take() : END;
        while (first != null && first != END) {
            batch.add(first);
            Deed following = deeds.peek();
            boolean shares = following != null
                    && following != END
                    && following.consumed().isEmpty();
            first = shares && batch.get(0).consumed().isEmpty() ? deeds.poll() : null;
        }
        return batch;
    }

    private void commit(List<Deed> batch) {
        try {
            List<Future<RecordMetadata>> sent = send(batch);
            producer.commitTransaction();
            awaitShown(sent);
            batch.forEach(deed -> deed.done().complete(deed));
        } catch (ProducerFencedException | InvalidProducerEpochException fenced) {
            counts.fenced().increment();
            lose(new JournalConflictException(
                    "journal: expected to own partition " + partition + ", found another owner (" + fenced.getMessage()
                            + "); nothing was written, it goes on there",
                    fenced));
            fail(batch, fenced);
        } catch (TimeoutException | InterruptException | InterruptedException | ExecutionException unknown) {
            lose(new JournalFailedException(
                    "journal: expected partition " + partition + " to commit, found: " + unknown
                            + "; whether it did shows when the debate is opened again",
                    unknown));
            fail(batch, unknown);
        } catch (KafkaException refused) {
            abort(batch, refused);
        } catch (RuntimeException | Error mistake) {
            // Whoever appended waits for an end, whatever it is.
            lose(new JournalFailedException(
                    "journal: expected to write to partition " + partition + ", found: " + mistake
                            + "; what was written shows when the debate is opened again",
                    mistake));
            fail(batch, mistake);
        }
    }

    private List<Future<RecordMetadata>> send(List<Deed> batch) {
        producer.beginTransaction();
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (Deed deed : batch) {
            for (ProducerRecord<byte[], byte[]> message : deed.records()) {
                sent.add(producer.send(message));
            }
            deed.consumed().ifPresent(read -> producer.sendOffsetsToTransaction(read.offsets(), read.member()));
        }
        return sent;
    }

    /** What is acknowledged must be there for whoever reads, in any process. */
    private void awaitShown(List<Future<RecordMetadata>> sent) throws InterruptedException, ExecutionException {
        Map<TopicPartition, Long> last = new HashMap<>();
        for (Future<RecordMetadata> record : sent) {
            RecordMetadata place = record.get();
            if (!forPeople.contains(place.topic())) {
                last.merge(new TopicPartition(place.topic(), place.partition()), place.offset(), Math::max);
            }
        }
        try {
            readers.awaitShown(last);
        } catch (JournalFailedException | JournalCorruptException unanswered) {
            // It is committed. Whoever reads meets with the same brokers.
            LOG.warn("partition {}: committed, and the brokers do not answer", partition, unanswered);
        }
    }

    /** Takes a refused transaction back. Of several deeds, those that are not at fault have another try. */
    private void abort(List<Deed> batch, KafkaException refused) {
        try {
            producer.abortTransaction();
            counts.aborted().increment();
        } catch (RuntimeException broken) {
            // Also a mistake: whoever appended waits for an end, whatever it is.
            broken.addSuppressed(refused);
            lose(new JournalFailedException(
                    "journal: expected partition " + partition + " to take back what was refused, found: " + broken,
                    broken));
            fail(batch, broken);
            return;
        }
        if (batch.size() == 1) {
            fail(batch, refused);
        } else {
            batch.forEach(deed -> {
                if (lost.isEmpty()) {
                    commit(List.of(deed));
                } else {
                    fail(List.of(deed), refused);
                }
            });
        }
    }

    private void fail(List<Deed> batch, Throwable failed) {
        batch.forEach(deed -> deed.fail(partition, lost, failed));
    }

    private void lose(DialecticException reason) {
        lost = Optional.of(reason);
    }

    private void refuseAll() {
        for (Deed left = deeds.poll(); left != null; left = deeds.poll()) {
            fail(List.of(left), lost.<Throwable>map(reason -> reason).orElseGet(IllegalStateException::new));
        }
    }

    /** Gives the right back, once what was to be written is. */
    @Override
    public void close() {
        deeds.add(END);
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
