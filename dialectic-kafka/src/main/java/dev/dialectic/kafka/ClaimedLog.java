package dev.dialectic.kafka;

import dev.dialectic.event.DebateClosed;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.journal.DebateLog;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** The log of a claim, which tells when it is given back. As thread-safe as the log. */
final class ClaimedLog implements DebateLog {

    private final OwnedLog log;
    private final Consumer<ClaimedLog> whenClosed;
    private final AtomicBoolean told = new AtomicBoolean();
    private volatile boolean closing;
    private volatile boolean over;

    ClaimedLog(OwnedLog log, Consumer<ClaimedLog> whenClosed) {
        this.log = log;
        this.whenClosed = whenClosed;
        List<RecordedEvent> events = log.read(1);
        this.over = !events.isEmpty() && closes(events);
    }

    private static boolean closes(List<RecordedEvent> events) {
        return events.get(events.size() - 1).event() instanceof DebateClosed;
    }

    /** Whether the debate is closed, and that is acknowledged. */
    boolean isOver() {
        return over;
    }

    /** Whether it can write no more although nobody closed it: brokers were away for too long, or the partition is another's. */
    boolean isLost() {
        return log.owner().lost().isPresent() || log.isCutOff();
    }

    @Override
    public DebateId debate() {
        return log.debate();
    }

    @Override
    public void append(List<RecordedEvent> events) {
        log.append(events);
        if (!events.isEmpty()) {
            closing = closes(events);
            over = false;
        }
    }

    @Override
    public void sync() {
        log.sync();
        over |= closing;
    }

    @Override
    public List<RecordedEvent> read(long from) {
        return log.read(from);
    }

    @Override
    public void close() {
        log.close();
        if (told.compareAndSet(false, true)) {
            whenClosed.accept(this);
        }
    }
}
