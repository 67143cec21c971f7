package dev.dialectic.run;

import dev.dialectic.event.DebateListener;
import dev.dialectic.guard.Redactor;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;

/**
 * The doors of a debate to the world. Immutable; thread-safe as its parts are.
 *
 * @param executor what agents and other parts that may cost are asked on
 * @param clock what tells when an event was recorded
 * @param listeners who is told each event after it is journaled
 * @param backoff how long to wait before a failed call is made again
 * @param redactor what is taken out of every text before it is written
 * @param hazard what happens at the places where a crash would hurt; nothing but in tests
 */
public record World(
        Executor executor,
        Clock clock,
        List<DebateListener> listeners,
        Backoff backoff,
        Redactor redactor,
        CrashPoint.Hazard hazard) {

    /** Checks that nothing is missing, and copies. */
    public World {
        Objects.requireNonNull(executor, "executor");
        Objects.requireNonNull(clock, "clock");
        listeners = List.copyOf(listeners);
        Objects.requireNonNull(backoff, "backoff");
        Objects.requireNonNull(redactor, "redactor");
        Objects.requireNonNull(hazard, "hazard");
    }
}
