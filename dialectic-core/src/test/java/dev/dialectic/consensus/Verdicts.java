package dev.dialectic.consensus;

import dev.dialectic.vote.Ballot;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Polls;
import dev.dialectic.vote.Tally;
import dev.dialectic.vote.VotingStrategy;
import java.util.List;
import java.util.stream.IntStream;

/** Polls on A, B and C for tests of rules, and what rules say of them. */
final class Verdicts {

    static final VotingStrategy CONFIDENCE = VotingStrategy.scoring(
            "weighted confidence",
            (ballot, option, weight) -> ballot.choice().equals(option) ? weight * ballot.confidence() : 0);

    private static final List<String> OPTIONS = List.of("A", "B", "C");

    private Verdicts() {}

    /** One fully sure voter for each letter; a dot is one that cast no ballot. */
    static Poll choices(String choices) {
        double[] equal =
                IntStream.range(0, choices.length()).mapToDouble(i -> 1).toArray();
        return choices(choices, equal);
    }

    /** One fully sure voter for each letter, of the weights given; dots at the end cast no ballot. */
    static Poll choices(String choices, double... weights) {
        Ballot[] ballots = choices.replace(".", "")
                .chars()
                .mapToObj(choice -> Ballot.of(Character.toString(choice), 1, ""))
                .toArray(Ballot[]::new);
        return Polls.weighted(OPTIONS, Polls.electorate(weights), ballots);
    }

    static Poll ballots(Ballot... ballots) {
        return Polls.of(OPTIONS, ballots);
    }

    static Tally tally(Poll poll) {
        return CONFIDENCE.count(poll);
    }

    static Verdict judge(ConsensusRule rule, Poll poll) {
        return rule.judge(poll, tally(poll));
    }

    /** The option agreed on, or the reason why there is none, in one word. */
    static String word(ConsensusRule rule, Poll poll) {
        Verdict verdict = judge(rule, poll);
        return verdict instanceof NoConsensus none
                ? none.reason().name()
                : verdict.decision().orElseThrow();
    }
}
