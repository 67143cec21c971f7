package dev.dialectic.learning;

import java.util.Arrays;

/**
 * A weighted majority vote whose weights walk towards each voter's agreement with it. skill starts at 1/K + 1e-5 for
 * K labels; in each iteration skill += rate × (agreement with the weighted majority - skill), where the rate starts
 * at 1 and is halved at every 20th iteration. Of a tie the lowest label wins.
 *
 * <p>Source: Toloka, crowd-kit (Ustalov, Pavlichenko, Tseitlin, "Learning from Crowds with Crowd-Kit", JOSS 2024, <a
 * href="https://doi.org/10.21105/joss.06227">doi:10.21105/joss.06227</a>), equal on all its problems but where two
 * labels tie in real numbers and the sums of the two libraries round apart. O(iterations × votes). Immutable and
 * thread-safe.
 */
public final class ZeroBasedSkill implements TruthInference {

    private static final double RATE = 1;
    private static final int STEPS = 20;

    private final int iterations;

    /** With the usual 100 iterations. */
    public ZeroBasedSkill() {
        this(100);
    }

    /**
     * With a number of iterations.
     *
     * @param iterations how many, at least 1
     * @throws IllegalArgumentException if there are none
     */
    public ZeroBasedSkill(int iterations) {
        this.iterations = Stopping.after(iterations).iterations();
    }

    @Override
    public String name() {
        return "zero-based skill(iterations=" + iterations + ")";
    }

    @Override
    public InferredTruth infer(LabelTable table) {
        double[] skills = new double[table.voters()];
        Arrays.fill(skills, 1.0 / table.labels() + 1e-5);
        double rate = RATE;
        for (int i = 1; i <= iterations; i++) {
            if (i % STEPS == 0) {
                rate /= 2;
            }
            double[] agreement = Votes.agreement(table, Votes.best(table, Votes.shares(table, skills)));
            for (int voter = 0; voter < skills.length; voter++) {
                skills[voter] += rate * (agreement[voter] - skills[voter]);
            }
        }
        return InferredTruth.of(table, Votes.shares(table, skills), skills).from(Evidence.weights(skills));
    }
}
