package dev.dialectic.learning;

/**
 * Infers which answers are right from the votes of many polls, when nobody says which are. Implementations are pure
 * functions of the table, hence thread-safe, and treat all voters alike.
 */
public interface TruthInference {

    /**
     * The name with every parameter.
     *
     * @return the name
     */
    String name();

    /**
     * What is probably true.
     *
     * @param table the votes
     * @return the posterior of each poll and the skill of each voter
     * @throws IllegalArgumentException if the method {@linkplain #needsSharedLabels() needs shared labels} and the
     *     table has others
     */
    InferredTruth infer(LabelTable table);

    /**
     * Whether it makes sense only of labels that mean the same in every poll: a confusion of classes does, an
     * accuracy does not.
     *
     * @return whether a table must be {@link LabelMeaning#SHARED}
     */
    default boolean needsSharedLabels() {
        return false;
    }
}
