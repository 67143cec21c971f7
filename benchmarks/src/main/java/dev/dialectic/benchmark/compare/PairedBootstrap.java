package dev.dialectic.benchmark.compare;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * How far the mean of differences, one a poll, may be off: polls are drawn with replacement, as many as there are, again and
 * again. B. Efron, "Bootstrap methods: another look at the jackknife", 1979; the percentile interval.
 */
final class PairedBootstrap {

    private final long seed;
    private final int resamples;

    PairedBootstrap(long seed, int resamples) {
        this.seed = seed;
        this.resamples = resamples;
    }

    /** The interval of the mean; the same differences give the same one. */
    Interval mean(double[] differences) {
        if (differences.length == 0) {
            return Interval.NONE;
        }
        if (Arrays.stream(differences).allMatch(difference -> difference == differences[0])) {
            return new Interval(differences[0], differences[0]);
        }
        SplittableRandom random = new SplittableRandom(seed);
        double[] means = new double[resamples];
        for (int sample = 0; sample < resamples; sample++) {
            double sum = 0;
            for (int i = 0; i < differences.length; i++) {
                sum += differences[random.nextInt(differences.length)];
            }
            means[sample] = sum / differences.length;
        }
        Arrays.sort(means);
        int tail = (int) Math.floor(0.025 * resamples);
        return new Interval(means[tail], means[resamples - 1 - tail]);
    }
}
