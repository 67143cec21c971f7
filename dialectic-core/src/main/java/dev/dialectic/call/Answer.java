package dev.dialectic.call;

import java.util.Objects;
import java.util.function.Function;

/**
 * What came of a call that may cost: a value, the word that none will be given, or what cannot be understood. Immutable and thread-safe.
 *
 * <p>A failure is none of these: it is thrown, and becomes a typed silence. Abstaining (nothing to say) and refusing (will
 * not say) are answers, since they were asked for, paid for and must not be asked for again.
 *
 * @param <T> what was asked for
 */
public sealed interface Answer<T> permits Answer.Given, Answer.Declined, Answer.Invalid {

    /**
     * What the call used.
     *
     * @return the usage, {@link Usage#NONE} when no model was called
     */
    Usage usage();

    /**
     * An answer with a value.
     *
     * @param value what was asked for
     * @param usage what the call used
     * @param repaired whether the value had to be repaired before it could be read
     * @param <T> what was asked for
     */
    record Given<T>(T value, Usage usage, boolean repaired) implements Answer<T> {
        /** Checks that nothing is missing. */
        public Given {
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(usage, "usage");
        }
    }

    /**
     * The word that no value will be given.
     *
     * @param refused true for a refusal (will not), false for an abstention (nothing to say)
     * @param reason why, in words
     * @param usage what the call used
     * @param <T> what was asked for
     */
    record Declined<T>(boolean refused, String reason, Usage usage) implements Answer<T> {
        /** Checks that nothing is missing. */
        public Declined {
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(usage, "usage");
        }
    }

    /**
     * Something came back that cannot be understood. The call is made again, told what was wrong, while the terms allow
     * it; what was used is counted all the same.
     *
     * @param flaw what was wrong, in words to repair it by
     * @param usage what the call used
     * @param <T> what was asked for
     */
    record Invalid<T>(String flaw, Usage usage) implements Answer<T> {
        /** Checks that nothing is missing. */
        public Invalid {
            Objects.requireNonNull(flaw, "flaw");
            Objects.requireNonNull(usage, "usage");
        }
    }

    /**
     * An answer that cost nothing.
     *
     * @param value what was asked for
     * @param <T> what was asked for
     * @return the answer
     */
    static <T> Answer<T> of(T value) {
        return new Given<>(value, Usage.NONE, false);
    }

    /**
     * An abstention that cost nothing.
     *
     * @param reason why there is nothing to say
     * @param <T> what was asked for
     * @return the answer
     */
    static <T> Answer<T> abstain(String reason) {
        return new Declined<>(false, reason, Usage.NONE);
    }

    /**
     * A refusal that cost nothing.
     *
     * @param reason why the question is refused
     * @param <T> what was asked for
     * @return the answer
     */
    static <T> Answer<T> refuse(String reason) {
        return new Declined<>(true, reason, Usage.NONE);
    }

    /**
     * The same answer with its value changed; one without a value stays as it is.
     *
     * @param change what to make of the value
     * @param <R> what it becomes
     * @return the changed answer
     */
    default <R> Answer<R> map(Function<? super T, ? extends R> change) {
        if (this instanceof Given<T> given) {
            return new Given<>(change.apply(given.value()), given.usage(), given.repaired());
        }
        if (this instanceof Invalid<T> invalid) {
            return new Invalid<>(invalid.flaw(), invalid.usage());
        }
        Declined<T> declined = (Declined<T>) this;
        return new Declined<>(declined.refused(), declined.reason(), declined.usage());
    }
}
