package dev.dialectic.learning;

import java.util.List;

/** The methods of truth inference that ship. */
public final class TruthInferences {

    private TruthInferences() {}

    /**
     * The default: weights by agreement, shrunk towards the majority.
     *
     * @return {@link ShrunkenWeights}
     */
    public static TruthInference recommended() {
        return new ShrunkenWeights();
    }

    /**
     * Every method with its usual parameters, the majority vote first.
     *
     * @return the methods
     */
    public static List<TruthInference> all() {
        return List.of(
                new MajorityVote(),
                new Wawa(),
                new ZeroBasedSkill(),
                DawidSkene.untilConverged(),
                new OneCoin(),
                new Glad(),
                new Mace(),
                new Mmsr(),
                new SwapConsistency(),
                new AgreementWeights(),
                recommended());
    }
}
