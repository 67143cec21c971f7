package dev.dialectic.benchmark.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

    /** How right each decision is; not a number where the truth is not known. */
    double[] right(List<Decision> decisions) {
        return IntStream.range(0, polls.size())
                .mapToDouble(
                        i -> polls.get(i).truth().isEmpty() ? Double.NaN : ties.right(decisions.get(i), polls.get(i)))
                .toArray();
    }

    Row row(Judged judged, String slice, List<Decision> base) {
        List<Decision> decisions = judged.decisions();
        int[] scored = scored(slice);
        double[] right = right(decisions, scored, false);
        double[] gains = differences(right, right(base, scored, false));
        double[] stated = Arrays.stream(scored)
                .mapToDouble(i -> decisions.get(i).probability())
                .toArray();
        return new Row(
                judged.strategy().name(),
                slice,
                scored.length,
                mean(right),
                Interval.wilson(Arrays.stream(right).sum(), scored.length),
                mean(gains),
                bootstrap.mean(gains),
                Reliability.brier(stated, right),
                Reliability.calibrationError(stated, right),
                calibrated(judged, CalibratedProbability.ISOTONIC, scored, right),
                calibrated(judged, CalibratedProbability.PLATT, scored, right),
                (int) Arrays.stream(gains).filter(gain -> gain > 0).count(),
                (int) Arrays.stream(gains).filter(gain -> gain < 0).count(),
                flips(decisions, slice),
                saved(judged.strategy(), slice));
    }

    private static Reliable calibrated(Judged judged, CalibratedProbability kind, int[] scored, double[] right) {
        double[] calibrated = judged.calibrated(kind);
        return Reliable.of(Arrays.stream(scored).mapToDouble(i -> calibrated[i]).toArray(), right);
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

    private double flips(List<Decision> decisions, String slice) {
        return IntStream.range(0, polls.size())
                .filter(i -> isIn(polls.get(i), slice))
                .mapToDouble(i -> decisions.get(i).flips().getAsDouble())
                .filter(flips -> !Double.isNaN(flips))
                .average()
                .orElse(Double.NaN);
    }

    /** Of polls of which that is known. */
    private double saved(ComparedStrategy strategy, String slice) {
        if (!(strategy instanceof Probed rule)) {
            return Double.NaN;
        }
        double saved = 0;
        double cast = 0;
        for (RecordedPoll poll : polls) {
            double of = isIn(poll, slice) ? rule.saved(poll) : Double.NaN;
            saved += Double.isNaN(of) ? 0 : of;
            cast += Double.isNaN(of) ? 0 : poll.votes().size();
        }
        return cast == 0 ? Double.NaN : saved / cast;
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
