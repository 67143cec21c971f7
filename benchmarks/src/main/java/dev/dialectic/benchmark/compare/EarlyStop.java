package dev.dialectic.benchmark.compare;

import java.util.List;
import java.util.function.Function;

/**
 * Finds after how many ballots, asked for in the panel's order, the others cannot change who leads: whatever options they
 * choose, known or new, with a confidence of 0 or 1. All are tried, up to a number of counts; beyond it nothing is saved.
 */
final class EarlyStop {

    private static final int MOST_COUNTS = 5_000;

    private final Function<Shape, List<String>> rule;
    private int counts;

    EarlyStop(Function<Shape, List<String>> rule) {
        this.rule = rule;
    }

    /** How many ballots need not be asked for, at least 0. */
    double saved(Shape shape) {
        int size = shape.ballots().size();
        boolean sure = shape.ballots().stream().allMatch(slip -> slip.confidence() == 1);
        for (int asked = 1; asked < size; asked++) {
            counts = 0;
            Shape first = shape.first(asked);
            if (settled(first, shape, rule.apply(first), sure)) {
                return size - asked;
            }
        }
        return 0;
    }

    private boolean settled(Shape so, Shape all, List<String> leaders, boolean sure) {
        int next = so.ballots().size();
        if (next == all.ballots().size()) {
            return rule.apply(so).equals(leaders);
        }
        double weight = all.ballots().get(next).weight();
        for (int option = 0; option <= so.options(); option++) {
            for (double confidence = sure ? 1 : 0; confidence <= 1; confidence++) {
                Shape more = so.and(new Shape.Slip(option, confidence, weight));
                if (counts++ > MOST_COUNTS || !settled(more, all, leaders, sure)) {
                    return false;
                }
            }
        }
        return true;
    }
}
