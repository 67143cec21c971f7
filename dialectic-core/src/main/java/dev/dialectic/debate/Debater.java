package dev.dialectic.debate;

import dev.dialectic.call.Answer;
import dev.dialectic.call.Attempt;

/**
 * Speaks in a debate. Implementations must be thread-safe, since one may sit in several debates at a time; within one
 * debate a debater is asked one thing at a time, on a thread of the debate's executor that is interrupted when the
 * deadline passes.
 *
 * <p>Anything thrown becomes a typed silence; the debate goes on.
 */
public interface Debater extends Participant {

    /**
     * What it would say before hearing anybody.
     *
     * @param floor what it may see
     * @param attempt which attempt this is and until when the answer counts
     * @return its initial position
     */
    Answer<Position> takePosition(Floor floor, Attempt attempt);

    /**
     * Its opening statement of a round.
     *
     * @param floor what it may see and has heard
     * @param attempt which attempt this is and until when the answer counts
     * @return the statement
     */
    Answer<Statement> makeStatement(Floor floor, Attempt attempt);

    /**
     * Its answers to the others, by name.
     *
     * @param floor what it may see and has heard
     * @param attempt which attempt this is and until when the answer counts
     * @return the rebuttal; replies may only go to other agents of the panel
     */
    Answer<Rebuttal> rebut(Floor floor, Attempt attempt);
}
