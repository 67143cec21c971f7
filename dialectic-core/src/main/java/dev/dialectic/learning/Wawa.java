package dev.dialectic.learning;

/**
 * Worker agreement with aggregate: a majority vote in which each voter weighs the share of its votes that agree with
 * the plain majority. skill(v) = share of votes of v for the majority's label (the lowest of a tie); p(l) = Σ skill
 * of voters for l / Σ skill.
 *
 * <p>Source: Appen, "Calculating worker agreement with aggregate (WAWA)", 2021; as in crowd-kit, equal on all its
 * problems. O(votes). Stateless and thread-safe.
 */
public final class Wawa implements TruthInference {

    /** Makes one. */
    public Wawa() {}

    @Override
    public String name() {
        return "wawa";
    }

    @Override
    public InferredTruth infer(LabelTable table) {
        double[] skills = new MajorityVote().infer(table).skills();
        return InferredTruth.of(table, Votes.shares(table, skills), skills).from(Evidence.weights(skills));
    }
}
