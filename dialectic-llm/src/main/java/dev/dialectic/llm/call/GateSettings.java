package dev.dialectic.llm.call;

import java.time.Duration;
import java.util.Objects;

/**
 * How many calls of one model are let through, and when none is. Immutable and thread-safe.
 *
 * @param atOnce how many calls may be under way; by default 8
 * @param waiting how many more may wait for a place until their deadline; by default 256
 * @param failures how many of the last calls must have failed for the breaker to open; by default 10
 * @param window how many last calls are looked at; by default 20
 * @param openFor how long no call is made once it is open; by default 30 seconds
 * @param trials how many calls are then let through, all of which must succeed; by default 2
 */
public record GateSettings(int atOnce, int waiting, int failures, int window, Duration openFor, int trials) {

    /**
     * The defaults. Ten failures among the last twenty calls open the breaker: that is half of the window, and a debate of thirty calls
     * can reach it.
     */
    public static final GateSettings DEFAULT = new GateSettings(8, 256, 10, 20, Duration.ofSeconds(30), 2);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a number is not positive, more failures are asked for than calls are looked at, or {@code
     *     waiting} is negative
     */
    public GateSettings {
        Objects.requireNonNull(openFor, "openFor");
        boolean sound = atOnce > 0
                && waiting >= 0
                && failures > 0
                && window >= failures
                && openFor.compareTo(Duration.ZERO) > 0
                && trials > 0;
        if (!sound) {
            throw new IllegalArgumentException(
                    "gate: expected positive numbers, at least 0 waiting and at most as many failures as the window has calls, found "
                            + atOnce + " at once, " + waiting + " waiting, " + failures + " of " + window
                            + ", open for " + openFor
                            + ", " + trials + " trials");
        }
    }

    /**
     * The same with another bound on calls under way.
     *
     * @param calls how many, positive
     * @return the settings
     * @throws IllegalArgumentException if it is not positive
     */
    public GateSettings atOnce(int calls) {
        return new GateSettings(calls, waiting, failures, window, openFor, trials);
    }

    /**
     * The same with another time for which the breaker stays open.
     *
     * @param time how long, positive
     * @return the settings
     * @throws IllegalArgumentException if it is not positive
     */
    public GateSettings openFor(Duration time) {
        return new GateSettings(atOnce, waiting, failures, window, time, trials);
    }
}
