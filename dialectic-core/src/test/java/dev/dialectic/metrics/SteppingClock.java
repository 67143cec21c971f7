package dev.dialectic.metrics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Stands still until it is told to go on. Thread-safe. */
public final class SteppingClock extends Clock {

    /** When it begins. */
    public static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    private Instant now = BEGIN;

    /**
     * Lets time pass.
     *
     * @param duration how much
     */
    public synchronized void pass(Duration duration) {
        now = now.plus(duration);
    }

    /**
     * Lets time pass.
     *
     * @param millis how much, in milliseconds
     */
    public void pass(long millis) {
        pass(Duration.ofMillis(millis));
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
