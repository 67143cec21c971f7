package dev.dialectic.consensus;

import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Tally;

/**
 * Says when a tally is agreement. A pure function, hence thread-safe. No votes, no quorum and ties are verdicts, never
 * exceptions.
 */
public interface ConsensusRule {

    /**
     * The name with every parameter. It is recorded in the terms of a debate: rules of equal names must judge alike.
     *
     * @return the name
     */
    String name();

    /**
     * Judges a tally.
     *
     * @param poll the poll
     * @param tally what counting it gave
     * @return the verdict
     */
    Verdict judge(Poll poll, Tally tally);
}
