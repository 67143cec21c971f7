package dev.dialectic.run;

import dev.dialectic.agent.AgentGenerator;
import dev.dialectic.call.Answer;
import dev.dialectic.call.Attempt;
import dev.dialectic.call.Budget;
import dev.dialectic.call.Usage;
import dev.dialectic.debate.Debater;
import dev.dialectic.debate.Floor;
import dev.dialectic.debate.Judge;
import dev.dialectic.debate.Participant;
import dev.dialectic.debate.Phase;
import dev.dialectic.debate.Seat;
import dev.dialectic.debate.Turn;
import dev.dialectic.debate.Utterance;
import dev.dialectic.event.CallKey;
import dev.dialectic.event.DebateId;
import dev.dialectic.evidence.Briefing;
import dev.dialectic.evidence.Evidence;
import dev.dialectic.evidence.KnowledgeQuery;
import dev.dialectic.machine.Proceedings;
import dev.dialectic.machine.Step;
import dev.dialectic.persona.AgentId;
import dev.dialectic.persona.Persona;
import dev.dialectic.question.Option;
import dev.dialectic.question.Question;
import dev.dialectic.vote.Ballot;
import dev.dialectic.vote.Voter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The calls that the steps of a debate ask for. Used by the thread of one debate. */
final class Asks {

    private static final Logger LOG = LoggerFactory.getLogger(DebateRunner.class);

    /** How many pieces of evidence the panel, and each agent, is given at the most. */
    private static final int EVIDENCE = 8;

    private final DebateId debate;
    private final Parts parts;
    private final Cast cast;

    Asks(DebateId debate, Parts parts) {
        this.debate = debate;
        this.parts = parts;
        this.cast = new Cast(parts.agents());
    }

    /** What is known at large. */
    Request<List<Evidence>> evidence(Question question) {
        return knowledge(CallKey.EVIDENCE, new KnowledgeQuery(wanted(question), List.of(), EVIDENCE), List.of());
    }

    /** What one agent should know. */
    Request<List<Evidence>> evidence(Proceedings now, Persona persona, List<Usage> keptBack) {
        Question question = now.question();
        List<String> expertise = new ArrayList<>(persona.expertise());
        expertise.addAll(persona.criteria());
        KnowledgeQuery query = new KnowledgeQuery(wanted(question), expertise, EVIDENCE);
        return knowledge(CallKey.briefing(persona.id()), query, keptBack);
    }

    private Request<List<Evidence>> knowledge(CallKey key, KnowledgeQuery query, List<Usage> keptBack) {
        return new Request<>(
                key,
                query,
                attempt -> parts.knowledge().about(query, attempt),
                KnowledgeRecord::flaw,
                new KnowledgeRecord(key),
                new Request.Reserve(Usage.NONE, keptBack, false));
    }

    private static String wanted(Question question) {
        StringBuilder wanted = new StringBuilder(question.text());
        question.options().stream()
                .map(Option::text)
                .forEach(text -> wanted.append('\n').append(text));
        question.constraints().forEach(constraint -> wanted.append('\n').append(constraint));
        return wanted.toString();
    }

    /** Who sits on the panel. */
    Request<List<Persona>> panel(Question question, Briefing briefing) {
        AgentGenerator agents = parts.agents();
        return new Request<>(
                CallKey.PANEL,
                List.of(question, briefing),
                attempt -> agents.propose(question, briefing, attempt),
                PanelRecord::flaw,
                new PanelRecord(debate, parts, cast),
                new Request.Reserve(bound("the panel", () -> agents.mostUsage(question, briefing)), List.of(), false));
    }

    /** What an agent says in a phase. */
    Request<?> speech(Proceedings now, Step.AskSpeakers asked, AgentId agent, List<Usage> keptBack) {
        Floor floor = now.floor(asked.phase(), agent, asked.hearing());
        return speech(now, floor, new Request.Reserve(most(now, floor), keptBack, false));
    }

    private Request<?> speech(Proceedings now, Floor floor, Request.Reserve reserve) {
        AgentId agent = floor.speaker();
        return switch (floor.phase().kind()) {
            case POSITION ->
                spoken(
                        floor,
                        reserve,
                        attempt -> acting(now, agent, Debater.class).takePosition(floor, attempt),
                        position -> Flaws.of(position, now.question()));
            case OPENING ->
                spoken(
                        floor,
                        reserve,
                        attempt -> acting(now, agent, Debater.class).makeStatement(floor, attempt),
                        statement -> Optional.empty());
            case REBUTTAL ->
                spoken(
                        floor,
                        reserve,
                        attempt -> acting(now, agent, Debater.class).rebut(floor, attempt),
                        rebuttal -> Flaws.of(rebuttal, agent, now.transcript()));
            case JUDGMENT ->
                spoken(
                        floor,
                        reserve,
                        attempt -> acting(now, agent, Judge.class).judge(floor, attempt),
                        judgment -> Flaws.of(judgment, now.transcript()));
            case BALLOT -> throw new IllegalStateException("a ballot is cast in a poll, not spoken");
        };
    }

    private static <U extends Utterance> Request<U> spoken(
            Floor floor,
            Request.Reserve reserve,
            Function<Attempt, Answer<U>> call,
            Function<U, Optional<String>> flaw) {
        CallKey key = CallKey.turn(floor.phase(), floor.speaker());
        return new Request<>(key, floor, call, flaw, new SpeakerRecord<>(floor.phase(), floor.speaker()), reserve);
    }

    /** An agent's ballot. */
    Request<Ballot> ballot(Proceedings now, int round, AgentId voter) {
        Phase phase = Phase.ballots(round);
        Floor floor = ballotFloor(now, round, voter);
        return new Request<>(
                CallKey.turn(phase, voter),
                floor,
                attempt -> acting(now, voter, Voter.class).vote(floor, attempt),
                ballot -> ballot.flaw(now.question().options()),
                new BallotRecord(round, voter),
                new Request.Reserve(most(now, floor), List.of(), true));
    }

    private static Floor ballotFloor(Proceedings now, int round, AgentId voter) {
        return now.floor(Phase.ballots(round), voter, Turn.Hearing.EVERYTHING_SO_FAR);
    }

    /** What the ballots of one poll may use, one for each voter: kept back from the talk. Nothing without a budget. */
    List<Usage> ballots(Proceedings now) {
        if (now.terms().budget().equals(Budget.UNLIMITED)) {
            return List.of();
        }
        int round = now.polls().size() + 1;
        return now.electorate().voters().stream()
                .map(voter -> most(now, ballotFloor(now, round, voter)))
                .toList();
    }

    private Usage most(Proceedings now, Floor floor) {
        return bound(
                floor.speaker().value(),
                () -> acting(now, floor.speaker(), Participant.class).mostUsage(floor));
    }

    /**
     * What is told of a bound. Who no longer exists uses nothing; whose bound fails, in whatever way, has none: that must not end the
     * debate of the others, and what becomes of its turn is told by the turn.
     */
    private Usage bound(String whose, Supplier<Usage> told) {
        try {
            return Objects.requireNonNull(told.get(), "bound");
        } catch (RuntimeException | Error failed) {
            LOG.debug("debate {}: no bound on what {} may use", debate, whose, failed);
            return Usage.NONE;
        }
    }

    private <R extends Participant> R acting(Proceedings now, AgentId agent, Class<R> role) {
        List<Seat> seats = now.transcript().seats();
        return cast.acting(seats, agent, role);
    }
}
