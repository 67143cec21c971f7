package dev.dialectic.debate;

import dev.dialectic.call.Usage;
import dev.dialectic.error.DialecticException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * Whoever was asked cannot answer, for a reason that it knows: thrown by participants and other parts that may cost, so
 * that the silence is typed. With {@link Silence.Reason#INVALID_ANSWER} the call is made again, told what was wrong; one
 * that is {@linkplain #temporary temporary} is made again after a while. Nobody else retries.
 */
public final class SilentException extends DialecticException {

    private static final long serialVersionUID = 1L;

    private final Silence.Reason reason;
    private final transient Usage usage;
    private final boolean temporary;
    private final Duration wait;

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
        this(reason, words, usage, false, Duration.ZERO);
    }

    private SilentException(Silence.Reason reason, String words, Usage usage, boolean temporary, Duration wait) {
        super(words);
        this.reason = Objects.requireNonNull(reason, "reason");
        this.usage = Objects.requireNonNull(usage, "usage");
        this.temporary = temporary;
        this.wait = Objects.requireNonNull(wait, "wait");
    }

    /**
     * A silence that another attempt may end, such as that of a provider that asks for fewer calls.
     *
     * @param reason the kind of silence
     * @param words what a person is told about it
     * @param usage what the call used
     * @param wait how long to wait before the next attempt, as whoever is asked wants it; empty when it does not say
     * @return the exception
     * @throws IllegalArgumentException if the wait is negative
     */
    public static SilentException temporary(Silence.Reason reason, String words, Usage usage, Optional<Duration> wait) {
        wait.filter(Duration::isNegative).ifPresent(negative -> {
            throw new IllegalArgumentException("silence: expected to wait for no negative time, found " + negative);
        });
        return new SilentException(reason, words, usage, true, wait.orElse(Duration.ZERO));
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

    /**
     * Whether another attempt may end the silence.
     *
     * @return whether it is worth one
     */
    public boolean isTemporary() {
        return temporary;
    }

    /**
     * How long whoever is asked wants one to wait before the next attempt.
     *
     * @return the wait; empty when it does not say
     */
    public Optional<Duration> wanted() {
        return wait.isZero() ? Optional.empty() : Optional.of(wait);
    }
}
