package dev.dialectic.run;

import dev.dialectic.debate.Silence;
import dev.dialectic.debate.SilentException;
import org.jspecify.annotations.Nullable;

/** Why a call failed, as a typed silence. Stateless and thread-safe. */
final class Failure {

    private static final int LONGEST = 300;

    private Failure() {}

    static Silence of(Throwable thrown) {
        if (thrown instanceof SilentException silent) {
            return new Silence(silent.reason(), words(silent));
        }
        boolean interrupted = thrown instanceof InterruptedException
                || thrown.getCause() instanceof InterruptedException
                || Thread.currentThread().isInterrupted();
        return new Silence(
                interrupted ? Silence.Reason.INTERRUPTED : Silence.Reason.EXCEPTION,
                thrown.getClass().getSimpleName() + ": " + words(thrown));
    }

    private static @Nullable String message(Throwable thrown) {
        try {
            return thrown.getMessage();
        } catch (RuntimeException | StackOverflowError hostile) {
            return "its message cannot be read";
        }
    }

    private static String words(Throwable thrown) {
        String message = message(thrown);
        if (message == null) {
            return "no message";
        }
        return message.length() > LONGEST ? message.substring(0, LONGEST) + "…" : message;
    }
}
