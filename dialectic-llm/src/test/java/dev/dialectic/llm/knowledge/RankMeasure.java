package dev.dialectic.llm.knowledge;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** What is measured of the ranks of answers, from 1, 0 for none; with percentile bootstrap intervals over questions. */
enum RankMeasure {
    RECALL_AT_3("recall@3", rank -> rank >= 1 && rank <= 3 ? 1 : 0),
    RECALL_AT_5("recall@5", rank -> rank >= 1 && rank <= 5 ? 1 : 0),
    MRR("MRR", rank -> rank >= 1 ? 1.0 / rank : 0);

    private static final int RESAMPLES = 10_000;
    private static final long SEED = 20261121;

    private final String title;
    private final IntToDoubleFunction value;

    RankMeasure(String title, IntToDoubleFunction value) {
        this.title = title;
        this.value = value;
    }

    /** A mean and the bounds within which 95 % of its resamplings lie. */
    record Interval(double mean, double low, double high) {
        @Override
        public String toString() {
            return "%.2f [%.2f, %.2f]".formatted(mean, low, high);
        }
    }

    String title() {
        return title;
    }

    Interval of(int[] ranks) {
        return interval(Arrays.stream(ranks).mapToDouble(value::applyAsDouble).toArray());
    }

    /** How much better one ranking is than another on the same questions. */
    Interval difference(int[] ranks, int[] others) {
        return interval(IntStream.range(0, ranks.length)
                .mapToDouble(i -> value.applyAsDouble(ranks[i]) - value.applyAsDouble(others[i]))
                .toArray());
    }

    private static Interval interval(double[] values) {
        Random random = new Random(SEED);
        double[] means = IntStream.range(0, RESAMPLES)
                .mapToDouble(i -> random.ints(values.length, 0, values.length)
                        .mapToDouble(each -> values[each])
                        .average()
                        .orElse(0))
                .sorted()
                .toArray();
        double mean = Arrays.stream(values).average().orElse(0);
        return new Interval(mean, means[RESAMPLES * 25 / 1_000], means[RESAMPLES * 975 / 1_000]);
    }
}
