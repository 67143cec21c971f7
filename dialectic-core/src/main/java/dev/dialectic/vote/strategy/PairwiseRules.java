package dev.dialectic.vote.strategy;

import dev.dialectic.vote.Strength;
import dev.dialectic.vote.VotingStrategy;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The voting rules that compare options in pairs. Each reads rankings, with ties and truncation, and exact weights. Stateless and
 * thread-safe.
 *
 * <p>{@link #schulze} and {@link #rankedPairs} rank all options and are not led astray by copies; {@link #kemenyYoung} finds the
 * ranking that agrees most with the ballots; {@link #condorcet} and {@link #smithSet} say only what pairs settle.
 */
public final class PairwiseRules {

    private static final Pattern COPELAND = Pattern.compile("Copeland \\(a tie is worth (0|1|0\\.\\d{1,30})\\)");

    private PairwiseRules() {}

    /**
     * Whoever beats every other option; nobody if there is none.
     *
     * @return the rule
     */
    public static VotingStrategy condorcet() {
        return new Condorcet();
    }

    /**
     * The most victories in pairs, a tie being worth half of one.
     *
     * @return the rule
     */
    public static VotingStrategy copeland() {
        return copeland(new BigDecimal("0.5"));
    }

    /**
     * The most victories in pairs.
     *
     * @param tie what a tie is worth, in [0, 1]
     * @return the rule
     * @throws IllegalArgumentException if the value is not in [0, 1]
     */
    public static VotingStrategy copeland(BigDecimal tie) {
        return new Copeland(tie);
    }

    /**
     * The least worst defeat.
     *
     * @param by how strong a defeat is: margins, winning votes or opposition
     * @return the rule
     * @throws IllegalArgumentException if it is the ratio
     */
    public static VotingStrategy minimax(Strength by) {
        return new Minimax(by);
    }

    /**
     * Whoever is beaten along no path of victories.
     *
     * @param by how strong a victory is: margins, winning votes or ratio
     * @return the rule
     * @throws IllegalArgumentException if it is opposition
     */
    public static VotingStrategy schulze(Strength by) {
        return new Schulze(by);
    }

    /**
     * Victories are locked from the strongest down, in every order of equal ones.
     *
     * @param by how strong a victory is: margins or winning votes
     * @return the rule; it refuses polls of more than {@value RankedPairs#MOST_OPTIONS} options, or with too many equal
     *     victories
     * @throws IllegalArgumentException if it is another measure
     */
    public static VotingStrategy rankedPairs(Strength by) {
        return new RankedPairs(by);
    }

    /**
     * Victories are locked from the strongest down, equal ones in the order of the options.
     *
     * @param by how strong a victory is: margins or winning votes
     * @return the rule
     * @throws IllegalArgumentException if it is another measure
     */
    public static VotingStrategy rankedPairsInOrder(Strength by) {
        return new RankedPairsInOrder(by);
    }

    /**
     * The orders that agree with the most pairs on ballots.
     *
     * @return the rule; it refuses polls of more than {@value KemenyYoung#MOST_OPTIONS} options
     */
    public static VotingStrategy kemenyYoung() {
        return new KemenyYoung();
    }

    /**
     * An order that agrees with more pairs on ballots than any that moves one option.
     *
     * @return the rule
     */
    public static VotingStrategy kemenyLocal() {
        return new KemenyLocal();
    }

    /**
     * Whoever is undefeated when the weakest victories of circles do not count.
     *
     * @return the rule
     */
    public static VotingStrategy splitCycle() {
        return new SplitCycle();
    }

    /**
     * Of the winners of split cycle, whoever wins without the one that it beats most clearly.
     *
     * @return the rule; it refuses polls of more than {@value StableVoting#MOST_OPTIONS} options
     */
    public static VotingStrategy stableVoting() {
        return new StableVoting(false);
    }

    /**
     * Whoever wins without the one that it beats most clearly.
     *
     * @return the rule; it refuses polls of more than {@value StableVoting#MOST_OPTIONS} options
     */
    public static VotingStrategy simpleStableVoting() {
        return new StableVoting(true);
    }

    /**
     * The smallest group that beats everybody else.
     *
     * @return the rule
     */
    public static VotingStrategy smithSet() {
        return new SmithSet();
    }

    /**
     * The smallest groups that nobody else beats.
     *
     * @return the rule
     */
    public static VotingStrategy schwartzSet() {
        return new SchwartzSet();
    }

    /**
     * Whoever beats every other option, or else Borda.
     *
     * @return the rule
     */
    public static VotingStrategy black() {
        return new Black();
    }

    /**
     * Every rule that compares pairs, one that has conventions once for each, Copeland for ties of 0, 1/2 and 1.
     *
     * @return the rules
     */
    public static List<VotingStrategy> all() {
        return List.of(
                condorcet(),
                copeland(),
                copeland(BigDecimal.ZERO),
                copeland(BigDecimal.ONE),
                minimax(Strength.MARGINS),
                minimax(Strength.WINNING_VOTES),
                minimax(Strength.OPPOSITION),
                schulze(Strength.MARGINS),
                schulze(Strength.WINNING_VOTES),
                schulze(Strength.RATIO),
                rankedPairs(Strength.MARGINS),
                rankedPairs(Strength.WINNING_VOTES),
                rankedPairsInOrder(Strength.MARGINS),
                rankedPairsInOrder(Strength.WINNING_VOTES),
                kemenyYoung(),
                kemenyLocal(),
                splitCycle(),
                stableVoting(),
                simpleStableVoting(),
                smithSet(),
                schwartzSet(),
                black());
    }

    /** The rule of a name that is in no list, having a number in it. */
    static Optional<VotingStrategy> named(String name) {
        Matcher copeland = COPELAND.matcher(name);
        return copeland.matches()
                ? Optional.of(copeland(new BigDecimal(copeland.group(1))))
                        .filter(rule -> rule.name().equals(name))
                : Optional.empty();
    }
}
