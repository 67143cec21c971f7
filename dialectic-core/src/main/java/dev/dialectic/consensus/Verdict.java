package dev.dialectic.consensus;

import dev.dialectic.question.Option;
import dev.dialectic.vote.Electorate;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Tally;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What came of a poll: an option that is agreed on, or the reason why none is. Immutable and thread-safe. */
public sealed interface Verdict permits Consensus, NoConsensus {

    /**
     * What the poll showed.
     *
     * @return distribution, support, margin, dissent and reasoning
     */
    Findings findings();

    /**
     * What was agreed on.
     *
     * @return the option's id, or empty when there is no consensus
     */
    Optional<String> decision();

    /**
     * A consensus on an option.
     *
     * @param poll the poll
     * @param tally what counting it gave
     * @param option the option agreed on
     * @return the verdict, with its reasoning written from the ballots
     * @throws IllegalArgumentException if there is no such option
     */
    static Verdict agreed(Poll poll, Tally tally, String option) {
        return agreed(poll, tally, option, "");
    }

    /**
     * A consensus on one of several tied options.
     *
     * @param poll the poll
     * @param tally what counting it gave
     * @param option the option agreed on
     * @param tieBrokenBy the name of the tie-breaker; empty when there was no tie
     * @return the verdict, with its reasoning written from the ballots
     * @throws IllegalArgumentException if there is no such option
     */
    static Verdict agreed(Poll poll, Tally tally, String option, String tieBrokenBy) {
        long behind = poll.ballots().values().stream()
                .filter(ballot -> ballot.choice().equals(option))
                .count();
        double support = new Tally(tally.strategy(), tally.points(), List.of(option)).support();
        String how = tieBrokenBy.isEmpty() ? "" : " after a tie broken by " + tieBrokenBy;
        String conclusion = option + how + ", the choice of " + behind + " of "
                + poll.electorate().size() + ", with a support of "
                + Percent.of(support) + " by " + tally.strategy() + ".";
        return new Consensus(option, tieBrokenBy, Findings.of(poll, tally, List.of(option), conclusion));
    }

    /**
     * No consensus.
     *
     * @param poll the poll
     * @param tally what counting it gave
     * @param reason why there is none
     * @param conclusion the reason in one sentence, with its numbers
     * @return the verdict, with the reasons of each side
     */
    static Verdict none(Poll poll, Tally tally, NoConsensus.Reason reason, String conclusion) {
        return new NoConsensus(reason, tally.leaders(), Findings.of(poll, tally, tally.leaders(), conclusion));
    }

    /**
     * No consensus, where no poll was held.
     *
     * @param options the options, if there are any yet
     * @param electorate who could have voted
     * @param reason why there is none
     * @param conclusion the reason in one sentence
     * @return the verdict, with nothing in its findings
     */
    static Verdict withoutPoll(
            List<Option> options, Electorate electorate, NoConsensus.Reason reason, String conclusion) {
        Map<String, Double> nothing = new LinkedHashMap<>();
        options.forEach(option -> nothing.put(option.id(), 0.0));
        Findings findings = new Findings(nothing, 0, 0, 0, List.of(), Map.of(), 0, electorate.size(), conclusion);
        return new NoConsensus(reason, List.of(), findings);
    }
}
