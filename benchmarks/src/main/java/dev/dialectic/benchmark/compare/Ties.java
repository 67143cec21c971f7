package dev.dialectic.benchmark.compare;

import java.util.Locale;

/** What a decision with several leaders is worth. */
public enum Ties {

    /** The leader that was cast first, in the panel's order, is the decision. */
    FIRST_CAST("the leader that was cast first is the decision"),

    /** As if drawn by lot: right in the share of the leaders that are right. */
    SHARED("a decision is right in the share of its leaders that are right"),

    /** No decision, hence not right. */
    NOT_DECIDED("several leaders are no decision, hence not right");

    private final String words;

    Ties(String words) {
        this.words = words;
    }

    /** How right a decision is, in [0, 1]. */
    double right(Decision decision, RecordedPoll poll) {
        if (decision.leaders().isEmpty()
                || this == NOT_DECIDED && decision.leaders().size() > 1) {
            return 0;
        }
        if (this == FIRST_CAST) {
            return poll.options().stream()
                            .filter(decision.leaders()::contains)
                            .findFirst()
                            .filter(poll.truth()::contains)
                            .isPresent()
                    ? 1
                    : 0;
        }
        long right = decision.leaders().stream().filter(poll.truth()::contains).count();
        return (double) right / decision.leaders().size();
    }

    /** What it does, in words. */
    String words() {
        return words;
    }

    /** As it is written on the command line. */
    String option() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
