package dev.dialectic.learning;

/** What it means that two polls of a {@link LabelTable} have a label of the same number. */
public enum LabelMeaning {

    /** Label 3 is the same class in every poll: diagnoses, categories, grades. */
    SHARED,

    /**
     * Every poll has options of its own, all of them known: label 3 is the fourth option of its poll, and the truth
     * is one of them.
     */
    PER_POLL,

    /** Every poll has answers of its own, made up by the voters: the truth may be none of those that were given. */
    OPEN
}
