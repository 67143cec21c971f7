package dev.dialectic.run;

import dev.dialectic.consensus.NoConsensus;
import dev.dialectic.consensus.Verdict;
import dev.dialectic.debate.Silence;
import dev.dialectic.machine.Proceedings;
import dev.dialectic.machine.Step;
import dev.dialectic.question.Option;
import dev.dialectic.vote.EarlyStop;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Tally;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says whether the ballots that are in have decided a poll, so that the others need not be asked for. Pure. */
record Foregone(Parts parts) {

    /** Why those who have no ballot yet are not asked for one; empty when they have to be. */
    Optional<Silence> because(Proceedings now, Step.CollectBallots collect) {
        Poll soFar = collect.soFar();
        Optional<Silence> before = soFar.absent().values().stream()
                .filter(silence -> silence.reason() == Silence.Reason.NOT_NEEDED)
                .findFirst();
        if (before.isPresent()) {
            // A crash in between, in a journal that keeps events one by one: what holds for one holds for all.
            return before;
        }
        boolean mayStop = parts.ballots().isBetween(now.electorate().voters(), collect.voters())
                && parts.format().isLastPoll(now.transcript(), now.standings());
        if (!mayStop || soFar.ballots().isEmpty()) {
            return Optional.empty();
        }
        return settled(soFar, collect).map(words -> new Silence(Silence.Reason.NOT_NEEDED, words));
    }

    private Optional<String> settled(Poll soFar, Step.CollectBallots collect) {
        try {
            return proven(soFar, collect).or(() -> probable(soFar));
        } catch (IllegalArgumentException refused) {
            // A rule may refuse a part of a poll and still count the whole of it.
            return Optional.empty();
        }
    }

    private Optional<String> proven(Poll soFar, Step.CollectBallots collect) {
        Tally tally = parts.voting().count(soFar);
        return parts.consensus().isCertain(soFar, tally)
                ? EarlyStop.proof(parts.voting(), soFar, collect.voters())
                : Optional.empty();
    }

    /** A statistical stop must not keep a poll from its quorum. */
    private Optional<String> probable(Poll soFar) {
        Verdict verdict = parts.consensus().judge(soFar, parts.voting().count(soFar));
        if (verdict instanceof NoConsensus none && none.reason() == NoConsensus.Reason.NO_QUORUM) {
            return Optional.empty();
        }
        List<String> choices =
                soFar.ballots().values().stream().map(ballot -> ballot.choice()).toList();
        int[] counts = soFar.options().stream()
                .map(Option::id)
                .mapToInt(
                        option -> (int) choices.stream().filter(option::equals).count())
                .toArray();
        return parts.ballots()
                .stop()
                .filter(stop -> stop.stops(counts))
                .map(stop -> String.format(
                        Locale.ROOT,
                        "by %s the leader is what most would choose, with probability %.4f",
                        stop.name(),
                        stop.leads(counts)));
    }
}
