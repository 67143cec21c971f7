package dev.dialectic.learning;

import java.util.Arrays;
import java.util.function.DoubleSupplier;

/** The variational expectation maximisation of MACE. */
final class MaceEm implements DoubleSupplier, Evidence {

    private static final double KNOWS = 0.5;
    private static final double SPAMS = 0.5;
    private static final double HABIT = 10;

    private final LabelTable table;
    private final int labels;
    private final double[] posterior;
    private final double[] likely;
    /** How much of each voter's mass knows, and how much spams: variational, so the two may sum to less than 1. */
    private final double[] knows;

    private final double[] spams;
    private final double[] habit;
    private final double[] known;
    private final double[] spammed;

    MaceEm(LabelTable table) {
        this.table = table;
        this.labels = table.labels();
        this.posterior = new double[table.polls() * labels];
        this.likely = new double[labels];
        this.knows = new double[table.voters()];
        this.spams = new double[table.voters()];
        this.habit = new double[table.voters() * labels];
        this.known = new double[table.voters()];
        this.spammed = new double[habit.length];
        Arrays.fill(knows, 0.5);
        Arrays.fill(spams, 0.5);
        Arrays.fill(habit, 1.0 / labels);
    }

    /** One iteration; tells the log-likelihood that it started from. */
    @Override
    public double getAsDouble() {
        Arrays.fill(known, 0);
        Arrays.fill(spammed, 0);
        double sum = 0;
        for (int poll = 0; poll < table.polls(); poll++) {
            sum += expect(poll);
            count(poll);
        }
        maximise();
        return sum;
    }

    private double spam(int vote) {
        return spams[table.voter[vote]] * habit[table.voter[vote] * labels + table.label[vote]];
    }

    private double expect(int poll) {
        double sum = 0;
        Arrays.fill(likely, -Math.log(labels));
        for (int i = table.start[poll]; i < table.start[poll + 1]; i++) {
            double spam = spam(i);
            sum += Math.log(spam);
            likely[table.label[i]] += Math.log((knows[table.voter[i]] + spam) / spam);
        }
        return sum + Logs.normalise(likely, labels, posterior, poll * labels);
    }

    /** A vote for the truth was known or happened to be spam; any other was spam. */
    private void count(int poll) {
        for (int i = table.start[poll]; i < table.start[poll + 1]; i++) {
            int voter = table.voter[i];
            double spam = spam(i);
            double knew = posterior[poll * labels + table.label[i]] * knows[voter] / (knows[voter] + spam);
            known[voter] += knew;
            spammed[voter * labels + table.label[i]] += 1 - knew;
        }
    }

    private void maximise() {
        for (int voter = 0; voter < knows.length; voter++) {
            double spam = 0;
            for (int cell = voter * labels; cell < (voter + 1) * labels; cell++) {
                spam += spammed[cell];
            }
            double all = Math.exp(digamma(known[voter] + spam + KNOWS + SPAMS));
            knows[voter] = Math.exp(digamma(known[voter] + KNOWS)) / all;
            spams[voter] = Math.exp(digamma(spam + SPAMS)) / all;
            double habits = Math.exp(digamma(spam + labels * HABIT));
            for (int cell = voter * labels; cell < (voter + 1) * labels; cell++) {
                habit[cell] = Math.exp(digamma(spammed[cell] + HABIT)) / habits;
            }
        }
    }

    /** ψ(x) for x above 0: recurrence up to 6, then the asymptotic series; its error is below 1e-10. */
    static double digamma(double x) {
        double sum = 0;
        double z = x;
        while (z < 10) {
            sum -= 1 / z;
            z++;
        }
        double inverse = 1 / (z * z);
        double series = inverse * (1.0 / 12 - inverse * (1.0 / 120 - inverse * (1.0 / 252 - inverse / 240)));
        return sum + Math.log(z) - 0.5 / z - series;
    }

    @Override
    public double of(int poll, int voter, int said, int truly) {
        double spam = spams[voter] * habit[voter * labels + said];
        return said == truly ? Math.log((knows[voter] + spam) / spam) : 0;
    }

    double[] posterior() {
        return posterior;
    }

    /** Of what knows and what spams, the share that knows. */
    double[] competences() {
        double[] competences = new double[knows.length];
        for (int voter = 0; voter < knows.length; voter++) {
            competences[voter] = knows[voter] / (knows[voter] + spams[voter]);
        }
        return competences;
    }
}
