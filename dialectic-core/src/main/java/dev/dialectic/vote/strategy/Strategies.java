package dev.dialectic.vote.strategy;

import dev.dialectic.text.VisibleText;
import dev.dialectic.vote.VotingStrategy;
import java.util.ArrayList;
import java.util.List;

/**
 * The voting rules that ship: the common ones here, the other positional rules and those of several rounds in {@link
 * RankingRules}, those that compare options in pairs in {@link PairwiseRules}, those of probabilities in {@link OpinionRules},
 * those of grades and budgets in {@link GradeRules}. {@link #weightedConfidence()} is the default. Stateless and thread-safe.
 *
 * <p>Each rule's own page gives its formula, its source, the axioms it keeps and breaks, its cost and its edges.
 */
public final class Strategies {

    private Strategies() {}

    /**
     * Each vote counts as much as its voter weighs and is sure: the default.
     *
     * @return the rule
     */
    public static VotingStrategy weightedConfidence() {
        return new WeightedConfidence();
    }

    /**
     * One voter, one vote; weights and confidence are not read.
     *
     * @return the rule
     */
    public static VotingStrategy plurality() {
        return new Plurality();
    }

    /**
     * Each vote counts as much as its voter weighs; confidence is not read.
     *
     * @return the rule
     */
    public static VotingStrategy weightedPlurality() {
        return new WeightedPlurality();
    }

    /**
     * Each vote counts for all it approves of, as much as its voter weighs.
     *
     * @return the rule
     */
    public static VotingStrategy approval() {
        return new Approval();
    }

    /**
     * Points by place, times what the voter weighs; tied options share the average of their places, unranked ones are
     * tied last.
     *
     * @return the rule
     */
    public static VotingStrategy borda() {
        return borda(Borda.Tied.SHARE_THE_AVERAGE, Borda.Unranked.TIED_LAST);
    }

    /**
     * Points by place, times what the voter weighs, under a convention of one's choice.
     *
     * @param tied what options of one level get
     * @param unranked what options that a ballot does not rank get
     * @return the rule
     */
    public static VotingStrategy borda(Borda.Tied tied, Borda.Unranked unranked) {
        return new Borda(tied, unranked);
    }

    /**
     * Every rule that ships, the default first; one that has conventions once for each, one with a number once, with a usual
     * one.
     *
     * @return the rules
     */
    public static List<VotingStrategy> all() {
        List<VotingStrategy> all =
                new ArrayList<>(List.of(weightedConfidence(), plurality(), weightedPlurality(), approval()));
        for (Borda.Tied tied : Borda.Tied.values()) {
            for (Borda.Unranked unranked : Borda.Unranked.values()) {
                all.add(borda(tied, unranked));
            }
        }
        all.addAll(RankingRules.all());
        all.addAll(PairwiseRules.all());
        all.addAll(OpinionRules.all());
        all.addAll(GradeRules.all());
        return List.copyOf(all);
    }

    /**
     * The rule of a recorded name.
     *
     * @param name exactly what {@link VotingStrategy#name()} gave
     * @return the rule
     * @throws IllegalArgumentException if no rule that ships has this name; the message lists those that do
     */
    public static VotingStrategy named(String name) {
        return all().stream()
                .filter(strategy -> strategy.name().equals(name))
                .findFirst()
                .or(() -> PairwiseRules.named(name))
                .or(() -> OpinionRules.named(name))
                .orElseThrow(() -> new IllegalArgumentException(
                        "voting strategy: expected the name of one that ships, found \"" + VisibleText.oneLine(name, 80)
                                + "\"; they are "
                                + all().stream().map(VotingStrategy::name).toList()));
    }
}
