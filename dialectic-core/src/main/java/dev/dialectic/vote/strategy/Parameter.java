package dev.dialectic.vote.strategy;

import dev.dialectic.vote.Decimal;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers in the names of rules. Stateless and thread-safe. */
final class Parameter {

    private static final double LEAST = 0.001;
    private static final double MOST = 1000;
    private static final Pattern NAME = Pattern.compile("(.+ \\([a-z]+ )([0-9]{1,4}(?:\\.[0-9]{1,20})?)\\)");

    private Parameter() {}

    /** The number if it is in [0.001, 1000]: beyond that a rule is another one, which has a name of its own. */
    static double require(String what, double value) {
        if (!(value >= LEAST && value <= MOST)) {
            throw new IllegalArgumentException(
                    what + ": expected a number in [" + LEAST + ", " + (int) MOST + "], found " + value);
        }
        return value;
    }

    /** A name that ends in a number in brackets. */
    static String name(String before, double value) {
        return before + Decimal.asPrinted(value).stripTrailingZeros().toPlainString() + ")";
    }

    /** What is made of the number that a name of this form tells; empty when it is of another form or out of range. */
    static <R> Optional<R> read(String name, String before, DoubleFunction<R> rule) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches() || !parts.group(1).equals(before)) {
            return Optional.empty();
        }
        double value = Double.parseDouble(parts.group(2));
        boolean known = value >= LEAST && value <= MOST && name(before, value).equals(name);
        return known ? Optional.of(rule.apply(value)) : Optional.empty();
    }
}
