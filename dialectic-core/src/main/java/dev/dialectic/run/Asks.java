package dev.dialectic.run;

import dev.dialectic.agent.AgentGenerator;
import dev.dialectic.call.Answer;
import dev.dialectic.call.Attempt;
import dev.dialectic.debate.Debater;
import dev.dialectic.debate.Floor;
import dev.dialectic.debate.Judge;
import dev.dialectic.debate.Participant;
import dev.dialectic.debate.Phase;
import dev.dialectic.debate.Seat;
import dev.dialectic.debate.Transcript;
import dev.dialectic.debate.Turn;
import dev.dialectic.debate.Utterance;
import dev.dialectic.event.CallKey;
import dev.dialectic.event.DebateId;
import dev.dialectic.evidence.Briefing;
import dev.dialectic.evidence.Evidence;
import dev.dialectic.evidence.KnowledgeQuery;
import dev.dialectic.machine.Proceedings;
import dev.dialectic.persona.AgentId;
import dev.dialectic.persona.Persona;
import dev.dialectic.question.Option;
import dev.dialectic.question.Question;
import dev.dialectic.vote.Ballot;
import dev.dialectic.vote.Voter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The calls that the steps of a debate ask for. Used by the thread of one debate. */
final class Asks {

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
        return knowledge(CallKey.EVIDENCE, new KnowledgeQuery(wanted(question), List.of(), EVIDENCE));
    }

    /** What one agent should know. */
    Request<List<Evidence>> evidence(Question question, Persona persona) {
        List<String> expertise = new ArrayList<>(persona.expertise());
        expertise.addAll(persona.criteria());
        return knowledge(CallKey.briefing(persona.id()), new KnowledgeQuery(wanted(question), expertise, EVIDENCE));
    }

    private Request<List<Evidence>> knowledge(CallKey key, KnowledgeQuery query) {
        return new Request<>(
                key,
                query,
                attempt -> parts.knowledge().about(query, attempt),
                KnowledgeRecord::flaw,
                new KnowledgeRecord(key));
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
                new PanelRecord(debate, parts, cast));
    }

    /** What an agent says in a phase. */
    Request<?> speech(Proceedings now, Phase phase, AgentId agent, Turn.Hearing hearing) {
        Floor floor = now.floor(phase, agent, hearing);
        Transcript transcript = now.transcript();
        return switch (phase.kind()) {
            case POSITION ->
                spoken(
                        floor,
                        attempt -> acting(now, agent, Debater.class).takePosition(floor, attempt),
                        position -> Flaws.of(position, now.question()));
            case OPENING ->
                spoken(
                        floor,
                        attempt -> acting(now, agent, Debater.class).makeStatement(floor, attempt),
                        statement -> Optional.empty());
            case REBUTTAL ->
                spoken(
                        floor,
                        attempt -> acting(now, agent, Debater.class).rebut(floor, attempt),
                        rebuttal -> Flaws.of(rebuttal, agent, transcript));
            case JUDGMENT ->
                spoken(
                        floor,
                        attempt -> acting(now, agent, Judge.class).judge(floor, attempt),
                        judgment -> Flaws.of(judgment, transcript));
            case BALLOT -> throw new IllegalStateException("a ballot is cast in a poll, not spoken");
        };
    }

    private static <U extends Utterance> Request<U> spoken(
            Floor floor, Function<Attempt, Answer<U>> call, Function<U, Optional<String>> flaw) {
        CallKey key = CallKey.turn(floor.phase(), floor.speaker());
        return new Request<>(key, floor, call, flaw, new SpeakerRecord<>(floor.phase(), floor.speaker()));
    }

    /** An agent's ballot. */
    Request<Ballot> ballot(Proceedings now, int round, AgentId voter) {
        Phase phase = Phase.ballots(round);
        Floor floor = now.floor(phase, voter, Turn.Hearing.EVERYTHING_SO_FAR);
        return new Request<>(
                CallKey.turn(phase, voter),
                floor,
                attempt -> acting(now, voter, Voter.class).vote(floor, attempt),
                ballot -> ballot.flaw(now.question().options()),
                new BallotRecord(round, voter));
    }

    private <R extends Participant> R acting(Proceedings now, AgentId agent, Class<R> role) {
        List<Seat> seats = now.transcript().seats();
        return cast.acting(seats, agent, role);
    }
}
