package dev.dialectic.learning;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * What a {@link TruthInference} makes of a table: how probable each label of each poll is, and how good each voter.
 * Immutable and thread-safe.
 */
public final class InferredTruth {

    /** How much two probabilities may differ and still be tied: what sums in another order differ by. */
    private static final double TIE = 1e-12;

    private final LabelTable table;
    private final double[] posterior;
    private final double[] skills;
    private final Origin origin;

    /** How the truth was found, beyond its numbers. */
    private record Origin(double[] likelihoods, Optional<String> fallback, Optional<Evidence> evidence) {}

    private InferredTruth(LabelTable table, double[] posterior, double[] skills, Origin origin) {
        this.table = Objects.requireNonNull(table, "table");
        this.posterior = posterior.clone();
        this.skills = skills.clone();
        this.origin = origin;
        if (posterior.length != table.polls() * table.labels() || skills.length != table.voters()) {
            throw new IllegalArgumentException(
                    "inferred truth: expected " + table.polls() + " × " + table.labels() + " probabilities and "
                            + table.voters() + " skills, found " + posterior.length + " and " + skills.length);
        }
    }

    /**
     * What a method found that maximises no likelihood.
     *
     * @param table the votes
     * @param posterior the probability of each label of each poll, poll by poll, {@link LabelTable#labels()} for each
     * @param skills how good each voter is
     * @return the truth
     * @throws IllegalArgumentException if there are not as many as the table says
     */
    public static InferredTruth of(LabelTable table, double[] posterior, double[] skills) {
        return of(table, posterior, skills, new double[0]);
    }

    /**
     * What an iterative method found.
     *
     * @param table the votes
     * @param posterior as in {@link #of(LabelTable, double[], double[])}
     * @param skills how good each voter is
     * @param likelihoods the natural log-likelihood at each iteration, first one first
     * @return the truth
     * @throws IllegalArgumentException if there are not as many as the table says
     */
    public static InferredTruth of(LabelTable table, double[] posterior, double[] skills, double[] likelihoods) {
        return new InferredTruth(
                table, posterior, skills, new Origin(likelihoods.clone(), Optional.empty(), Optional.empty()));
    }

    /**
     * This truth as what another method fell back to.
     *
     * @param reason why it did, in words
     * @return the truth with the reason
     */
    InferredTruth fallenBack(String reason) {
        return new InferredTruth(
                table, posterior, skills, new Origin(origin.likelihoods, Optional.of(reason), origin.evidence));
    }

    /** This truth with the parameters that it came from, so that polls can be decided again with them. */
    InferredTruth from(Evidence evidence) {
        return new InferredTruth(
                table, posterior, skills, new Origin(origin.likelihoods, origin.fallback, Optional.of(evidence)));
    }

    /** {@return the votes it was inferred from} */
    public LabelTable table() {
        return table;
    }

    /**
     * How probable it is that a label is the truth.
     *
     * @param poll the poll
     * @param label the label
     * @return the probability in [0, 1]. Those of a poll sum to 1; to less where the truth may be none of the
     *     answers given
     */
    public double probability(int poll, int label) {
        return posterior[poll * table.labels() + Objects.checkIndex(label, table.labels())];
    }

    /**
     * The probabilities of a poll.
     *
     * @param poll the poll
     * @return one for each label that the poll has
     */
    public double[] probabilities(int poll) {
        int from = poll * table.labels();
        return Arrays.copyOfRange(posterior, from, from + table.options(poll));
    }

    /**
     * The most probable labels of a poll.
     *
     * @param poll the poll
     * @return all that are tied, lowest first; none when the poll has no labels
     */
    public int[] leaders(int poll) {
        double[] probabilities = probabilities(poll);
        double most = Arrays.stream(probabilities).max().orElse(0);
        return IntStream.range(0, probabilities.length)
                .filter(label -> probabilities[label] >= most - TIE)
                .toArray();
    }

    /**
     * Who would lead a poll if its voters had voted otherwise, the skills and whatever else was found staying as they
     * are: how firm a decision is. Where the votes are as they were this is {@link #leaders(int)}, but for what the
     * last iteration of a method moved.
     *
     * @param poll the poll
     * @param said the label of each vote of the poll, in the order of the table; one that the poll does not have yet,
     *     {@link LabelTable#options(int)}, stands for an answer that nobody gave, unless labels are shared
     * @return all that are tied, lowest first; empty for a method that does not tell its parameters
     * @throws IllegalArgumentException if there are not as many labels as votes, or one is out of range
     */
    public Optional<int[]> leadersIf(int poll, int... said) {
        int most = table.options(poll) + (table.meaning() == LabelMeaning.SHARED ? 0 : 1);
        if (said.length != table.start[poll + 1] - table.start[poll]) {
            throw new IllegalArgumentException("inferred truth: expected a label for each of "
                    + (table.start[poll + 1] - table.start[poll]) + " votes, found " + said.length);
        }
        for (int label : said) {
            if (label < 0 || label >= most) {
                throw new IllegalArgumentException(
                        "inferred truth: expected labels in [0, " + most + "), found " + label);
            }
        }
        return origin.evidence.map(evidence -> leaders(evidence, poll, said, most));
    }

    private int[] leaders(Evidence evidence, int poll, int[] said, int most) {
        int known = Arrays.stream(said).map(label -> label + 1).reduce(table.options(poll), Math::max);
        double[] sums = new double[Math.min(most, known)];
        double size = 1;
        for (int truly = 0; truly < sums.length; truly++) {
            sums[truly] = evidence.before(poll, truly);
            for (int i = 0; i < said.length; i++) {
                sums[truly] += evidence.of(poll, table.voter[table.start[poll] + i], said[i], truly);
            }
            size = Double.isInfinite(sums[truly]) ? size : Math.max(size, Math.abs(sums[truly]));
        }
        double least = Arrays.stream(sums).max().orElse(0) - TIE * size;
        return IntStream.range(0, sums.length)
                .filter(label -> sums[label] >= least)
                .toArray();
    }

    /**
     * The first of the {@linkplain #leaders(int) leaders}: of labels that are numbered as they appear, the one named
     * first.
     *
     * @param poll the poll
     * @return the label; empty when the poll has none
     */
    public OptionalInt best(int poll) {
        int[] leaders = leaders(poll);
        return leaders.length == 0 ? OptionalInt.empty() : OptionalInt.of(leaders[0]);
    }

    /**
     * How good a voter is.
     *
     * @param voter the voter
     * @return its skill; on which scale, the method says
     */
    public double skill(int voter) {
        return skills[voter];
    }

    /** {@return the skill of each voter} */
    public double[] skills() {
        return skills.clone();
    }

    /**
     * {@return the natural log-likelihood of the votes, at the parameters that gave the posterior; empty without a
     * model}
     */
    public OptionalDouble logLikelihood() {
        return origin.likelihoods.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(origin.likelihoods[origin.likelihoods.length - 1]);
    }

    /**
     * {@return what the method maximises at each iteration: the log-likelihood, with the log-prior where the method
     * has one}
     */
    public double[] likelihoods() {
        return origin.likelihoods.clone();
    }

    /** {@return how many iterations it took; 0 for a method that needs none} */
    public int iterations() {
        return origin.likelihoods.length;
    }

    /** {@return why the method did not trust its own result and gave the majority vote instead; empty when it did} */
    public Optional<String> fallback() {
        return origin.fallback;
    }

    double[] posterior() {
        return posterior;
    }
}
