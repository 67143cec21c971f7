package dev.dialectic.machine;

import dev.dialectic.consensus.Verdict;
import dev.dialectic.debate.Phase;
import dev.dialectic.debate.Turn;
import dev.dialectic.persona.AgentId;
import dev.dialectic.question.Option;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Tally;
import java.util.List;

/** What is to be done next. Immutable and thread-safe. */
public sealed interface Step {

    /** Ask the knowledge source what is known at large. */
    record GatherEvidence() implements Step {}

    /** Ask the generator for a panel and seat it. */
    record SeatPanel() implements Step {}

    /**
     * Ask the knowledge source for what each agent should know, and brief the panel.
     *
     * @param waiting the agents nothing was gathered for yet, in panel order; may be empty
     */
    record BriefPanel(List<AgentId> waiting) implements Step {}

    /**
     * Settle the options of an open question.
     *
     * @param options the options that the agents proposed
     */
    record SettleOptions(List<Option> options) implements Step {}

    /**
     * Ask some agents to speak, all at the same time.
     *
     * @param phase what they are asked for
     * @param speakers who is asked
     * @param hearing what they have heard
     */
    record AskSpeakers(Phase phase, List<AgentId> speakers, Turn.Hearing hearing) implements Step {}

    /**
     * Open a poll.
     *
     * @param round the round it belongs to
     */
    record OpenPoll(int round) implements Step {}

    /**
     * Ask for ballots that are missing: of all who have none, or of the next wave.
     *
     * @param round the round of the poll
     * @param voters who has neither voted nor is known to be absent
     * @param soFar the ballots that are in
     */
    record CollectBallots(int round, List<AgentId> voters, Poll soFar) implements Step {}

    /**
     * Count the ballots by the voting strategy.
     *
     * @param round the round of the poll
     * @param poll the ballots
     */
    record CountVotes(int round, Poll poll) implements Step {}

    /**
     * Judge the tally by the consensus rule.
     *
     * @param round the round of the poll
     * @param poll the ballots
     * @param tally what counting gave
     */
    record ConcludeRound(int round, Poll poll, Tally tally) implements Step {}

    /**
     * Record the verdict.
     *
     * @param verdict what came of the debate
     */
    record ReachVerdict(Verdict verdict) implements Step {}

    /** Close the debate. */
    record Close() implements Step {}

    /** Nothing, until the debate is resumed. */
    record Rest() implements Step {}

    /** Nothing, unless the debate is reopened. */
    record Done() implements Step {}

    /** Raise the question: the debate has no event yet. */
    record RaiseQuestion() implements Step {}
}
