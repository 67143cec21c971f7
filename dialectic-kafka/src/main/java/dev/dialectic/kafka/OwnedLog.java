package dev.dialectic.kafka;

import dev.dialectic.error.DialecticException;
import dev.dialectic.error.JournalConflictException;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.journal.DebateLog;
import dev.dialectic.journal.LogEnd;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A debate that is open to be written. Thread-safe: who syncs waits for the brokers, who reads does not. */
final class OwnedLog implements DebateLog {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaJournal.class);

    private final Topics topics;
    private final Owner owner;
    private final Epoch epoch;
    private final Surroundings journal;
    private final Lock turn = new ReentrantLock();
    private final List<RecordedEvent> events;
    private final List<ProducerRecord<byte[], byte[]>> pending = new ArrayList<>();
    private IndexEntry entry;
    private LogEnd end;
    private boolean closed;
    private boolean written;
    private volatile Optional<Instant> waiting = Optional.empty();
    private Optional<DialecticException> broken = Optional.empty();

    /** What was found when it was opened. */
    record Found(IndexEntry entry, Epoch epoch, List<RecordedEvent> events) {}

    /**
     * What the journal does for its logs.
     *
     * @param beginnings when a debate begins that has its first event now
     * @param creating has the topics of a debate that has its first event now
     * @param whenClosed is told of a log that writes no more
     */
    record Surroundings(Supplier<Instant> beginnings, Consumer<DebateId> creating, Consumer<OwnedLog> whenClosed) {}

    OwnedLog(Topics topics, Owner owner, Found found, Surroundings journal) {
        this.topics = topics;
        this.owner = owner;
        this.epoch = new Epoch(found.epoch().number() + 1, owner.writer());
        this.entry = found.entry();
        this.events = new ArrayList<>(found.events());
        this.end = LogEnd.of(entry.debate(), events);
        this.journal = journal;
    }

    @Override
    public DebateId debate() {
        return entry.debate();
    }

    /** Whose right it writes by. */
    Owner owner() {
        return owner;
    }

    @Override
    public void append(List<RecordedEvent> appended) {
        List<RecordedEvent> batch = List.copyOf(appended);
        turn.lock();
        try {
            requireWritable();
            LogEnd next = end.after(batch);
            List<ProducerRecord<byte[], byte[]>> records = batch.stream()
                    .map(event -> EventRecords.write(topics, epoch, event))
                    .toList();
            pending.addAll(records);
            end = next;
            synchronized (events) {
                events.addAll(batch);
            }
        } finally {
            turn.unlock();
        }
    }

    private void requireWritable() {
        if (closed) {
            throw new JournalConflictException(
                    "debate " + debate() + ": expected a log that is open, found one that was closed; open it again");
        }
        Optional<DialecticException> why = broken.or(owner::lost);
        if (why.isPresent()) {
            throw again(why.get());
        }
    }

    /** The same failure on the thread that meets with it now. */
    private DialecticException again(DialecticException first) {
        String sentence = "debate " + debate() + ": expected a log that can be written, found: " + first.getMessage();
        return first instanceof JournalConflictException
                ? new JournalConflictException(sentence, first)
                : new dev.dialectic.error.JournalFailedException(sentence, first);
    }

    @Override
    public void sync() {
        turn.lock();
        try {
            if (broken.isPresent()) {
                throw again(broken.get());
            }
            if (pending.isEmpty()) {
                return;
            }
            requireTopics();
            List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>(pending);
            IndexEntry now = entryNow();
            if (!now.equals(entry)) {
                records.add(now.write(topics));
            }
            waiting = Optional.of(Instant.now());
            Owner.await(owner.write(Deed.of("debate " + debate(), records)));
            entry = now;
            pending.clear();
            written = true;
        } catch (DialecticException failed) {
            broken = Optional.of(failed);
            throw failed;
        } finally {
            waiting = Optional.empty();
            turn.unlock();
        }
    }

    /** Topics of its own are not there before its first event, nor known here before the first that is written here. */
    private void requireTopics() {
        if (topics.perDebate() && !written) {
            if (!entry.isBegun()) {
                journal.creating().accept(debate());
            }
            owner.await(topics.events(debate()));
        }
    }

    /** Whether it can write no more since brokers did not take it in time, although its owner goes on: nothing of it was written. */
    boolean isCutOff() {
        turn.lock();
        try {
            return broken.filter(OwnedLog::isOutage).isPresent();
        } finally {
            turn.unlock();
        }
    }

    private static boolean isOutage(DialecticException why) {
        return Stream.<Throwable>iterate(why, cause -> cause != null, Throwable::getCause)
                .anyMatch(RetriableException.class::isInstance);
    }

    /** Since when a write waits for the brokers; empty when none does. */
    Optional<Instant> waiting() {
        return waiting;
    }

    /** The index follows where a debate begins and where it is closed or reopened. */
    private IndexEntry entryNow() {
        if (entry.isBegun() && end.closed() == (entry.status() == IndexEntry.Status.CLOSED)) {
            return entry;
        }
        IndexEntry open = entry.open(
                entry.isBegun() ? entry.begun() : journal.beginnings().get());
        return end.closed() ? open.closed(events.get(events.size() - 1).at()) : open;
    }

    @Override
    public List<RecordedEvent> read(long from) {
        KafkaJournal.requireFrom(debate(), from);
        synchronized (events) {
            return from > events.size() ? List.of() : List.copyOf(events.subList((int) (from - 1), events.size()));
        }
    }

    /** Acknowledges what was appended, if it can, and gives the right to write back. */
    @Override
    public void close() {
        turn.lock();
        try {
            if (closed) {
                return;
            }
            if (broken.isEmpty()) {
                sync();
            }
        } catch (DialecticException failed) {
            LOG.warn("debate {}: what was appended last is not written", debate(), failed);
        } finally {
            if (!closed) {
                closed = true;
                journal.whenClosed().accept(this);
            }
            turn.unlock();
        }
    }
}
