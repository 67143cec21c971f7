package dev.dialectic.vote;

import dev.dialectic.call.Answer;
import dev.dialectic.call.Attempt;
import dev.dialectic.debate.Floor;
import dev.dialectic.debate.Participant;

/**
 * Casts ballots. A voter that is no debater is a juror: it hears and votes. Implementations must be thread-safe, since
 * one may sit in several debates at a time.
 *
 * <p>Anything thrown becomes a typed absence; the poll goes on.
 */
public interface Voter extends Participant {

    /**
     * Its sealed ballot.
     *
     * @param floor what it may see and has heard
     * @param attempt which attempt this is, until when the answer counts, and what was wrong with the one before
     * @return the ballot; its choice must be the id of an option of {@code floor.question()}
     */
    Answer<Ballot> vote(Floor floor, Attempt attempt);
}
