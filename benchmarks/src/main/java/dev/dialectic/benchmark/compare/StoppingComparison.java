package dev.dialectic.benchmark.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How many ballots a plurality need not ask for. The panel's order in waves of one, two and three; other orders, to see whether it was
 * luck; slices, one by one in the panel's order. Used by one thread.
 */
final class StoppingComparison {

    private static final int MOST_AT_A_TIME = 3;

    private final List<RecordedPoll> polls;
    private final Ties ties;
    private final PairedBootstrap bootstrap;
    private final long seed;
    private final List<StopRow> rows = new ArrayList<>();

    StoppingComparison(List<RecordedPoll> polls, Ties ties, PairedBootstrap bootstrap, long seed) {
        this.polls = polls;
        this.ties = ties;
        this.bootstrap = bootstrap;
        this.seed = seed;
    }

    List<StopRow> rows(List<String> slices) {
        for (AskingOrder order : AskingOrder.values()) {
            List<RecordedPoll> arranged = order.of(polls, seed);
            for (int wave = 1; wave <= MOST_AT_A_TIME; wave++) {
                add(order, wave, "", arranged);
            }
        }
        slices.stream()
                .filter(slice -> !slice.isEmpty())
                .forEach(slice -> add(
                        AskingOrder.PANEL,
                        1,
                        slice,
                        polls.stream()
                                .filter(poll -> poll.slice().equals(slice))
                                .toList()));
        return rows;
    }

    private void add(AskingOrder order, int wave, String slice, List<RecordedPoll> arranged) {
        double[] all = right(new StoppedEarly(WaveStop.never(), wave), arranged);
        for (WaveStop stop : WaveStop.all()) {
            StoppedEarly stopped = new StoppedEarly(stop, wave);
            double[] right = right(stopped, arranged);
            double[] gains = IntStream.range(0, all.length)
                    .mapToDouble(i -> right[i] - all[i])
                    .toArray();
            double asked = arranged.stream().mapToInt(stopped::asked).sum();
            double cast =
                    arranged.stream().mapToInt(poll -> poll.votes().size()).sum();
            double sum =
                    IntStream.range(0, right.length).mapToDouble(i -> right[i]).sum();
            rows.add(new StopRow(
                    stop.name(),
                    order.toString(),
                    wave,
                    slice,
                    right.length,
                    asked / arranged.size(),
                    1 - asked / cast,
                    right.length == 0 ? Double.NaN : sum / right.length,
                    Interval.wilson(sum, right.length),
                    IntStream.range(0, gains.length)
                            .mapToDouble(i -> gains[i])
                            .average()
                            .orElse(Double.NaN),
                    bootstrap.mean(gains)));
        }
    }

    private double[] right(StoppedEarly stopped, List<RecordedPoll> arranged) {
        List<RecordedPoll> known =
                arranged.stream().filter(poll -> !poll.truth().isEmpty()).toList();
        List<Decision> decisions = stopped.decide(List.of(), known);
        return IntStream.range(0, known.size())
                .mapToDouble(i -> ties.right(decisions.get(i), known.get(i)))
                .toArray();
    }
}
