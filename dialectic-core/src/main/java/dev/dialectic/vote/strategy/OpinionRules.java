package dev.dialectic.vote.strategy;

import dev.dialectic.vote.VotingStrategy;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rules that read confidence, grades or predictions as probabilities. Stateless and thread-safe.
 *
 * <p>A confidence that an agent reports of itself is not a probability: calibrate it from history, or prefer rules that only
 * compare it, such as {@link Strategies#weightedConfidence()} and {@link #softmaxConfidence}. Rules that treat voters as
 * independent are far too sure of agents that share a model.
 */
public final class OpinionRules {

    private static final double USUAL_FACTOR = 2.5;
    private static final double USUAL_TEMPERATURE = 0.1;

    private OpinionRules() {}

    /**
     * The average of the voters' opinions by weight.
     *
     * @return the rule
     */
    public static VotingStrategy linearPool() {
        return new LinearPool();
    }

    /**
     * The geometric mean of the voters' opinions by weight: a logarithmic opinion pool.
     *
     * @return the rule
     */
    public static VotingStrategy logLinearPool() {
        return logLinearPool(LogLinearPool.Exponents.NORMALISED);
    }

    /**
     * The product of the voters' opinions, under a convention of one's choice.
     *
     * @param exponents whether weights are shares of all weight
     * @return the rule
     */
    public static VotingStrategy logLinearPool(LogLinearPool.Exponents exponents) {
        return new LogLinearPool(exponents);
    }

    /**
     * The mean of the voters' log-odds by weight, pushed away from the middle.
     *
     * @param factor how much further, in [0.001, 1000]; studies found 1.2 to 3.9
     * @return the rule
     * @throws IllegalArgumentException if the factor is not in [0.001, 1000]
     */
    public static VotingStrategy extremisedLogOdds(double factor) {
        return new ExtremisedLogOdds(factor);
    }

    /**
     * Each vote counts the log-odds of its confidence, times what its voter weighs.
     *
     * @return the rule
     */
    public static VotingStrategy logOdds() {
        return new LogOdds();
    }

    /**
     * Each vote counts as much as its voter's accuracy deserves.
     *
     * @param accuracy what the accuracy is read from
     * @return the rule
     */
    public static VotingStrategy nitzanParoush(NitzanParoush.Accuracy accuracy) {
        return new NitzanParoush(accuracy);
    }

    /**
     * How probable each option is after the votes of independent voters that are as accurate as they are confident.
     *
     * @return the rule
     */
    public static VotingStrategy bayesianPosterior() {
        return new BayesianPosterior();
    }

    /**
     * Each vote counts by the step that its confidence reaches, times what its voter weighs.
     *
     * @return the rule
     */
    public static VotingStrategy confidenceBuckets() {
        return new ConfidenceBuckets();
    }

    /**
     * Each vote counts by how its confidence compares with that of the others, times what its voter weighs.
     *
     * @param temperature how much a difference in confidence has to be, to count; in [0.001, 1000]
     * @return the rule
     * @throws IllegalArgumentException if the temperature is not in [0.001, 1000]
     */
    public static VotingStrategy softmaxConfidence(double temperature) {
        return new SoftmaxConfidence(temperature);
    }

    /**
     * The option that got more votes than expected; made for two options.
     *
     * @return the rule
     */
    public static VotingStrategy surprisinglyPopular() {
        return new SurprisinglyPopular();
    }

    /**
     * Votes times how much more their voters foresee the others than those foresee them; for any number of options.
     *
     * @return the rule
     */
    public static VotingStrategy predictionNormalisedVotes() {
        return new PredictionNormalisedVotes();
    }

    /** Every rule, one with a number once, with a usual one. */
    static List<VotingStrategy> all() {
        return List.of(
                linearPool(),
                logLinearPool(),
                logLinearPool(LogLinearPool.Exponents.SUMMED),
                extremisedLogOdds(USUAL_FACTOR),
                logOdds(),
                nitzanParoush(NitzanParoush.Accuracy.CONFIDENCE),
                nitzanParoush(NitzanParoush.Accuracy.WEIGHT),
                bayesianPosterior(),
                confidenceBuckets(),
                softmaxConfidence(USUAL_TEMPERATURE),
                surprisinglyPopular(),
                predictionNormalisedVotes());
    }

    /** The rule of a name that ends in a number. */
    static Optional<VotingStrategy> named(String name) {
        return Stream.of(
                        Parameter.read(name, ExtremisedLogOdds.NAME, OpinionRules::extremisedLogOdds),
                        Parameter.read(name, SoftmaxConfidence.NAME, OpinionRules::softmaxConfidence))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
