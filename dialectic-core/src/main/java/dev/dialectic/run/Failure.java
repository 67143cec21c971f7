package dev.dialectic.run;

import dev.dialectic.call.Usage;
import dev.dialectic.debate.Silence;
import dev.dialectic.debate.SilentException;
import java.time.Duration;
import java.util.Optional;

/**
 * Why a call failed. Immutable and thread-safe.
 *
 * @param silence the typed silence that it is, unless another attempt ends it
 * @param usage what the call used all the same
 * @param temporary whether another attempt may end it
 * @param wanted how long whoever was asked wants one to wait before that, zero when it does not say
 */
record Failure(Silence silence, Usage usage, boolean temporary, Duration wanted) {

    private static final int LONGEST = 300;
    private static final Duration LONGEST_WAIT = Duration.ofDays(36_500);

    /** The kind of failure; the message of an exception may hold a key or a model's words, and goes nowhere. */
    static Failure of(Throwable thrown) {
        if (thrown instanceof SilentException silent) {
            Silence silence = new Silence(silent.reason(), shortened(String.valueOf(silent.getMessage())));
            return new Failure(
                    silence,
                    silent.usage(),
                    silent.isTemporary(),
                    silent.wanted().orElse(Duration.ZERO));
        }
        boolean interrupted = thrown instanceof InterruptedException
                || isCausedByInterrupt(thrown)
                || Thread.currentThread().isInterrupted();
        Silence silence = new Silence(
                interrupted ? Silence.Reason.INTERRUPTED : Silence.Reason.EXCEPTION,
                thrown.getClass().getSimpleName());
        return new Failure(silence, Usage.NONE, false, Duration.ZERO);
    }

    /** How long to wait before the next attempt: as long as is wanted, else as long as chance has it. */
    long nanosBefore(Backoff backoff, int attempt, long seed) {
        Duration wait =
                Optional.of(wanted).filter(asked -> !asked.isZero()).orElseGet(() -> backoff.before(attempt, seed));
        // Centuries do not fit into nanoseconds.
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait.toNanos() : LONGEST_WAIT.toNanos();
    }

    /** What an agent throws is its own class, whose methods may throw as well. */
    private static boolean isCausedByInterrupt(Throwable thrown) {
        try {
            return thrown.getCause() instanceof InterruptedException;
        } catch (RuntimeException | StackOverflowError hostile) {
            return false;
        }
    }

    private static String shortened(String words) {
        return words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words;
    }
}
