package dev.dialectic.run;

import dev.dialectic.debate.Silence;
import dev.dialectic.debate.SilentException;

/** Why a call failed, as a typed silence. Stateless and thread-safe. */
final class Failure {

    private static final int LONGEST = 300;

    private Failure() {}

    /** The kind of failure; the message of an exception may hold a key or a model's words, and goes nowhere. */
    static Silence of(Throwable thrown) {
        if (thrown instanceof SilentException silent) {
            return new Silence(silent.reason(), shortened(String.valueOf(silent.getMessage())));
        }
        boolean interrupted = thrown instanceof InterruptedException
                || isCausedByInterrupt(thrown)
                || Thread.currentThread().isInterrupted();
        return new Silence(
                interrupted ? Silence.Reason.INTERRUPTED : Silence.Reason.EXCEPTION,
                thrown.getClass().getSimpleName());
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
