package dev.dialectic.transport;

import dev.dialectic.error.JournalConflictException;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.DebateListener;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.journal.Journal;
import dev.dialectic.question.Question;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Questions and events within one process. Thread-safe.
 *
 * <p>It is itself a listener: an event that it is told only wakes the subscribers, who read the journal from where they
 * are. So there is one source of events, and nobody can see a gap or a duplicate, however late or slow.
 */
public final class InProcessTransport implements Transport, DebateListener {

    private static final Logger LOG = LoggerFactory.getLogger(InProcessTransport.class);

    private final Journal journal;
    private final Executor executor;
    private final List<JournalSubscription> subscriptions = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Map.Entry<DebateId, Question>> questions = new LinkedBlockingQueue<>();
    private final Set<DebateId> submitted = ConcurrentHashMap.newKeySet();

    /**
     * A transport over a journal.
     *
     * @param journal where the events are read from
     * @param executor what subscribers are called on; a slow subscriber holds one of its threads
     */
    public InProcessTransport(Journal journal, Executor executor) {
        this.journal = Objects.requireNonNull(journal, "journal");
        this.executor = Objects.requireNonNull(executor, "executor");
    }

    @Override
    public void onEvent(RecordedEvent event) {
        wake(event.debate());
    }

    /**
     * Has the subscribers read on, as whoever heard from elsewhere that something was recorded asks them to.
     *
     * @param debate the debate that may have more events than before
     */
    public void wake(DebateId debate) {
        subscriptions.forEach(subscription -> subscription.wake(debate));
    }

    @Override
    public Subscription subscribe(DebateId debate, long from, DebateListener listener) {
        if (from < 1) {
            throw new IllegalArgumentException(
                    "debate " + debate + ": expected to subscribe from event 1 or later, found " + from);
        }
        JournalSubscription subscription =
                add(new JournalSubscription(journal, executor, Optional.of(debate), from, listener));
        subscription.wake(debate);
        return subscription;
    }

    @Override
    public Subscription subscribeAll(DebateListener listener) {
        JournalSubscription subscription =
                add(new JournalSubscription(journal, executor, Optional.empty(), 1, listener));
        journal.debates().forEach(subscription::wake);
        return subscription;
    }

    private JournalSubscription add(JournalSubscription subscription) {
        // Added before the first read: what is recorded meanwhile wakes it.
        subscriptions.add(subscription);
        subscription.onClose(() -> subscriptions.remove(subscription));
        return subscription;
    }

    @Override
    public void submit(DebateId debate, Question question) {
        if (submitted.add(debate)) {
            questions.add(Map.entry(debate, question));
        }
    }

    @Override
    public Optional<Claim> claim(Duration longest) throws InterruptedException {
        Map.Entry<DebateId, Question> next = questions.poll(longest.toNanos(), TimeUnit.NANOSECONDS);
        if (next == null) {
            return Optional.empty();
        }
        try {
            Recall recall = new Recall(() -> questions.add(next));
            return Optional.of(new Claim(next.getValue(), journal.open(next.getKey()), recall));
        } catch (JournalConflictException taken) {
            LOG.warn("debate {}: its question is passed over, somebody is on it already", next.getKey());
            return Optional.empty();
        }
    }
}
