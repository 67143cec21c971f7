package dev.dialectic.learning;

import java.util.Arrays;
import java.util.function.DoubleSupplier;

/**
 * The expectation maximisation of Dawid and Skene on flat arrays. Confusions lie as voter, said, true, so that a vote
 * reads one short row. The products of a poll are taken as they are, without logarithms; a poll whose products leave
 * the range of doubles is done again with them.
 */
final class ConfusionEm implements DoubleSupplier, Evidence {

    /** Two factors above it have a product that is no underflow. */
    private static final double TINY = 1e-140;

    private static final int FAST = 4;

    private final LabelTable table;
    private final double floor;
    private final int labels;
    /**
     * How long a row is: 4 for up to 4 labels, since rows of a known length are read fastest; what is beyond the
     * labels stays 0.
     */
    private final int width;
    /** Where the row of each vote starts. */
    private final int[] row;
    /** Which labels each voter used: the others are no part of what the floor normalises. */
    private final boolean[] used;

    private final double[] posterior;
    private final double[] prior;
    private final double[] confusion;
    private final double[] counts;
    private final double[] likely;

    ConfusionEm(LabelTable table, double floor) {
        this.table = table;
        this.floor = floor;
        this.labels = table.labels();
        this.width = Math.max(FAST, labels);
        this.row = new int[table.votes()];
        this.used = new boolean[table.voters() * labels];
        this.posterior = new MajorityVote().infer(table).posterior();
        this.prior = new double[width];
        this.confusion = new double[table.voters() * labels * width];
        this.counts = new double[confusion.length];
        this.likely = new double[width];
        for (int i = 0; i < row.length; i++) {
            int cell = table.voter[i] * labels + table.label[i];
            row[i] = cell * width;
            used[cell] = true;
        }
        for (int poll = 0; poll < table.polls(); poll++) {
            count(poll);
        }
        maximise();
    }

    /** One iteration; tells the log-likelihood that it started from. */
    @Override
    public double getAsDouble() {
        Arrays.fill(counts, 0);
        double logs = 0;
        double product = 1;
        for (int poll = 0; poll < table.polls(); poll++) {
            boolean four = labels == FAST;
            double evidence = four ? expectAndCount(poll) : expect(poll);
            if (evidence > TINY) {
                product *= evidence;
            } else {
                logs += expectByLogarithms(poll);
            }
            if (product < TINY) {
                logs += Math.log(product);
                product = 1;
            }
            if (!four || !(evidence > TINY)) {
                count(poll);
            }
        }
        maximise();
        return logs + Math.log(product);
    }

    /** The posterior of a poll from the parameters; tells the probability of its votes. */
    private double expect(int poll) {
        double[] likely = this.likely;
        double[] confusion = this.confusion;
        if (width == FAST) {
            return expectFast(poll);
        }
        int k = labels;
        System.arraycopy(prior, 0, likely, 0, k);
        for (int i = table.start[poll], end = table.start[poll + 1]; i < end; i++) {
            int at = row[i];
            for (int c = 0; c < k; c++) {
                likely[c] *= confusion[at + c];
            }
        }
        double evidence = 0;
        for (int c = 0; c < k; c++) {
            evidence += likely[c];
        }
        double scale = 1 / evidence;
        for (int c = 0, at = poll * k; c < k; c++) {
            posterior[at + c] = likely[c] * scale;
        }
        return evidence;
    }

    private double expectFast(int poll) {
        double[] confusion = this.confusion;
        double a = prior[0];
        double b = prior[1];
        double c = prior[2];
        double d = prior[3];
        for (int i = table.start[poll], end = table.start[poll + 1]; i < end; i++) {
            int at = row[i];
            a *= confusion[at];
            b *= confusion[at + 1];
            c *= confusion[at + 2];
            d *= confusion[at + 3];
        }
        double evidence = a + b + c + d;
        double scale = 1 / evidence;
        likely[0] = a * scale;
        likely[1] = b * scale;
        likely[2] = c * scale;
        likely[3] = d * scale;
        System.arraycopy(likely, 0, posterior, poll * labels, labels);
        return evidence;
    }

