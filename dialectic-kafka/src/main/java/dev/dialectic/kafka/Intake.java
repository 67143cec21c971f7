package dev.dialectic.kafka;

import dev.dialectic.error.DialecticException;
import dev.dialectic.error.JournalConflictException;
import dev.dialectic.error.JournalCorruptException;
import dev.dialectic.event.DebateId;
import dev.dialectic.transport.Claim;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes questions on as one of the group of workers: of the partitions that the group gives it, and owns then. Thread-safe; it has
 * a daemon thread, {@code dialectic-kafka-intake}.
 */
final class Intake implements ConsumerRebalanceListener, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaTransport.class);

    private static final Duration POLL = Duration.ofMillis(100);
    private static final int MOST_RECORDS = 16;

    /** So many may wait for a worker before no more are taken on: what is left may go to another process. */
    private static final int ENOUGH = 8;

    private final KafkaJournal journal;
    private final Duration drain;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Acceptance acceptance;
    private final Progress progress = new Progress();
    private final BlockingQueue<QuestionRecords.Submission> ready = new LinkedBlockingQueue<>();
    private final Set<Integer> assigned = new HashSet<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean closed;

    private Intake(KafkaJournal journal, Membership membership) {
        this.journal = journal;
        this.drain = membership.drain();
        this.consumer = journal.clients().member(journal.topics().workers(), membership, MOST_RECORDS);
        this.acceptance = new Acceptance(journal);
    }

    static Intake begin(KafkaJournal journal, Membership membership) {
        Intake intake = new Intake(journal, membership);
        Thread thread = new Thread(intake::run, "dialectic-kafka-intake");
        thread.setDaemon(true);
        thread.start();
        return intake;
    }

    synchronized WorkerStatus status() {
        Counts counts = journal.counts();
        return new WorkerStatus(
                assigned,
                ready.size(),
                assigned.stream()
                        .flatMap(partition -> journal.open(partition).stream())
                        .toList(),
                journal.stalled(Duration.ofSeconds(5)),
                0,
                Duration.ZERO,
                counts.fenced().sum(),
                counts.deadLetters().sum(),
                counts.aborted().sum(),
                Optional.empty());
    }

    /** The next question that was taken on. What the caller brought itself is not overlooked, however short the wait. */
    Optional<Claim> claim(Duration longest, Map<Integer, Long> brought) throws InterruptedException {
        QuestionRecords.Submission next = ready.poll(longest.toNanos(), TimeUnit.NANOSECONDS);
        if (next == null && !brought.isEmpty()) {
            progress.await(brought, () -> !ready.isEmpty(), journal.cluster().patience());
            next = ready.poll();
        }
        return next == null ? Optional.empty() : open(next);
    }

    /** Opened only while the partition is ours: opening takes it from whoever has it. */
    private synchronized Optional<Claim> open(QuestionRecords.Submission next) {
        if (!assigned.contains(journal.topics().partition(next.debate()))) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Claim(next.question(), journal.open(next.debate())));
        } catch (JournalConflictException taken) {
            LOG.warn("debate {}: its question is passed over, somebody is on it already", next.debate());
            return Optional.empty();
        } catch (JournalCorruptException corrupt) {
            throw corrupt;
        } catch (DialecticException failed) {
            ready.add(next);
            throw failed;
        }
    }

    private void run() {
        try (consumer) {
            consumer.subscribe(List.of(journal.topics().questions()), this);
            while (!closed) {
                turn();
            }
        } catch (RuntimeException | Error failed) {
            LOG.warn("no more questions are taken on", failed);
        } finally {
            closed = true;
            progress.end();
            ended.countDown();
        }
    }

    private void turn() {
        try {
            consumer.resume(consumer.paused());
            if (ready.size() >= ENOUGH) {
                consumer.pause(consumer.assignment());
            }
            ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
            boolean allDone = true;
            for (TopicPartition partition : records.partitions()) {
                allDone &= accept(partition, records.records(partition));
            }
            mend();
            if (allDone) {
                progress.reached(consumer);
            }
        } catch (WakeupException ending) {
            // The loop looks whether it is to end.
        } catch (org.apache.kafka.common.errors.RetriableException away) {
            LOG.warn("the brokers do not answer; questions wait", away);
        }
    }

    /** Takes questions of one partition on, together with how far it was read. What cannot be is read again. */
    private boolean accept(TopicPartition partition, List<ConsumerRecord<byte[], byte[]>> records) {
        try {
            List<QuestionRecords.Submission> accepted = acceptance.accept(partition, records, consumer.groupMetadata());
            synchronized (this) {
                if (assigned.contains(partition.partition())) {
                    ready.addAll(accepted);
                }
            }
            return true;
        } catch (DialecticException failed) {
            LOG.warn("{}: its questions are read again", partition, failed);
            if (consumer.assignment().contains(partition)) {
                consumer.seek(partition, records.get(0).offset());
            }
            return false;
        }
    }

    /** Takes partitions again whose owner was lost, if they are still ours: the group is asked first. */
    private void mend() {
        for (TopicPartition partition : consumer.assignment()) {
            if (journal.owners().find(partition.partition()).isEmpty()) {
                try {
                    OffsetAndMetadata read = new OffsetAndMetadata(consumer.position(partition));
                    consumer.commitSync(Map.of(partition, read));
                    acquire(partition.partition());
                } catch (KafkaException | DialecticException notOurs) {
                    LOG.warn("{}: not taken again yet", partition, notOurs);
                    return;
                }
            }
        }
    }

    /** Becomes the owner, and goes on with debates that were taken on and are not closed. */
    private void acquire(int partition) {
        journal.owners().owner(partition);
        Set<DebateId> inHand = new LinkedHashSet<>(journal.open(partition));
        ready.forEach(waiting -> inHand.add(waiting.debate()));
        for (IndexEntry entry : journal.index().of(partition)) {
            if (entry.status() != IndexEntry.Status.CLOSED && !inHand.contains(entry.debate())) {
                entry.question()
                        .ifPresent(question -> ready.add(new QuestionRecords.Submission(entry.debate(), question)));
            }
        }
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        for (TopicPartition partition : partitions) {
            int number = partition.partition();
            synchronized (this) {
                assigned.add(number);
            }
            try {
                if (journal.open(number).isEmpty()) {
                    // Somebody may have had it meanwhile.
                    journal.owners().release(number);
                }
                acquire(number);
            } catch (DialecticException later) {
                LOG.warn("{}: not owned yet", partition, later);
            }
        }
        progress.joined(partitions);
    }

    /** Debates under way may end, for a while, before the partition goes to another worker. */
    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        partitions.forEach(this::forget);
        long end = System.nanoTime() + drain.toNanos();
        for (TopicPartition partition : partitions) {
            while (!journal.open(partition.partition()).isEmpty() && System.nanoTime() - end < 0) {
                java.util.concurrent.locks.LockSupport.parkNanos(
                        Duration.ofMillis(10).toNanos());
            }
            journal.owners().release(partition.partition());
        }
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        partitions.forEach(this::forget);
        partitions.forEach(partition -> journal.owners().release(partition.partition()));
    }

    private synchronized void forget(TopicPartition partition) {
        assigned.remove(partition.partition());
        ready.removeIf(waiting -> journal.topics().partition(waiting.debate()) == partition.partition());
        progress.left(partition.partition());
    }

    /** Leaves the group, once the debates under way have ended or the time for that is over. */
    @Override
    public void close() {
        closed = true;
        consumer.wakeup();
        try {
            ended.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
