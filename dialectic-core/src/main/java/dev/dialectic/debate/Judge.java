package dev.dialectic.debate;

import dev.dialectic.call.Answer;
import dev.dialectic.call.Attempt;

/**
 * Scores the agents of a panel when the talk is over. Thread-safe, as any {@link Participant}. A judgment stands beside
 * the verdict and never replaces it.
 */
public interface Judge extends Participant {

    /**
     * Scores each agent and gives a final judgment with reasons.
     *
     * @param floor what was said
     * @param attempt which attempt this is and until when the answer counts
     * @return the judgment
     */
    Answer<Judgment> judge(Floor floor, Attempt attempt);
}
