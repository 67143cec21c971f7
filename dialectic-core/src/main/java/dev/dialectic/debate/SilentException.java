package dev.dialectic.debate;

import dev.dialectic.error.DialecticException;
import java.util.Objects;

/**
 * Whoever was asked cannot answer, for a reason that it knows: thrown by participants and other parts that may cost, so
 * that the silence is typed. With {@link Silence.Reason#INVALID_ANSWER} the call is made again, told what was wrong.
 */
public final class SilentException extends DialecticException {

    private static final long serialVersionUID = 1L;

    private final Silence.Reason reason;

    /**
     * A typed silence.
     *
     * @param reason the kind of silence
     * @param words what a person is told about it
     */
    public SilentException(Silence.Reason reason, String words) {
        super(words);
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    /**
     * The kind of silence.
     *
     * @return the reason
     */
    public Silence.Reason reason() {
        return reason;
    }
}
