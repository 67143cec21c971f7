package dev.dialectic.kafka;

import dev.dialectic.error.DialecticException;
import dev.dialectic.error.JournalFailedException;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.DebateListener;
import dev.dialectic.machine.Outcome;
import dev.dialectic.question.Question;
import dev.dialectic.run.Threads;
import dev.dialectic.transport.Claim;
import dev.dialectic.transport.InProcessTransport;
import dev.dialectic.transport.Subscription;
import dev.dialectic.transport.Transport;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

/**
 * Questions and events between processes. Thread-safe.
 *
 * <p>The first {@link #claim} makes this process one of the workers that share the questions: each gets some of the partitions, and
 * owns all debates in them. A worker that ends or dies leaves its partitions to the others, who go on with its debates where they
 * stand. Close a {@link dev.dialectic.Serving} before its transport, or drain it.
 * Otherwise its debates are recalled when the transport is closed.
 *
 * <p>Whoever subscribes is told what any process records: first what the journal holds, then what is committed. What is no
 * question is set aside in a topic of its own, with the reason, and harms no other.
 */
public final class KafkaTransport implements Transport, AutoCloseable {

    private final KafkaJournal journal;
    private final Membership membership;
    private final Optional<ExecutorService> owned;
    private final InProcessTransport local;
    private final Outcomes outcomes;
    private final KafkaProducer<byte[], byte[]> producer;
    private final Map<Integer, Long> brought = new ConcurrentHashMap<>();
    private final Set<Following> subscriptions = ConcurrentHashMap.newKeySet();
    private Optional<Intake> intake = Optional.empty();
    private Optional<Follower> follower = Optional.empty();
    private boolean closed;

    private KafkaTransport(
            KafkaJournal journal, Membership membership, Executor executor, Optional<ExecutorService> owned) {
        this.journal = journal;
        this.membership = membership;
        this.owned = owned;
        this.local = new InProcessTransport(journal, executor);
        this.outcomes = new Outcomes(journal, executor);
        this.producer = journal.clients().producer();
    }

    /**
     * A transport beside a journal, which calls subscribers on threads of its own, and serves as a worker without a name.
     *
     * @param journal where the debates are recorded; it stays open when the transport is closed
     * @return the transport
     */
    public static KafkaTransport over(KafkaJournal journal) {
        return over(journal, Membership.unnamed());
    }

    /**
     * A transport beside a journal, which calls subscribers on threads of its own.
     *
     * @param journal where the debates are recorded; it stays open when the transport is closed
     * @param membership how this process is one of the workers, once it claims questions
     * @return the transport
     */
    public static KafkaTransport over(KafkaJournal journal, Membership membership) {
        ExecutorService threads = Threads.forWaiting();
        return new KafkaTransport(journal, membership, threads, Optional.of(threads));
    }

    /**
     * A transport beside a journal, which calls subscribers on threads of others, and serves as a worker without a name.
     *
     * @param journal where the debates are recorded; it stays open when the transport is closed
     * @param executor what subscribers are called on; a slow subscriber holds one of its threads
     * @return the transport
     */
    public static KafkaTransport over(KafkaJournal journal, Executor executor) {
        return over(journal, Membership.unnamed(), executor);
    }

    /**
     * A transport beside a journal, which calls subscribers on threads of others.
     *
     * @param journal where the debates are recorded; it stays open when the transport is closed
     * @param membership how this process is one of the workers, once it claims questions
     * @param executor what subscribers are called on; a slow subscriber holds one of its threads
     * @return the transport
     */
    public static KafkaTransport over(KafkaJournal journal, Membership membership, Executor executor) {
        return new KafkaTransport(journal, membership, executor, Optional.empty());
    }

    /**
     * {@inheritDoc} It is there for all workers when this returns.
     *
     * @throws IllegalArgumentException if the question is longer than 512 KB
     * @throws DialecticException if no broker takes it in time, or the thread is interrupted, with its flag set again; bring it once
     *     more then: that gives one debate
     */
    @Override
    public void submit(DebateId debate, Question question) {
        var message = QuestionRecords.write(journal.topics(), new QuestionRecords.Submission(debate, question));
        try {
            RecordMetadata place = producer.send(message).get();
            brought.merge(place.partition(), place.offset(), Math::max);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw notBrought(debate, interrupted);
        } catch (KafkaException | ExecutionException failed) {
            throw notBrought(debate, failed);
        }
    }

    private static DialecticException notBrought(DebateId debate, Exception failed) {
        return new DialecticException(
                "debate " + debate + ": expected brokers to take its question, found: " + failed
                        + "; bring it again, it is debated once",
                failed);
    }

