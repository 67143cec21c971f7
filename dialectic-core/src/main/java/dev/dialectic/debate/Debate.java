package dev.dialectic.debate;

import java.util.List;

/**
 * The procedure of a debate: says whose turn is next. A pure function, hence thread-safe: equal transcripts and
 * standings get equal turns, so that a debate can be resumed, replayed and continued.
 */
public interface Debate {

    /**
     * The name with every parameter, such as {@code standard(rounds=3)}. It is recorded in the terms of a debate:
     * procedures of equal names must decide alike.
     *
     * @return the name
     */
    String name();

    /**
     * Whose turn is next.
     *
     * @param transcript what was said so far, also in a phase that is under way
     * @param standings how the question stood after each poll that was counted, oldest first
     * @return the next turn; {@link Turn.End} only after at least one poll
     */
    Turn next(Transcript transcript, List<Standing> standings);

    /**
     * Whether the next poll decides, whatever comes of it. Only there may ballots be left out that can no longer change
     * the decision.
     *
     * @param transcript what was said so far
     * @param standings how the question stood after each poll that was counted, oldest first
     * @return true only when nothing but judgments can follow that poll; false, as here, unless a procedure says otherwise
     */
    default boolean isLastPoll(Transcript transcript, List<Standing> standings) {
        return false;
    }

    /**
     * Three rounds, each of opening statements, two rebuttal phases and a vote, after a sealed initial position. Stops
     * early when leader and support have not moved for a round: a heuristic, not a proof.
     *
     * @return the procedure
     */
    static Debate standard() {
        return standard(3);
    }

    /**
     * As {@link #standard()}, with another number of rounds.
     *
     * @param rounds how many rounds at the most, at least 1
     * @return the procedure
     * @throws IllegalArgumentException if {@code rounds} is below 1
     */
    static Debate standard(int rounds) {
        return new StandardDebate("standard(rounds=" + rounds + ")", rounds, Turn.Hearing.EARLIER_PHASES, false);
    }

    /**
     * As {@link #standard()}, but each agent hears those before it in the same phase too.
     *
     * @return the procedure
     */
    static Debate sequential() {
        return sequential(3);
    }

    /**
     * As {@link #sequential()}, with another number of rounds.
     *
     * @param rounds how many rounds at the most, at least 1
     * @return the procedure
     * @throws IllegalArgumentException if {@code rounds} is below 1
     */
    static Debate sequential(int rounds) {
        return new StandardDebate("sequential(rounds=" + rounds + ")", rounds, Turn.Hearing.EVERYTHING_SO_FAR, false);
    }

    /**
     * As {@link #standard()}, and at the end the panel's judge scores each agent and gives a final judgment with
     * reasons. The judgment stands beside the verdict and does not replace it; a panel without a judge goes without.
     *
     * @return the procedure
     */
    static Debate judged() {
        return judged(3);
    }

    /**
     * As {@link #judged()}, with another number of rounds.
     *
     * @param rounds how many rounds at the most, at least 1
     * @return the procedure
     * @throws IllegalArgumentException if {@code rounds} is below 1
     */
    static Debate judged(int rounds) {
        return new StandardDebate("judged(rounds=" + rounds + ")", rounds, Turn.Hearing.EARLIER_PHASES, true);
    }

    /**
     * A vote first; a round of debate and a second vote only when the first was close. Unanimity is never debated away.
     *
     * @param margin the lead, in [0, 1], below which the question is debated
     * @return the procedure
     * @throws IllegalArgumentException if the margin is not in [0, 1]
     */
    static Debate voteFirst(double margin) {
        return new VoteFirstDebate(margin);
    }

    /**
     * One sealed vote, no talk.
     *
     * @return the procedure
     */
    static Debate voteOnly() {
        return new VoteOnlyDebate();
    }

    /**
     * The procedure of a recorded name.
     *
     * @param name what {@link #name()} gave
     * @return the procedure
     * @throws IllegalArgumentException if no procedure that ships has this name; the message lists those that do
     */
    static Debate named(String name) {
        return FormatNames.read(name);
    }
}
