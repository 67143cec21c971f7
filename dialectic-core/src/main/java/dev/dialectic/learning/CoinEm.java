package dev.dialectic.learning;

import java.util.Arrays;
import java.util.function.DoubleSupplier;

/**
 * Expectation maximisation where each voter is right with one probability and otherwise says any of m wrong labels
 * alike. A poll may be open: then it has m + 1 possible answers, of which those given are some, and the truth may be
 * none of them.
 */
final class CoinEm implements DoubleSupplier, Evidence {

    /** As in crowd-kit: no skill is quite 0 or 1. */
    private static final double FLOOR = 1e-10;

    private final LabelTable table;
    /** How many wrong answers an open poll has; 0 when no poll is open. */
    private final int openWrong;
    /** Whether the frequencies of shared labels are learnt; otherwise all labels are equally probable beforehand. */
    private final boolean learnsPrior;

    private final double[] posterior;
    private final double[] prior;
    private final double[] skills;
    private final double[] odds;
    private final double[] against;
    private final double[] likely;
    private final double[] shares;
    private final int[] cast;

    CoinEm(LabelTable table, int openWrong, boolean learnsPrior) {
        this.table = table;
        this.openWrong = openWrong;
        this.learnsPrior = learnsPrior;
        this.posterior = new MajorityVote().infer(table).posterior().clone();
        this.prior = new double[table.labels()];
        this.skills = new double[table.voters()];
        this.odds = new double[table.voters()];
        this.against = new double[table.voters()];
        this.likely = new double[table.labels() + 1];
        this.shares = new double[table.labels() + 1];
        this.cast = Votes.cast(table);
        maximise();
    }

    /** One iteration; tells the log-likelihood that it started from. */
    @Override
    public double getAsDouble() {
        double sum = 0;
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
        double logWrong = Math.log(wrongAnswers(poll));
        double sum = begin(poll, n);
        for (int i = table.start[poll], end = table.start[poll + 1]; i < end; i++) {
            int voter = table.voter[i];
            likely[table.label[i]] += odds[voter] + logWrong;
            sum += against[voter] - logWrong;
        }
        int cells = openWrong > 0 ? n + 1 : n;
        sum += Logs.normalise(likely, cells, shares, 0);
        System.arraycopy(shares, 0, posterior, poll * table.labels(), n);
        return sum;
    }

    /** What is known before anybody voted; tells in how many ways an open poll can name the answers that it got. */
    private double begin(int poll, int n) {
        if (openWrong == 0) {
            for (int label = 0; label < n; label++) {
                likely[label] = learnsPrior ? Math.log(prior[label]) : -Math.log(n);
            }
            return 0;
        }
        double ways = 0;
        for (int label = 0; label < n; label++) {
            likely[label] = -Math.log(openWrong + 1);
            ways += Math.log(openWrong + 1 - label);
        }
        likely[n] = Math.log(openWrong + 1 - n) - Math.log(openWrong + 1);
        return ways;
    }

    private void maximise() {
        Arrays.fill(skills, 0);
        Arrays.fill(prior, 0);
        for (int poll = 0; poll < table.polls(); poll++) {
            int row = poll * table.labels();
            for (int i = table.start[poll], end = table.start[poll + 1]; i < end; i++) {
                skills[table.voter[i]] += posterior[row + table.label[i]];
            }
            for (int label = 0; label < prior.length; label++) {
                prior[label] += posterior[row + label] / table.polls();
            }
        }
        for (int label = 0; label < prior.length; label++) {
            prior[label] = Math.max(FLOOR, prior[label]);
        }
        for (int voter = 0; voter < skills.length; voter++) {
            double skill = cast[voter] == 0 ? 0.5 : skills[voter] / cast[voter];
            skills[voter] = Math.min(1 - FLOOR, Math.max(FLOOR, skill));
            against[voter] = Math.log1p(-skills[voter]);
            odds[voter] = Math.log(skills[voter]) - against[voter];
        }
    }

    @Override
    public double of(int poll, int voter, int said, int truly) {
        return said == truly ? odds[voter] + Math.log(wrongAnswers(poll)) : 0;
    }

    @Override
    public double before(int poll, int truly) {
        return openWrong == 0 && learnsPrior ? Math.log(prior[truly]) : 0;
    }

    private int wrongAnswers(int poll) {
        return openWrong > 0 ? openWrong : Math.max(1, table.options(poll) - 1);
    }

    double[] posterior() {
        return posterior;
    }

    double[] skills() {
        return skills;
    }
}
