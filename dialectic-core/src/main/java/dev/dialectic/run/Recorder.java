package dev.dialectic.run;

import dev.dialectic.event.DebateEvent;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.DebateListener;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.journal.DebateLog;
import dev.dialectic.machine.Begun;
import dev.dialectic.machine.DebateState;
import dev.dialectic.machine.Proceedings;
import dev.dialectic.question.Option;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes a debate's events, folds them, tells them. Used by the thread of one debate. */
final class Recorder {

    private static final Logger LOG = LoggerFactory.getLogger(DebateRunner.class);

    private final DebateLog log;
    private final World world;
    private final Redaction redaction;
    private DebateState state;
    private final List<RecordedEvent> untold = new ArrayList<>();
    private long last;
    private Instant began = Instant.EPOCH;

    Recorder(DebateLog log, World world) {
        this.log = log;
        this.world = world;
        this.redaction = new Redaction(world.redactor());
        List<RecordedEvent> events = log.read(1);
        this.state =
                DebateState.replay(events.stream().map(RecordedEvent::event).toList());
        this.last = events.size();
        if (!events.isEmpty()) {
            this.began = events.get(0).at();
        }
    }

    DebateId debate() {
        return log.debate();
    }

    DebateState state() {
        return state;
    }

    /** When its question was raised. */
    Instant began() {
        return began;
    }

    /** All that the debate has come to; its question must have been raised. */
    Proceedings proceedings() {
        return ((Begun) state).proceedings();
    }

    /**
     * Records events, all or none. The fold comes first, so that nothing it refuses is ever written. Nobody may act on
     * them before they are {@linkplain #publish published}.
     */
    void record(List<? extends DebateEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        DebateState next = state;
        List<RecordedEvent> recorded = new ArrayList<>();
        Instant now = world.clock().instant();
        for (DebateEvent told : events) {
            DebateEvent event = redaction.of(told, options(next));
            next = next.apply(event);
            recorded.add(new RecordedEvent(log.debate(), last + recorded.size() + 1, now, event));
        }
        if (last == 0) {
            began = now;
        }
        log.append(recorded);
        state = next;
        last += recorded.size();
        untold.addAll(recorded);
        world.hazard().at(CrashPoint.AFTER_APPEND);
    }

    private static List<Option> options(DebateState state) {
        return state instanceof Begun begun ? begun.proceedings().question().options() : List.of();
    }

    void record(DebateEvent event) {
        record(List.of(event));
    }

    /** Makes what was recorded durable, then tells it: nobody hears of what a crash could take back. */
    void publish() {
        if (untold.isEmpty()) {
            return;
        }
        log.sync();
        world.hazard().at(CrashPoint.AFTER_SYNC);
        List<RecordedEvent> durable = List.copyOf(untold);
        untold.clear();
        durable.forEach(this::tell);
    }

    private void tell(RecordedEvent event) {
        for (DebateListener listener : world.listeners()) {
            try {
                listener.onEvent(event);
            } catch (RuntimeException | Error broken) {
                LOG.warn(
                        "debate {}: a listener failed on event {} and was passed over",
                        event.debate(),
                        event.sequence(),
                        broken);
            }
        }
    }
}
