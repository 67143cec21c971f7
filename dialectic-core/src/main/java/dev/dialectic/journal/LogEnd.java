package dev.dialectic.journal;

import dev.dialectic.error.JournalConflictException;
import dev.dialectic.event.DebateClosed;
import dev.dialectic.event.DebateEvent;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.DebateReopened;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.event.UnknownEvent;
import java.util.List;
import java.util.Objects;

/**
 * Where a debate's log ends, and so what may be appended to it: for those who write journals, which all have to refuse the
 * same. Immutable and thread-safe.
 *
 * @param debate which debate
 * @param events how many events it has, at least 0
 * @param closed whether the last one is {@link DebateClosed}, but for those that are not known here; then only its
 *     reopening may follow, or what is not known here
 */
public record LogEnd(DebateId debate, long events, boolean closed) {

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if it is below 0, or if a debate without events is closed
     */
    public LogEnd {
        Objects.requireNonNull(debate, "debate");
        if (events < 0 || closed && events == 0) {
            throw new IllegalArgumentException("debate " + debate
                    + ": expected at least 0 events, and at least one that closes it, found " + events);
        }
    }

    /**
     * Where a log ends that has these events.
     *
     * @param debate which debate
     * @param events all its events, in order
     * @return its end
     */
    public static LogEnd of(DebateId debate, List<RecordedEvent> events) {
        boolean closed = false;
        for (RecordedEvent event : events) {
            closed = closed(closed, event.event());
        }
        return new LogEnd(debate, events.size(), closed);
    }

    /**
     * Where the log ends when events are appended together.
     *
     * @param appended the events, possibly none
     * @return its new end
     * @throws JournalConflictException if their sequences do not follow, or if anything but its reopening follows the
     *     closing of the debate
     * @throws IllegalArgumentException if an event belongs to another debate
     */
    public LogEnd after(List<RecordedEvent> appended) {
        LogEnd end = this;
        for (RecordedEvent event : appended) {
            end = end.after(event);
        }
        return end;
    }

    private LogEnd after(RecordedEvent event) {
        if (!event.debate().equals(debate)) {
            throw new IllegalArgumentException(
                    "debate " + debate + ": expected an event of this debate, found one of " + event.debate());
        }
        if (event.sequence() != events + 1) {
            throw new JournalConflictException("debate " + debate + ": expected to write event " + (events + 1)
                    + ", found event " + event.sequence() + "; is another runner on it?");
        }
        boolean mayFollow = event.event() instanceof DebateReopened || event.event() instanceof UnknownEvent;
        if (closed && !mayFollow) {
            throw new JournalConflictException("debate " + debate + ": expected DebateReopened after event " + events
                    + ", which closed it, found " + event.event().type() + "; continue the debate to reopen it");
        }
        return new LogEnd(debate, events + 1, closed(closed, event.event()));
    }

    private static boolean closed(boolean before, DebateEvent event) {
        return event instanceof DebateClosed || before && event instanceof UnknownEvent;
    }
}