    /**
     * {@inheritDoc} The first call waits until the other workers know of this one.
     *
     * @throws IllegalStateException if this transport is closed
     * @throws dev.dialectic.error.JournalCorruptException if the debate has events that are missing or cannot be read; its question is
     *     not claimed again
     * @throws dev.dialectic.error.JournalFailedException if the brokers do not answer; the question is claimed later
     */
    @Override
    public Optional<Claim> claim(Duration longest) throws InterruptedException {
        return intake().claim(longest, brought);
    }

    /** What takes questions on, begun by the first who needs it. */
    synchronized Intake intake() {
        requireOpen();
        if (intake.isEmpty()) {
            intake = Optional.of(Intake.begin(journal, membership));
        }
        return intake.get();
    }

    private Follower follower() {
        Follower following;
        synchronized (this) {
            requireOpen();
            if (follower.filter(known -> known.failed().isEmpty()).isEmpty()) {
                follower = Optional.of(Follower.start(journal.topics(), journal.clients(), listening));
            }
            following = follower.get();
        }
        // Not while others wait for the lock: brokers may be away.
        return following.awaitBegun();
    }

    /** Subscribers are woken; when nothing more can be heard of, their subscriptions end. */
    private final Follower.Listener listening = new Follower.Listener() {

        @Override
        public void wake(DebateId debate) {
            local.wake(debate);
            outcomes.wake(debate);
        }

        @Override
        public void failed(DialecticException reason) {
            subscriptions.forEach(Following::close);
            outcomes.fail(reason);
        }
    };

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("transport: expected one that is open, found one that was closed");
        }
    }

    /**
     * {@inheritDoc}
     *
     * @throws DialecticException if the brokers do not answer
     * @throws IllegalStateException if this transport is closed
     */
    @Override
    public Subscription subscribe(DebateId debate, long from, DebateListener listener) {
        KafkaJournal.requireFrom(debate, from);
        // Followed before the first reading: what is recorded meanwhile wakes the subscriber.
        Follower following = follower();
        return follow(following, local.subscribe(debate, from, listener));
    }

    /**
     * {@inheritDoc}
     *
     * @throws DialecticException if the brokers do not answer
     * @throws IllegalStateException if this transport is closed
     */
    @Override
    public Subscription subscribeAll(DebateListener listener) {
        Follower following = follower();
        return follow(following, local.subscribeAll(listener));
    }

    private Subscription follow(Follower follower, Subscription subscription) {
        Following following = new Following(follower, subscription);
        subscriptions.add(following);
        if (follower.failed().isPresent()) {
            // Perhaps before it was among those that are told.
            following.close();
        }
        return following;
    }

    /**
     * Waits for the outcome of a debate, whichever process holds it: of a question that was brought here or elsewhere, or of a debate that
     * another worker took over. The debate need not have begun; one that ended long ago is told at once. If it was given more rounds
     * meanwhile, their end is waited for.
     *
     * @param debate which debate
     * @return completes with the outcome, on a thread that subscribers are called on, or with a {@link DialecticException} if the debate
     *     cannot be read or the transport is closed. Whoever does not want to wait for ever says so by {@link
     *     CompletableFuture#orTimeout} or cancels it
     * @throws DialecticException if the brokers do not answer
     * @throws IllegalStateException if this transport is closed
     */
    public CompletableFuture<Outcome> outcome(DebateId debate) {
        // Followed before the first reading: what is recorded meanwhile wakes whoever waits.
        follower();
        return outcomes.of(debate);
    }

    /**
     * What this worker does at the moment.
     *
     * @return the status, without asking the brokers; of one that never claimed, nothing
     */
    public synchronized WorkerStatus status() {
        return intake.map(Intake::status).orElse(WorkerStatus.IDLE);
    }

    /** A subscription that has caught up once the follower has, and then the subscriber. */
    private final class Following implements Subscription {

        private final Follower follower;
        private final Subscription subscription;

        Following(Follower follower, Subscription subscription) {
            this.follower = follower;
            this.subscription = subscription;
        }

        @Override
        public boolean awaitCaughtUp(Duration longest) throws InterruptedException {
            long end = System.nanoTime() + longest.toNanos();
            try {
                follower.catchUp(journal.readers());
            } catch (JournalFailedException away) {
                return false;
            }
            return subscription.awaitCaughtUp(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
        }

        @Override
        public void close() {
            subscription.close();
            subscriptions.remove(this);
        }
    }

    /** Leaves the workers, once the debates under way have ended or 30 seconds are over, and tells subscribers nothing more. */
    @Override
    public void close() {
        Optional<Intake> leaving;
        synchronized (this) {
            closed = true;
            leaving = intake;
            follower.ifPresent(Follower::close);
        }
        subscriptions.forEach(Following::close);
        leaving.ifPresent(Intake::close);
        producer.close();
        outcomes.close();
        owned.ifPresent(ExecutorService::shutdown);
    }
}
