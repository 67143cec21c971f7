package dev.dialectic.lab;

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
import dev.dialectic.evidence.KnowledgeSource;
import dev.dialectic.persona.Persona;
import dev.dialectic.question.Question;
import dev.dialectic.vote.Ballot;
import dev.dialectic.vote.Voter;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;

/** A panel of which each member notes in a ledger what it is asked and what it answers, and takes a price for it. */
record WatchedPanel(Ledger ledger, List<? extends Participant> participants) implements AgentGenerator {

    private static final Usage PRICE = new Usage(7, 3, new BigDecimal("0.01"));

    static KnowledgeSource watch(Ledger ledger, KnowledgeSource source) {
        if (source.equals(KnowledgeSource.none())) {
            return source;
        }
        return (query, attempt) -> {
            CallKey key = query.expertise().isEmpty()
                    ? CallKey.EVIDENCE
                    : new CallKey("briefing", query.expertise().get(0));
            return call(ledger, key, attempt, () -> source.about(query, attempt));
        };
    }

    @Override
    public Answer<List<Persona>> propose(Question question, Briefing briefing, Attempt attempt) {
        return call(
                ledger,
                CallKey.PANEL,
                attempt,
                () -> Answer.of(participants.stream().map(Participant::persona).toList()));
    }

    @Override
    public Participant embody(Persona persona) {
        return participants.stream()
                .filter(one -> one.persona().id().equals(persona.id()))
                .findFirst()
                .map(this::watch)
                .orElseThrow(() -> new IllegalArgumentException("nobody has the id " + persona.id()));
    }

    private Participant watch(Participant participant) {
        if (participant instanceof Agent agent) {
            return new Watched(agent, ledger);
        } else if (participant instanceof Judge judge) {
            return new WatchedJudge(judge, ledger);
        }
        return new WatchedJuror((Voter) participant, ledger);
    }

    private static <T> Answer<T> call(Ledger ledger, CallKey key, Attempt attempt, Supplier<Answer<T>> call) {
        ledger.asked(key, attempt.number());
        Answer<T> answer = call.get();
        ledger.answered(key, attempt.number());
        if (answer instanceof Answer.Given<T> given) {
            return new Answer.Given<>(given.value(), PRICE, given.repaired());
        } else if (answer instanceof Answer.Declined<T> declined) {
            return new Answer.Declined<>(declined.refused(), declined.reason(), PRICE);
        }
        return answer;
    }

    private static <T> Answer<T> turn(Ledger ledger, Floor floor, Attempt attempt, Supplier<Answer<T>> call) {
        return call(ledger, CallKey.turn(floor.phase(), floor.speaker()), attempt, call);
    }

    private record Watched(Agent agent, Ledger ledger) implements Agent {

        @Override
        public Persona persona() {
            return agent.persona();
        }

        @Override
        public Answer<Position> takePosition(Floor floor, Attempt attempt) {
            return turn(ledger, floor, attempt, () -> agent.takePosition(floor, attempt));
        }

        @Override
        public Answer<Statement> makeStatement(Floor floor, Attempt attempt) {
            return turn(ledger, floor, attempt, () -> agent.makeStatement(floor, attempt));
        }

        @Override
        public Answer<Rebuttal> rebut(Floor floor, Attempt attempt) {
            return turn(ledger, floor, attempt, () -> agent.rebut(floor, attempt));
        }

        @Override
        public Answer<Ballot> vote(Floor floor, Attempt attempt) {
            return turn(ledger, floor, attempt, () -> agent.vote(floor, attempt));
        }
    }

    private record WatchedJuror(Voter voter, Ledger ledger) implements Voter {

        @Override
        public Persona persona() {
            return voter.persona();
        }

        @Override
        public Answer<Ballot> vote(Floor floor, Attempt attempt) {
            return turn(ledger, floor, attempt, () -> voter.vote(floor, attempt));
        }
    }

    private record WatchedJudge(Judge judge, Ledger ledger) implements Judge {

        @Override
        public Persona persona() {
            return judge.persona();
        }

        @Override
        public Answer<Judgment> judge(Floor floor, Attempt attempt) {
            return turn(ledger, floor, attempt, () -> judge.judge(floor, attempt));
        }
    }
}
