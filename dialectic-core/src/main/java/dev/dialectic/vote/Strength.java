package dev.dialectic.vote;

/**
 * How strong it is that one option is above another: what rules that weigh pairs against each other go by. Where every
 * ballot ranks both options and ties none, all four put the pairs in the same order.
 */
public enum Strength {
    /** The weight above less the weight below. */
    MARGINS("margins"),
    /** The weight above, if it is more than the weight below; what ballots that tie the two weigh is left out. */
    WINNING_VOTES("winning votes"),
    /** The weight above divided by the weight below, if it is more; against no weight at all, the more above the stronger. */
    RATIO("ratio"),
    /** The weight above, whether it is more than the weight below or not. */
    OPPOSITION("opposition");

    private final String words;

    Strength(String words) {
        this.words = words;
    }

    /**
     * The measure as it stands in the names of rules.
     *
     * @return a word or two
     */
    public String words() {
        return words;
    }
}
