package dev.dialectic.call;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How much a debate may use at the most. Immutable and thread-safe.
 *
 * <p>A call is made only while what was used, what open calls may still use and what this call may use stay within every limit.
 * Calls, tokens and money for the ballots of one poll are kept back: once there is no more for talk, the panel votes with
 * what was said. The limit on time ends the talk; the vote that follows may take one turn's deadline more.
 *
 * @param limits the limits by kind, each above 0; a kind without one is unlimited
 */
public record Budget(Map<Kind, BigDecimal> limits) {

    /** What can be limited. */
    public enum Kind {
        /** Calls that may cost, each attempt counting as one. */
        CALLS,
        /** Tokens read and written together. */
        TOKENS,
        /** Money, in the currency of the provider's price list. */
        COST,
        /** Seconds since the question was raised. */
        SECONDS
    }

    /** No limit at all. */
    public static final Budget UNLIMITED = new Budget(Map.of());

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if a limit is not above 0
     */
    public Budget {
        Map<Kind, BigDecimal> checked = new EnumMap<>(Kind.class);
        limits.forEach((kind, limit) -> {
            if (limit.signum() <= 0) {
                throw new IllegalArgumentException("budget: expected a limit above 0 for "
                        + kind.name().toLowerCase(Locale.ROOT) + ", found " + limit);
            }
            checked.put(kind, limit);
        });
        limits = Collections.unmodifiableMap(checked);
    }

    /**
     * This budget with a limit on calls.
     *
     * @param most how many, above 0
     * @return the budget
     * @throws IllegalArgumentException if it is not above 0
     */
    public Budget calls(long most) {
        return with(Kind.CALLS, BigDecimal.valueOf(most));
    }

    /**
     * This budget with a limit on tokens, read and written together.
     *
     * @param most how many, above 0
     * @return the budget
     * @throws IllegalArgumentException if it is not above 0
     */
    public Budget tokens(long most) {
        return with(Kind.TOKENS, BigDecimal.valueOf(most));
    }

    /**
     * This budget with a limit on money.
     *
     * @param most how much, above 0, in the currency of the provider's price list
     * @return the budget
     * @throws IllegalArgumentException if it is not above 0
     */
    public Budget cost(BigDecimal most) {
        return with(Kind.COST, most);
    }

    /**
     * This budget with a limit on the time for talk.
     *
     * @param most how long since the question was raised, above zero
     * @return the budget
     * @throws IllegalArgumentException if it is not above zero
     */
    public Budget time(Duration most) {
        return with(Kind.SECONDS, BigDecimal.valueOf(most.toMillis(), 3));
    }

    private Budget with(Kind kind, BigDecimal most) {
        Map<Kind, BigDecimal> more = new EnumMap<>(Kind.class);
        more.putAll(limits);
        more.put(kind, most);
        return new Budget(more);
    }

    /**
     * The limit on time.
     *
     * @return how long since the question was raised; empty when there is none
     */
    public Optional<Duration> time() {
        return Optional.ofNullable(limits.get(Kind.SECONDS))
                .map(seconds -> Duration.ofMillis(seconds.movePointRight(3).longValue()));
    }

    /**
     * Which limit so many calls and so much usage would pass.
     *
     * @param calls how many calls, at least 0
     * @param usage what they use
     * @return a sentence about the first limit that is passed; empty when all are kept
     */
    public Optional<String> passedBy(long calls, Usage usage) {
        return passedBy(Kind.CALLS, BigDecimal.valueOf(calls))
                .or(() -> passedBy(Kind.TOKENS, BigDecimal.valueOf(usage.inputTokens() + usage.outputTokens())))
                .or(() -> passedBy(Kind.COST, usage.cost()));
    }

    private Optional<String> passedBy(Kind kind, BigDecimal amount) {
        BigDecimal limit = limits.get(kind);
        return limit == null || amount.compareTo(limit) <= 0
                ? Optional.empty()
                : Optional.of("the budget of " + limit.toPlainString() + " "
                        + kind.name().toLowerCase(Locale.ROOT) + " does not allow " + amount.toPlainString());
    }
}
