package dev.dialectic.benchmark.compare;

import java.util.List;
import java.util.function.Function;

/** Finds the fewest ballots that, cast for another option, change who leads: by trying all, up to a number of counts. */
final class FlipSearch {

    private static final int MOST_COUNTS = 20_000;

    private final Function<Shape, List<String>> rule;
    private int counts;

    FlipSearch(Function<Shape, List<String>> rule) {
        this.rule = rule;
    }

    /** At least 1; not a number when no change of ballots is enough, or too many would have to be tried. */
    double fewest(Shape shape) {
        if (shape.options() == 0) {
            return Double.NaN;
        }
        List<String> leaders = rule.apply(shape);
        for (int ballots = 1; ballots <= shape.ballots().size(); ballots++) {
            if (changes(shape, leaders, 0, ballots)) {
                return ballots;
            }
            if (counts > MOST_COUNTS) {
                return Double.NaN;
            }
        }
        return Double.NaN;
    }

    private boolean changes(Shape shape, List<String> leaders, int from, int left) {
        if (left == 0) {
            return !rule.apply(shape).equals(leaders);
        }
        for (int place = from; place + left <= shape.ballots().size(); place++) {
            Shape.Slip slip = shape.ballots().get(place);
            for (int option = 0; option < shape.options() && counts++ <= MOST_COUNTS; option++) {
                if (option != slip.option()
                        && changes(shape.with(place, slip.turned(option)), leaders, place + 1, left - 1)) {
                    return true;
                }
            }
        }
        return false;
    }
}
