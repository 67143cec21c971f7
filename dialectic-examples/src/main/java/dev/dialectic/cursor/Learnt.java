package dev.dialectic.cursor;

import java.util.List;

/**
 * What became of the rules that stood: outcomes to learn from. Immutable and thread-safe.
 *
 * @param declined ids of rules that a person deleted since they were written, and that stay away
 * @param edited ids of rules that a person put in other words since they were written, which stay
 * @param proposedAgain ids of rules that a person deleted and that stand again, since their evidence is another one now
 * @param retracted ids of rules whose evidence no longer holds
 */
public record Learnt(List<String> declined, List<String> edited, List<String> proposedAgain, List<String> retracted) {

    /** Copies. */
    public Learnt {
        declined = List.copyOf(declined);
        edited = List.copyOf(edited);
        proposedAgain = List.copyOf(proposedAgain);
        retracted = List.copyOf(retracted);
    }
}
