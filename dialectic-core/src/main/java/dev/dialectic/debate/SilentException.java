package dev.dialectic.debate;

import dev.dialectic.call.Usage;
import dev.dialectic.error.DialecticException;
import java.util.Objects;

/**
 * Whoever was asked cannot answer, for a reason that it knows: thrown by participants and other parts that may cost, so
 * that the silence is typed. With {@link Silence.Reason#INVALID_ANSWER} the call is made again, told what was wrong.
 */
public final class SilentException extends DialecticException {

    private static final long serialVersionUID = 1L;

    private final Silence.Reason reason;
    private final transient Usage usage;

    /**
     * A typed silence.
     *
     * @param reason the kind of silence
     * @param words what a person is told about it
     */
    public SilentException(Silence.Reason reason, String words) {
        this(reason, words, Usage.NONE);
    }

    /**
     * A typed silence that cost something all the same.
     *
     * @param reason the kind of silence
     * @param words what a person is told about it
     * @param usage what the call used
     */
    public SilentException(Silence.Reason reason, String words, Usage usage) {
        super(words);
        this.reason = Objects.requireNonNull(reason, "reason");
        this.usage = Objects.requireNonNull(usage, "usage");
    }

    /**
     * The kind of silence.
     *
     * @return the reason
     */
    public Silence.Reason reason() {
        return reason;
    }

    /**
     * What the call used all the same.
     *
     * @return the usage, {@link Usage#NONE} when it is not known
     */
    public Usage usage() {
        return usage;
    }
}
