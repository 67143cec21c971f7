package dev.dialectic.vote.strategy;

import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Tally;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * Parts of votes, counted as whole numbers of a smallest part so that thirds add up exactly. Immutable and thread-safe.
 */
final class Portions {

    private final BigInteger whole;

    private Portions(BigInteger whole) {
        this.whole = whole;
    }

    /** For votes that are never split. */
    static Portions undivided() {
        return new Portions(BigInteger.ONE);
    }

    /** For votes that are split in up to so many equal parts. */
    static Portions upTo(int parts) {
        BigInteger multiple = BigInteger.ONE;
        for (int i = 2; i <= parts; i++) {
            BigInteger next = BigInteger.valueOf(i);
            multiple = multiple.multiply(next.divide(multiple.gcd(next)));
        }
        return new Portions(multiple);
    }

    /** For votes whose parts are split once more in the same way. */
    Portions squared() {
        return new Portions(whole.multiply(whole));
    }

    /** So many of so many equal parts of a vote. */
    BigDecimal of(int taken, int parts) {
        BigInteger[] part = whole.multiply(BigInteger.valueOf(taken)).divideAndRemainder(BigInteger.valueOf(parts));
        if (part[1].signum() != 0) {
            throw new IllegalArgumentException("expected parts that divide " + whole + ", found " + parts);
        }
        return new BigDecimal(part[0]);
    }

    /**
     * Sums of portions as votes. Where some have no finite decimal, all are multiplied by the smallest whole number that
     * gives them one, which changes no share.
     */
    BigDecimal[] asVotes(BigDecimal[] sums) {
        BigInteger endless = endless();
        BigInteger common = Arrays.stream(sums).map(BigDecimal::unscaledValue).reduce(endless, BigInteger::gcd);
        BigDecimal divisor = new BigDecimal(whole.divide(endless).multiply(common));
        return Arrays.stream(sums).map(sum -> sum.divide(divisor)).toArray(BigDecimal[]::new);
    }

    /** The tally of a rule that ranks by these sums. */
    Tally tally(String strategy, Poll poll, BigDecimal[] sums) {
        BigDecimal[] votes = asVotes(sums);
        return Tally.ofPoints(strategy, poll, option -> votes[poll.options().indexOf(option)]);
    }

    /** The most that {@link #asVotes} makes of one vote. */
    BigDecimal mostOfAVote() {
        return new BigDecimal(endless());
    }

    private BigInteger endless() {
        return without(without(whole, BigInteger.TWO), BigInteger.valueOf(5));
    }

    private static BigInteger without(BigInteger number, BigInteger factor) {
        BigInteger rest = number;
        while (rest.mod(factor).signum() == 0) {
            rest = rest.divide(factor);
        }
        return rest;
    }
}
