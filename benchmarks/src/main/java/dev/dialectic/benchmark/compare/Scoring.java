package dev.dialectic.benchmark.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Turns decisions into rows. Used by one thread. */
final class Scoring {

    private final List<RecordedPoll> polls;
    private final Ties ties;
    private final PairedBootstrap bootstrap;

    Scoring(List<RecordedPoll> polls, Ties ties, PairedBootstrap bootstrap) {
        this.polls = polls;
        this.ties = ties;
        this.bootstrap = bootstrap;
    }

    /** All polls first, as "", then each slice by name. */
    List<String> slices() {
        List<String> slices = new ArrayList<>(List.of(""));
        polls.stream()
                .map(RecordedPoll::slice)
                .filter(slice -> !slice.isEmpty())
                .distinct()
                .sorted()
                .forEach(slices::add);
        return slices;
    }

    Row row(ComparedStrategy strategy, String slice, List<Decision> decisions, List<Decision> base) {
        int[] scored = scored(slice);
        double[] right = right(decisions, scored, false);
        double[] plain = right(base, scored, false);
        double[] gains = differences(right, plain);
        double[] stated = Arrays.stream(scored)
                .mapToDouble(i -> decisions.get(i).probability())
                .toArray();
        return new Row(
                strategy.name(),
                slice,
                scored.length,
                mean(right),
                Interval.wilson(Arrays.stream(right).sum(), scored.length),
                mean(gains),
                bootstrap.mean(gains),
                Reliability.brier(stated, right),
                Reliability.calibrationError(stated, right),
                (int) Arrays.stream(gains).filter(gain -> gain > 0).count(),
                (int) Arrays.stream(gains).filter(gain -> gain < 0).count(),
                flips(strategy, slice),
                saved(strategy, slice));
    }

    DebateRow debateRow(String strategy, String slice, List<Decision> before, List<Decision> after) {
        int[] scored = scored(slice);
        double[] first = right(before, scored, false);
        double[] last = right(after, scored, true);
        double[] gains = differences(last, first);
        return new DebateRow(
                strategy,
                slice,
                scored.length,
                mean(first),
                mean(last),
                bootstrap.mean(gains),
                (int) Arrays.stream(gains).filter(gain -> gain > 0).count(),
                (int) Arrays.stream(gains).filter(gain -> gain < 0).count());
    }

    private double flips(ComparedStrategy strategy, String slice) {
        return strategy instanceof Probed rule ? mean(each(slice, rule::flips)) : Double.NaN;
    }

    private double saved(ComparedStrategy strategy, String slice) {
        if (!(strategy instanceof Probed rule)) {
            return Double.NaN;
        }
        double saved = Arrays.stream(each(slice, rule::saved)).sum();
        return saved / Arrays.stream(each(slice, poll -> poll.votes().size())).sum();
    }

    private double[] each(String slice, ToDoubleFunction<RecordedPoll> of) {
        return polls.stream()
                .filter(poll -> isIn(poll, slice))
                .mapToDouble(of)
                .filter(value -> !Double.isNaN(value))
                .toArray();
    }

    private double[] right(List<Decision> decisions, int[] scored, boolean debated) {
        return Arrays.stream(scored)
                .mapToDouble(
                        i -> ties.right(decisions.get(i), debated ? polls.get(i).debated() : polls.get(i)))
                .toArray();
    }

    private int[] scored(String slice) {
        return IntStream.range(0, polls.size())
                .filter(i -> isIn(polls.get(i), slice) && !polls.get(i).truth().isEmpty())
                .toArray();
    }

    private static boolean isIn(RecordedPoll poll, String slice) {
        return slice.isEmpty() || slice.equals(poll.slice());
    }

    private static double[] differences(double[] right, double[] base) {
        return IntStream.range(0, right.length)
                .mapToDouble(i -> right[i] - base[i])
                .toArray();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }
}
