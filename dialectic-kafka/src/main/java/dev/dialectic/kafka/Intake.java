package dev.dialectic.kafka;

import dev.dialectic.error.DialecticException;
import dev.dialectic.error.JournalConflictException;
import dev.dialectic.error.JournalCorruptException;
import dev.dialectic.event.DebateId;
import dev.dialectic.transport.Claim;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes questions on as one of the group of workers: of the partitions that the group gives it, and owns then. Thread-safe; it has
 * a daemon thread, {@code dialectic-kafka-intake}, which polls whatever happens: debates are held on threads of others.
 */
final class Intake implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaTransport.class);

    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration LEAVING = Duration.ofSeconds(10);
    private static final Duration LONG_FOR_A_WRITE = Duration.ofSeconds(5);
    private static final int MOST_RECORDS = 16;

    /** So many may wait for a worker before no more are taken on: what is left may go to another process. */
    static final int ENOUGH = 8;

    private final KafkaJournal journal;
    private final Membership membership;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Acceptance acceptance;
    private final Progress progress = new Progress();
    private final InHand inHand;
    private final Backlog backlog;
    private final Assignment assignment;
    private final Trouble trouble = new Trouble();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean closed;
    private volatile Optional<String> failure = Optional.empty();
    private volatile Turns turns = new Turns(0, 0);

    private Intake(KafkaJournal journal, Membership membership) {
        this.journal = journal;
        this.membership = membership;
        this.consumer = journal.clients().member(journal.topics().workers(), membership, MOST_RECORDS);
        this.acceptance = new Acceptance(journal);
        this.inHand = new InHand(journal);
        this.backlog = new Backlog(consumer);
        this.assignment = new Assignment(journal, inHand, backlog, progress, membership.drain());
    }

    /** How often it polled, and which generation of the group it belonged to then. */
    record Turns(long count, int generation) {}

    static Intake begin(KafkaJournal journal, Membership membership) {
        Intake intake = new Intake(journal, membership);
        Thread thread = new Thread(intake::run, "dialectic-kafka-intake");
        thread.setDaemon(true);
        thread.start();
        return intake;
    }

    /** The next question that was taken on. What the caller brought itself is not overlooked, however short the wait. */
    Optional<Claim> claim(Duration longest, Map<Integer, Long> brought) throws InterruptedException {
        requireAlive();
        Optional<InHand.Held> next = inHand.next(longest);
        if (next.isEmpty() && !brought.isEmpty()) {
            progress.await(brought, inHand::isWaiting, journal.cluster().patience());
            next = inHand.next(Duration.ZERO);
        }
        requireAlive();
        return next.flatMap(this::open);
    }

    private void requireAlive() {
        if (failure.isPresent()) {
            throw new DialecticException("worker: expected to take questions on, found that it had to end: "
                    + failure.get() + "; mend that and make another transport");
        }
    }

    /** Opened only by an owner that is here: opening must not take a partition from whoever has it now. */
    private Optional<Claim> open(InHand.Held next) {
        boolean claimed = false;
        try {
            Optional<Claim> claim = journal.openOwned(next.debate()).map(log -> inHand.claim(next, log));
            claimed = claim.isPresent();
            return claim;
        } catch (JournalConflictException taken) {
            LOG.warn("debate {}: its question is passed over, somebody is on it already", next.debate());
            inHand.drop(next);
            return Optional.empty();
        } catch (JournalCorruptException corrupt) {
            inHand.drop(next);
            throw corrupt;
        } finally {
            if (!claimed) {
                inHand.put(next);
            }
        }
    }

    WorkerStatus status() {
        Backlog.Seen seen = backlog.seen();
        Counts counts = journal.counts();
        List<DebateId> stalled = Stream.concat(journal.stalled(LONG_FOR_A_WRITE).stream(), inHand.stranded().stream())
                .distinct()
                .toList();
        Duration oldest = seen.oldest()
                .map(brought -> Duration.between(brought, Clock.systemUTC().instant()))
                .filter(age -> !age.isNegative())
                .orElse(Duration.ZERO);
        return new WorkerStatus(
                inHand.assigned(),
                inHand.waiting(),
                inHand.held(),
                stalled,
                seen.lag(),
                oldest,
                counts.fenced().sum(),
                counts.deadLetters().sum(),
                counts.aborted().sum(),
                failure);
    }

    Turns turns() {
        return turns;
    }

    private void run() {
        boolean fenced = false;
        try {
            consumer.subscribe(List.of(journal.topics().questions()), assignment);
            while (!closed) {
                turn();
            }
        } catch (RuntimeException | Error failed) {
            LOG.error("no more questions are taken on", failed);
            failure = Optional.of(failed.toString());
            fenced = failed instanceof FencedInstanceIdException;
        } finally {
            inHand.end();
            progress.end();
            leave(fenced);
            ended.countDown();
        }
    }

    private void turn() {
        try {
            // What was read and is not taken on yet is enough of its partition; the poll tells the group that we live.
            consumer.resume(consumer.paused());
            consumer.pause(backlog.partitions());
            backlog.add(consumer.poll(POLL));
            turns = new Turns(turns.count() + 1, consumer.groupMetadata().generationId());
            goOn();
            Map<TopicPartition, Long> next = backlog.next();
            progress.reached(next);
            backlog.look(next);
        } catch (WakeupException ending) {
            // The loop looks whether it is to end.
        } catch (RetriableException away) {
            trouble.with("the brokers do not answer, and questions wait", away);
        }
    }

    private void goOn() {
        if (trouble.isResting()) {
            return;
        }
        try {
            assignment.mend(consumer, backlog.next());
            accept();
            trouble.over();
        } catch (WakeupException ending) {
            throw ending;
        } catch (KafkaException | DialecticException failed) {
            trouble.with("questions are not taken on", failed);
        }
    }

    /** Takes on what was read while there are workers for it. What cannot be is tried again. */
    private void accept() {
        for (TopicPartition partition : backlog.partitions()) {
            if (inHand.waiting() >= ENOUGH) {
                return;
            }
            inHand.add(acceptance.accept(partition, backlog.of(partition), consumer.groupMetadata()));
            backlog.drop(partition);
        }
    }

    /** Recalls what is claimed, gives the partitions back, and tells the group. */
    private void leave(boolean fenced) {
        try {
            Set<TopicPartition> ours = consumer.assignment();
            if (fenced) {
                assignment.onPartitionsLost(ours);
            } else {
                assignment.onPartitionsRevoked(ours);
            }
        } catch (RuntimeException | Error failed) {
            LOG.warn("its partitions could not be given back in order", failed);
        }
        try {
            consumer.close(CloseOptions.timeout(LEAVING)
                    .withGroupMembershipOperation(
                            membership.isComingBack()
                                    ? CloseOptions.GroupMembershipOperation.REMAIN_IN_GROUP
                                    : CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
        } catch (KafkaException failed) {
            LOG.warn("the group of workers could not be left in order", failed);
        }
    }

    /** Leaves the group, once those who are being asked have answered or the time for that is over. */
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