    /** Both at once of exactly four labels; a poll that has to be done again with logarithms is not counted. */
    private double expectAndCount(int poll) {
        int[] row = this.row;
        double[] confusion = this.confusion;
        double a = prior[0];
        double b = prior[1];
        double c = prior[2];
        double d = prior[3];
        for (int i = table.start[poll], end = table.start[poll + 1]; i < end; i++) {
            int at = row[i];
            a *= confusion[at];
            b *= confusion[at + 1];
            c *= confusion[at + 2];
            d *= confusion[at + 3];
        }
        double evidence = a + b + c + d;
        if (evidence > TINY) {
            double scale = 1 / evidence;
            double[] posterior = this.posterior;
            int to = poll * FAST;
            posterior[to] = a * scale;
            posterior[to + 1] = b * scale;
            posterior[to + 2] = c * scale;
            posterior[to + 3] = d * scale;
            countFast(poll);
        }
        return evidence;
    }

    private double expectByLogarithms(int poll) {
        for (int c = 0; c < labels; c++) {
            likely[c] = Math.log(prior[c]);
        }
        for (int i = table.start[poll]; i < table.start[poll + 1]; i++) {
            for (int c = 0; c < labels; c++) {
                likely[c] += Math.log(confusion[row[i] + c]);
            }
        }
        return Logs.normalise(likely, labels, posterior, poll * labels);
    }

    /** Adds the posterior of a poll to the counts of those who voted. */
    private void count(int poll) {
        double[] counts = this.counts;
        double[] posterior = this.posterior;
        int k = labels;
        int from = poll * k;
        if (k == FAST) {
            countFast(poll);
            return;
        }
        for (int i = table.start[poll], end = table.start[poll + 1]; i < end; i++) {
            int at = row[i];
            for (int c = 0; c < k; c++) {
                counts[at + c] += posterior[from + c];
            }
        }
    }

    private void countFast(int poll) {
        double[] counts = this.counts;
        int from = poll * FAST;
        double a = posterior[from];
        double b = posterior[from + 1];
        double c = posterior[from + 2];
        double d = posterior[from + 3];
        for (int i = table.start[poll], end = table.start[poll + 1]; i < end; i++) {
            int at = row[i];
            counts[at] += a;
            counts[at + 1] += b;
            counts[at + 2] += c;
            counts[at + 3] += d;
        }
    }

    private void maximise() {
        Arrays.fill(prior, 0);
        for (int i = 0; i < posterior.length; i += labels) {
            for (int c = 0; c < labels; c++) {
                prior[c] += posterior[i + c];
            }
        }
        for (int c = 0; c < labels; c++) {
            prior[c] = table.polls() == 0 ? 1.0 / labels : Math.max(floor, prior[c] / table.polls());
        }
        for (int voter = 0; voter < table.voters(); voter++) {
            for (int c = 0; c < labels; c++) {
                normalise(voter, c);
            }
        }
    }

    /** What a voter says of one class. */
    private void normalise(int voter, int c) {
        double sum = 0;
        for (int said = voter * labels; said < (voter + 1) * labels; said++) {
            sum += used[said] ? Math.max(floor, counts[said * width + c]) : 0;
        }
        for (int said = voter * labels; said < (voter + 1) * labels; said++) {
            confusion[said * width + c] =
                    sum == 0 ? 1.0 / labels : used[said] ? Math.max(floor, counts[said * width + c]) / sum : 0;
        }
    }

    @Override
    public double of(int poll, int voter, int said, int truly) {
        return Math.log(said(voter, truly, said));
    }

    @Override
    public double before(int poll, int truly) {
        return Math.log(prior[truly]);
    }

    double[] posterior() {
        return posterior;
    }

    double[] prior() {
        return Arrays.copyOf(prior, labels);
    }

    /** How probable it is that a voter says one label of what is another. */
    double said(int voter, int truly, int said) {
        return confusion[(voter * labels + said) * width + truly];
    }

    double[] skills() {
        double[] skills = new double[table.voters()];
        for (int voter = 0; voter < skills.length; voter++) {
            for (int c = 0; c < labels; c++) {
                skills[voter] += prior[c] * confusion[(voter * labels + c) * width + c];
            }
        }
        return skills;
    }
}
