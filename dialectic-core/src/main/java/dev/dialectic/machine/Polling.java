package dev.dialectic.machine;

import dev.dialectic.call.Usage;
import dev.dialectic.debate.Debate;
import dev.dialectic.debate.Phase;
import dev.dialectic.debate.Silence;
import dev.dialectic.event.AgentQuarantined;
import dev.dialectic.event.BallotCast;
import dev.dialectic.event.BallotRejected;
import dev.dialectic.event.CallKey;
import dev.dialectic.event.DebateEvent;
import dev.dialectic.event.VerdictReached;
import dev.dialectic.event.VoterAbsent;
import dev.dialectic.event.VotesCounted;
import dev.dialectic.persona.AgentId;
import dev.dialectic.vote.Ballot;
import dev.dialectic.vote.Poll;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Ballots are collected. The first ballot of a voter counts.
 *
 * @param proceedings all that the debate has come to so far
 * @param round the round of the poll
 * @param ballots the ballots that are in, by voter
 * @param absent why there is no ballot, by voter
 */
public record Polling(Proceedings proceedings, int round, Map<AgentId, Ballot> ballots, Map<AgentId, Silence> absent)
        implements Begun {

    /** Checks that nothing is missing, and copies. */
    public Polling {
        Objects.requireNonNull(proceedings, "proceedings");
        ballots = Collections.unmodifiableMap(new LinkedHashMap<>(ballots));
        absent = Collections.unmodifiableMap(new LinkedHashMap<>(absent));
    }

    @Override
    public DebateState apply(DebateEvent event) {
        if (event instanceof BallotCast cast
                && waiting(cast.round(), cast.voter())
                && cast.ballot().flaw(proceedings.question().options()).isEmpty()) {
            Map<AgentId, Ballot> more = new LinkedHashMap<>(ballots);
            more.put(cast.voter(), cast.ballot());
            return new Polling(settled(cast.voter(), cast.usage()), round, more, absent);
        } else if (event instanceof VoterAbsent missing && waiting(missing.round(), missing.voter())) {
            Map<AgentId, Silence> more = new LinkedHashMap<>(absent);
            more.put(missing.voter(), missing.silence());
            return new Polling(silent(missing), round, ballots, more);
        } else if (event instanceof BallotRejected rejected && isOfThisPoll(rejected)) {
            return rejected(rejected);
        } else if (event instanceof VotesCounted counted
                && counted.round() == round
                && waiting().isEmpty()) {
            return new Counted(proceedings, round, poll(), counted.tally());
        } else if (event instanceof VerdictReached reached && proceedings.isCancelled()) {
            return new Decided(this, reached.verdict());
        } else if (event instanceof AgentQuarantined quarantined) {
            return withoutBallot(quarantined);
        }
        Proceedings noted = proceedings.noting(event).orElseThrow(() -> MisplacedEventException.of(event, this));
        return new Polling(noted, round, ballots, absent);
    }

    private boolean isOfThisPoll(BallotRejected rejected) {
        return rejected.round() == round && proceedings.electorate().voters().contains(rejected.voter());
    }

    private boolean waiting(int of, AgentId voter) {
        return of == round && waiting().contains(voter);
    }

    private List<AgentId> waiting() {
        return proceedings.electorate().voters().stream()
                .filter(voter -> !ballots.containsKey(voter) && !absent.containsKey(voter))
                .toList();
    }

    private DebateState rejected(BallotRejected rejected) {
        CallKey key = CallKey.turn(Phase.ballots(round), rejected.voter());
        Calls calls = rejected.reason() == BallotRejected.Reason.INVALID
                ? proceedings
                        .calls()
                        .failed(key, new Silence(Silence.Reason.INVALID_ANSWER, rejected.words()), rejected.usage())
                : late(key, rejected.usage());
        return new Polling(proceedings.with(calls), round, ballots, absent);
    }

    /** Of a ballot that came too late it is not recorded which attempt it was: nobody is asked again once a call is over. */
    private Calls late(CallKey key, Usage used) {
        Calls calls = proceedings.calls();
        return calls.late(key, calls.of(key).attempts(), used);
    }

    private DebateState withoutBallot(AgentQuarantined quarantined) {
        Proceedings noted =
                proceedings.noting(quarantined).orElseThrow(() -> MisplacedEventException.of(quarantined, this));
        if (!ballots.containsKey(quarantined.agent())) {
            return new Polling(noted, round, ballots, absent);
        }
        Map<AgentId, Ballot> fewer = new LinkedHashMap<>(ballots);
        fewer.remove(quarantined.agent());
        // Whoever was left out was left out because of all ballots that were in: without one of them it may be needed.
        Map<AgentId, Silence> more = new LinkedHashMap<>(absent);
        more.values().removeIf(silence -> silence.reason() == Silence.Reason.NOT_NEEDED);
        more.put(quarantined.agent(), new Silence(Silence.Reason.QUARANTINED, quarantined.reason()));
        return new Polling(noted, round, fewer, more);
    }

    private Proceedings settled(AgentId voter, Usage usage) {
        return proceedings.with(proceedings.calls().settled(CallKey.turn(Phase.ballots(round), voter), usage));
    }

    private Proceedings silent(VoterAbsent missing) {
        CallKey key = CallKey.turn(Phase.ballots(round), missing.voter());
        return proceedings.with(proceedings.calls().silent(key, missing.silence(), missing.usage()));
    }

    private Poll poll() {
        return new Poll(proceedings.question().options(), proceedings.electorate(), ballots, absent);
    }

    @Override
    public Step next(Debate procedure) {
        List<AgentId> waiting = waiting();
        return Halt.of(proceedings)
                .orElseGet(() -> waiting.isEmpty()
                        ? new Step.CountVotes(round, poll())
                        : new Step.CollectBallots(round, waiting, poll()));
    }
}
