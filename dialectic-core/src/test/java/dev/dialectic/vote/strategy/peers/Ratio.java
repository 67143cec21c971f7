package dev.dialectic.vote.strategy.peers;

import java.math.BigDecimal;
import java.math.BigInteger;

/** An exact fraction; it need not be in lowest terms. */
record Ratio(BigInteger over, BigInteger under) implements Comparable<Ratio> {

    static final Ratio ZERO = of(0);

    static Ratio of(long whole) {
        return new Ratio(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    static Ratio of(BigDecimal decimal) {
        BigDecimal plain = decimal.setScale(Math.max(0, decimal.scale()));
        return new Ratio(plain.unscaledValue(), BigInteger.TEN.pow(plain.scale())).reduced();
    }

    Ratio plus(Ratio other) {
        return new Ratio(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under))
                .reduced();
    }

    Ratio minus(Ratio other) {
        return plus(new Ratio(other.over.negate(), other.under));
    }

    Ratio times(Ratio other) {
        return new Ratio(over.multiply(other.over), under.multiply(other.under)).reduced();
    }

    Ratio dividedBy(long parts) {
        return new Ratio(over, under.multiply(BigInteger.valueOf(parts))).reduced();
    }

    /** The largest whole number that is not above it, of one that is at least 0. */
    Ratio floor() {
        return new Ratio(over.divide(under), BigInteger.ONE);
    }

    private Ratio reduced() {
        BigInteger common = over.gcd(under);
        return common.signum() == 0 ? this : new Ratio(over.divide(common), under.divide(common));
    }

    @Override
    public int compareTo(Ratio other) {
        return over.multiply(other.under).compareTo(other.over.multiply(under));
    }
}
