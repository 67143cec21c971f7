package dev.dialectic.learning;

import java.util.Arrays;
import java.util.function.DoubleSupplier;

/**
 * The expectation maximisation of GLAD. Parameters lie in one array: abilities of voters, then log-easiness of polls.
 */
final class GladEm implements DoubleSupplier, Evidence {

    /** How many gradient steps a maximisation makes at most. */
    static final int STEPS = 25;

    private static final double MEAN = 1;
    private static final double ENOUGH = 1e-4;
    private static final int HALVINGS = 40;

    private final LabelTable table;
    private final int voters;
    private final double[] posterior;
    private final double[] likely;
    private double[] at;
    private double[] tried;
    private double[] gradient;
    private double[] before;
    private final double[] direction;

    GladEm(LabelTable table) {
        this.table = table;
        this.voters = table.voters();
        this.posterior = new double[table.polls() * table.labels()];
        this.likely = new double[table.labels()];
        this.at = new double[voters + table.polls()];
        Arrays.fill(at, MEAN);
        this.tried = new double[at.length];
        this.gradient = new double[at.length];
        this.before = new double[at.length];
        this.direction = new double[at.length];
    }

    /** One iteration; tells the log-likelihood plus log-prior that it started from. */
    @Override
    public double getAsDouble() {
        double sum = logPrior(at);
        for (int poll = 0; poll < table.polls(); poll++) {
            sum += expect(poll);
        }
        maximise();
        return sum;
    }

    private double expect(int poll) {
        int n = table.options(poll);
        if (n == 0) {
            return 0;
        }
        double logWrong = Math.log(Math.max(1, n - 1));
        double easiness = Math.exp(at[voters + poll]);
        double sum = 0;
        Arrays.fill(likely, 0, n, -Math.log(n));
        for (int i = table.start[poll]; i < table.start[poll + 1]; i++) {
            double x = at[table.voter[i]] * easiness;
            likely[table.label[i]] += x + logWrong;
            sum -= Logs.softplus(x) + logWrong;
        }
        return sum + Logs.normalise(likely, n, posterior, poll * table.labels());
    }

    private static double logPrior(double[] x) {
        double sum = 0;
        for (double value : x) {
            sum -= (value - MEAN) * (value - MEAN) / 2;
        }
        return sum;
    }

    /** What is maximised: the expected log-likelihood plus log-prior, but for constants. */
    private double expectation(double[] x) {
        double sum = logPrior(x);
        for (int poll = 0; poll < table.polls(); poll++) {
            double easiness = Math.exp(x[voters + poll]);
            for (int i = table.start[poll]; i < table.start[poll + 1]; i++) {
                double z = x[table.voter[i]] * easiness;
                sum += posterior[poll * table.labels() + table.label[i]] * z - Logs.softplus(z);
            }
        }
        return sum;
    }

    private void differentiate(double[] x, double[] slope) {
        for (int i = 0; i < x.length; i++) {
            slope[i] = MEAN - x[i];
        }
        for (int poll = 0; poll < table.polls(); poll++) {
            double easiness = Math.exp(x[voters + poll]);
            for (int i = table.start[poll]; i < table.start[poll + 1]; i++) {
                double ability = x[table.voter[i]];
                double off = posterior[poll * table.labels() + table.label[i]] - Logs.sigmoid(ability * easiness);
                slope[table.voter[i]] += off * easiness;
                slope[voters + poll] += off * ability * easiness;
            }
        }
    }

    private void maximise() {
        double value = expectation(at);
        differentiate(at, gradient);
        System.arraycopy(gradient, 0, direction, 0, direction.length);
        double step = 1 / Math.max(1, Math.sqrt(dot(gradient, gradient)));
        for (int i = 0; i < STEPS && dot(gradient, gradient) > 1e-16; i++) {
            double slope = dot(gradient, direction);
            if (slope <= 0) {
                System.arraycopy(gradient, 0, direction, 0, direction.length);
                slope = dot(gradient, gradient);
            }
            step = climb(value, slope, 2 * step);
            if (step == 0) {
                return;
            }
            value = expectation(at);
            turn();
        }
    }

    /** Halves the step until the expectation rises enough, and goes there; 0 when none is short enough. */
    private double climb(double value, double slope, double first) {
        double step = first;
        for (int i = 0; i < HALVINGS; i++, step /= 2) {
            for (int k = 0; k < at.length; k++) {
                tried[k] = at[k] + step * direction[k];
            }
            if (expectation(tried) >= value + ENOUGH * step * slope) {
                double[] left = at;
                at = tried;
                tried = left;
                return step;
            }
        }
        return 0;
    }

    /** Polak and Ribière's new direction, back to the gradient when it forgets. */
    private void turn() {
        double[] old = gradient;
        gradient = before;
        before = old;
        differentiate(at, gradient);
        double beta = Math.max(0, (dot(gradient, gradient) - dot(gradient, before)) / dot(before, before));
        for (int k = 0; k < direction.length; k++) {
            direction[k] = gradient[k] + beta * direction[k];
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    @Override
    public double of(int poll, int voter, int said, int truly) {
        return said == truly
                ? at[voter] * Math.exp(at[voters + poll]) + Math.log(Math.max(1, table.options(poll) - 1))
                : 0;
    }

    double[] posterior() {
        return posterior;
    }

    double[] abilities() {
        return Arrays.copyOf(at, voters);
    }
}
