package dev.dialectic.cursor.rule;

import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.cursor.mine.Support;
import java.util.Objects;

/**
 * A rule and what became of it. Immutable and thread-safe.
 *
 * @param rule the rule with its evidence as it was when the debate decided, which is what a file shows
 * @param fate what became of it
 * @param ruling how clearly the debate decided
 */
public record BookEntry(Candidate rule, Fate fate, Ruling ruling) {

    /** How far the Wilson bound of a rule moves before its evidence counts as other evidence. */
    public static final double MOVED = 0.05;

    /** Checks that nothing is missing. */
    public BookEntry {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(fate, "fate");
        Objects.requireNonNull(ruling, "ruling");
    }

    /**
     * Whether the rule stands in a file, in our words or a person's.
     *
     * @return true if it does
     */
    public boolean stands() {
        return fate == Fate.ADOPTED || fate == Fate.EDITED;
    }

    /**
     * Whether what is found now was decided already: it says the same, and its evidence has not moved. A rule that
     * stands must also be shown for the same files.
     *
     * @param found the rule as the repository has it now
     * @return false if it is worth a debate
     */
    public boolean settles(Candidate found) {
        return rule.value().equals(found.value())
                && !moved(rule.support(), found.support())
                && (!stands() || rule.activation().equals(found.activation()));
    }

    /** A fact that one more place states is the same fact. */
    private static boolean moved(Support then, Support now) {
        if (then.fact() || now.fact()) {
            return then.fact() != now.fact() || then.broken() == 0 != (now.broken() == 0);
        }
        return Math.abs(then.wilson() - now.wilson()) >= MOVED;
    }

    BookEntry with(Fate other) {
        return new BookEntry(rule, other, ruling);
    }
}
