package dev.dialectic.journal.file;

import dev.dialectic.error.DialecticException;
import dev.dialectic.error.JournalConflictException;
import dev.dialectic.error.JournalFailedException;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.event.TurnGiven;
import dev.dialectic.journal.DebateLog;
import dev.dialectic.journal.EventJson;
import dev.dialectic.journal.LogEnd;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A debate that is open to be written. Thread-safe: who appends waits for the writer, who reads does not.
 *
 * <p>After a failed write or sync nobody knows what the disk holds, and a second attempt on the same file may succeed without
 * it (R. Rebello et al., "Can Applications Recover from fsync Failures?", ATC 2020). So nothing is tried again: the log refuses
 * everything, and opening the debate again finds out from the disk.
 */
final class OpenLog implements DebateLog {

    private static final Logger LOG = LoggerFactory.getLogger(FileJournal.class);

    private final DebateId debate;
    private final Setting setting;
    private final Right right;
    private final JournalFile file;
    private final Runnable whenClosed;
    private final Lock turn = new ReentrantLock();
    private final List<RecordedEvent> events;
    private int acknowledged;
    private LogEnd end;
    private String step = "";
    private boolean headDue;
    private boolean closed;
    private Optional<Broken> broken = Optional.empty();

    OpenLog(Setting setting, Right right, Opening.Opened opened, Runnable whenClosed) {
        this.debate = opened.file().debate();
        this.setting = setting;
        this.right = right;
        this.file = opened.file();
        this.events = new ArrayList<>(opened.events());
        this.acknowledged = events.size();
        this.end = LogEnd.of(debate, events);
        this.whenClosed = whenClosed;
    }

    @Override
    public DebateId debate() {
        return debate;
    }

    @Override
    public void append(List<RecordedEvent> appended) {
        List<RecordedEvent> batch = List.copyOf(appended);
        turn.lock();
        try {
            requireOpen();
            requireSound();
            LogEnd next = end.after(batch);
            if (batch.isEmpty()) {
                return;
            }
            List<Frame.Content> contents = contents(batch, next);
            headDue |= next.closed() || isNewStep(batch);
            doing("write events to", () -> {
                file.write(batch, contents);
                if (setting.durability() != Durability.GROUP) {
                    acknowledge();
                }
            });
            end = next;
            synchronized (events) {
                events.addAll(batch);
            }
            if (setting.durability() != Durability.GROUP) {
                allIsAcknowledged();
            }
        } finally {
            turn.unlock();
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new JournalConflictException(
                    "debate " + debate + ": expected a log that is open, found one that was closed; open it again");
        }
    }

    /** Made before anything is touched: an event that cannot be written is a mistake of the caller. */
    private static List<Frame.Content> contents(List<RecordedEvent> batch, LogEnd end) {
        List<Frame.Content> contents = new ArrayList<>();
        contents.add(new Frame.Events(
                batch.get(0).sequence(), batch.stream().map(EventJson::write).toList()));
        if (end.closed()) {
            contents.add(new Frame.Sealed(end.events()));
        }
        return contents;
    }

    /** The head follows where money is about to be spent, and at the end: there a lost end of the journal would hurt. */
    private boolean isNewStep(List<RecordedEvent> batch) {
        String before = step;
        for (RecordedEvent event : batch) {
            if (event.event() instanceof TurnGiven given) {
                step = given.call().step();
            }
        }
        return !step.equals(before);
    }

    @Override
    public void sync() {
        turn.lock();
        try {
            requireSound();
            if (!closed && setting.durability() == Durability.GROUP) {
                doing("sync", this::acknowledge);
                allIsAcknowledged();
            }
        } finally {
            turn.unlock();
        }
    }

    private void allIsAcknowledged() {
        synchronized (events) {
            acknowledged = events.size();
        }
    }

    /** Runs on the writer. */
    private void acknowledge() throws IOException {
        file.sync();
        if (headDue) {
            file.head();
            headDue = false;
        }
    }

    private void doing(String what, Writer.Deed deed) {
        try {
            right.run(deed);
        } catch (IOException | RuntimeException | Error failed) {
            Broken found = broken(what, failed);
            broken = Optional.of(found);
            LOG.warn("{}", found.words());
            throw found.exception();
        }
    }

    private Broken broken(String what, Throwable failed) {
        String orphans = orphans();
        if (failed instanceof JournalConflictException lost) {
            return new Broken(lost.getMessage() + " Nothing more is written; " + orphans, Optional.empty());
        }
        return new Broken(
                "debate " + debate + ": expected to " + what + " " + file.name() + " in "
                        + setting.disk().where() + ", found: " + failed + "; " + orphans
                        + ". What was acknowledged before is kept, and nothing more is written; see to the disk, then"
                        + " resume the debate",
                Optional.of(failed));
    }

    /** Also this is for the writer: nobody else may touch files. */
    private String orphans() {
        try {
            return right.call(() -> Orphans.keep(setting, debate, file.doubtful(), file.doubtfulLines()));
        } catch (IOException impossible) {
            throw new AssertionError("what fails there is told in words", impossible);
        }
    }

    /** Why nothing more is written; without a cause when the right to write is lost. */
    private record Broken(String words, Optional<Throwable> cause) {

        DialecticException exception() {
            return cause.<DialecticException>map(why -> new JournalFailedException(words, why))
                    .orElseGet(() -> new JournalConflictException(words));
        }
    }

    private void requireSound() {
        if (broken.isPresent()) {
            throw broken.get().exception();
        }
    }

    @Override
    public List<RecordedEvent> read(long from) {
        FileJournal.requireFrom(debate, from);
        synchronized (events) {
            return between(from, events.size());
        }
    }

    /** For those who only read: what was not acknowledged could still be taken back. */
    List<RecordedEvent> readAcknowledged(long from) {
        synchronized (events) {
            return between(from, acknowledged);
        }
    }

    private List<RecordedEvent> between(long from, int to) {
        return from > to ? List.of() : List.copyOf(events.subList((int) (from - 1), to));
    }

    @Override
    public void close() {
        turn.lock();
        try {
            if (!closed) {
                closed = true;
                // Also when memory runs out here, somebody else can have the right.
                try (right) {
                    finish();
                }
            }
        } finally {
            turn.unlock();
        }
    }

    /** Until it is done, who reads is told what is acknowledged; from then on, what the file holds. */
    private void finish() {
        try {
            last("make its last events durable", () -> {
                if (broken.isEmpty()) {
                    file.sync();
                    file.head();
                }
            });
            last("close its file", file::close);
        } finally {
            whenClosed.run();
        }
    }

    /** Whoever closes has been told of all that was acknowledged: what fails now is for the log. */
    private void last(String what, Writer.Deed deed) {
        try {
            right.run(deed);
        } catch (IOException | RuntimeException failed) {
            LOG.warn(
                    "debate {}: could not {} in {}: {}",
                    debate,
                    what,
                    setting.disk().where(),
                    failed.toString());
        }
    }
}
