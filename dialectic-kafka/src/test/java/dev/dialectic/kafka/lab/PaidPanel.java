package dev.dialectic.kafka.lab;

import dev.dialectic.agent.Agent;
import dev.dialectic.agent.AgentGenerator;
import dev.dialectic.call.Answer;
import dev.dialectic.call.Attempt;
import dev.dialectic.call.Usage;
import dev.dialectic.debate.Floor;
import dev.dialectic.debate.Participant;
import dev.dialectic.debate.Position;
import dev.dialectic.debate.Rebuttal;
import dev.dialectic.debate.Statement;
import dev.dialectic.event.CallKey;
import dev.dialectic.event.DebateId;
import dev.dialectic.evidence.Briefing;
import dev.dialectic.persona.Persona;
import dev.dialectic.question.Question;
import dev.dialectic.vote.Ballot;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;

/** A panel whose every call goes through somebody who is paid for it, and takes a price. */
record PaidPanel(AgentGenerator panel, Payee payee) implements AgentGenerator {

    private static final Usage PRICE = new Usage(7, 3, new BigDecimal("0.01"));

    /** Is asked in the place of a model. */
    interface Payee {

        /** Answers when it is done; whoever called has paid then. */
        void call(DebateId debate, CallKey call, int attempt);
    }

    @Override
    public Answer<List<Persona>> propose(Question question, Briefing briefing, Attempt attempt) {
        return paid(LabDebate.of(question), CallKey.PANEL, attempt, () -> panel.propose(question, briefing, attempt));
    }

    @Override
    public Participant embody(Persona persona) {
        return new Paid((Agent) panel.embody(persona), this);
    }

    private <T> Answer<T> turn(Floor floor, Attempt attempt, Supplier<Answer<T>> answer) {
        return paid(LabDebate.of(floor.question()), CallKey.turn(floor.phase(), floor.speaker()), attempt, answer);
    }

    private <T> Answer<T> paid(DebateId debate, CallKey call, Attempt attempt, Supplier<Answer<T>> answer) {
        payee.call(debate, call, attempt.number());
        Answer<T> given = answer.get();
        if (given instanceof Answer.Given<T> full) {
            return new Answer.Given<>(full.value(), PRICE, full.repaired());
        } else if (given instanceof Answer.Declined<T> declined) {
            return new Answer.Declined<>(declined.refused(), declined.reason(), PRICE);
        }
        return given;
    }

    private record Paid(Agent agent, PaidPanel panel) implements Agent {

        @Override
        public Persona persona() {
            return agent.persona();
        }

        @Override
        public Answer<Position> takePosition(Floor floor, Attempt attempt) {
            return panel.turn(floor, attempt, () -> agent.takePosition(floor, attempt));
        }

        @Override
        public Answer<Statement> makeStatement(Floor floor, Attempt attempt) {
            return panel.turn(floor, attempt, () -> agent.makeStatement(floor, attempt));
        }

        @Override
        public Answer<Rebuttal> rebut(Floor floor, Attempt attempt) {
            return panel.turn(floor, attempt, () -> agent.rebut(floor, attempt));
        }

        @Override
        public Answer<Ballot> vote(Floor floor, Attempt attempt) {
            return panel.turn(floor, attempt, () -> agent.vote(floor, attempt));
        }
    }
}
