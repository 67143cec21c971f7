package dev.dialectic.run;

import dev.dialectic.agent.Agent;
import dev.dialectic.agent.AgentGenerator;
import dev.dialectic.call.Answer;
import dev.dialectic.call.Attempt;
import dev.dialectic.call.Usage;
import dev.dialectic.debate.Floor;
import dev.dialectic.debate.Judge;
import dev.dialectic.debate.Judgment;
import dev.dialectic.debate.Participant;
import dev.dialectic.debate.Position;
import dev.dialectic.debate.Rebuttal;
import dev.dialectic.debate.Statement;
import dev.dialectic.event.CallKey;
import dev.dialectic.evidence.Briefing;
import dev.dialectic.evidence.KnowledgeQuery;
import dev.dialectic.evidence.KnowledgeSource;
import dev.dialectic.persona.Persona;
import dev.dialectic.question.Question;
import dev.dialectic.vote.Ballot;
import dev.dialectic.vote.Voter;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Stands outside the process and sees every call that reaches whoever is asked, over all lives of a debate: the
 * independent ledger that the journal is held against. Thread-safe.
 */
final class Witness {

    private static final Usage PRICE = new Usage(7, 3, new BigDecimal("0.01"));

    private final Map<CallKey, Integer> asked = new LinkedHashMap<>();
    private final Supplier<List<CallKey>> recorded;
    private int askedAfterRecorded;

    /** A witness who looks, at each call, whether its answer is in the journal already. */
    Witness(Supplier<List<CallKey>> recorded) {
        this.recorded = recorded;
    }

    synchronized Map<CallKey, Integer> asked() {
        return new LinkedHashMap<>(asked);
    }

    synchronized int askedAfterRecorded() {
        return askedAfterRecorded;
    }

    private <T> Answer<T> call(CallKey key, Supplier<Answer<T>> call) {
        synchronized (this) {
            asked.merge(key, 1, Integer::sum);
            if (recorded.get().contains(key)) {
                askedAfterRecorded++;
            }
        }
        Answer<T> answer = call.get();
        if (answer instanceof Answer.Given<T> given) {
            return new Answer.Given<>(given.value(), PRICE, given.repaired());
        }
        Answer.Declined<T> declined = (Answer.Declined<T>) answer;
        return new Answer.Declined<>(declined.refused(), declined.reason(), PRICE);
    }

    private <T> Answer<T> turn(Floor floor, Supplier<Answer<T>> call) {
        return call(CallKey.turn(floor.phase(), floor.speaker()), call);
    }

    /** The same source, watched. */
    KnowledgeSource watch(KnowledgeSource source) {
        if (source.equals(KnowledgeSource.none())) {
            return source;
        }
        return (KnowledgeQuery query, Attempt attempt) -> call(
                query.expertise().isEmpty()
                        ? CallKey.EVIDENCE
                        : new CallKey("briefing", query.expertise().get(0)),
                () -> source.about(query, attempt));
    }

    /** A generator of these participants, each embodied anew and watched. */
    AgentGenerator panel(List<? extends Participant> participants) {
        return new AgentGenerator() {
            @Override
            public Answer<List<Persona>> propose(Question question, Briefing briefing, Attempt attempt) {
                return call(
                        CallKey.PANEL,
                        () -> Answer.of(
                                participants.stream().map(Participant::persona).toList()));
            }

            @Override
            public Participant embody(Persona persona) {
                return participants.stream()
                        .filter(one -> one.persona().id().equals(persona.id()))
                        .findFirst()
                        .map(one -> watch(one))
                        .orElseThrow(() -> new IllegalArgumentException("nobody has the id " + persona.id()));
            }
        };
    }

    private Participant watch(Participant participant) {
        if (participant instanceof Agent agent) {
            return new Watched(agent, this);
        } else if (participant instanceof Judge judge) {
            return new WatchedJudge(judge, this);
        }
        return new WatchedJuror((Voter) participant, this);
    }

    private record Watched(Agent agent, Witness witness) implements Agent {

        @Override
        public Persona persona() {
            return agent.persona();
        }

        @Override
        public Answer<Position> takePosition(Floor floor, Attempt attempt) {
            return witness.turn(floor, () -> agent.takePosition(floor, attempt));
        }

        @Override
        public Answer<Statement> makeStatement(Floor floor, Attempt attempt) {
            return witness.turn(floor, () -> agent.makeStatement(floor, attempt));
        }

        @Override
        public Answer<Rebuttal> rebut(Floor floor, Attempt attempt) {
            return witness.turn(floor, () -> agent.rebut(floor, attempt));
        }

        @Override
        public Answer<Ballot> vote(Floor floor, Attempt attempt) {
            return witness.turn(floor, () -> agent.vote(floor, attempt));
        }
    }

    private record WatchedJuror(Voter voter, Witness witness) implements Voter {

        @Override
        public Persona persona() {
            return voter.persona();
        }

        @Override
        public Answer<Ballot> vote(Floor floor, Attempt attempt) {
            return witness.turn(floor, () -> voter.vote(floor, attempt));
        }
    }

    private record WatchedJudge(Judge judge, Witness witness) implements Judge {

        @Override
        public Persona persona() {
            return judge.persona();
        }

        @Override
        public Answer<Judgment> judge(Floor floor, Attempt attempt) {
            return witness.turn(floor, () -> judge.judge(floor, attempt));
        }
    }
}
