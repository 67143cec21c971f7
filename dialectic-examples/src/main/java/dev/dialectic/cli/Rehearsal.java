package dev.dialectic.cli;

import dev.dialectic.DialecticBuilder;
import dev.dialectic.agent.Agent;
import dev.dialectic.agent.AgentGenerator;
import dev.dialectic.call.Answer;
import dev.dialectic.call.Attempt;
import dev.dialectic.call.Usage;
import dev.dialectic.debate.Floor;
import dev.dialectic.debate.Participant;
import dev.dialectic.debate.Position;
import dev.dialectic.debate.Rebuttal;
import dev.dialectic.debate.Stance;
import dev.dialectic.debate.Statement;
import dev.dialectic.evidence.Briefing;
import dev.dialectic.persona.Persona;
import dev.dialectic.question.Question;
import dev.dialectic.vote.Ballot;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Works out what a debate will need: it is held in memory with agents that ask nobody, say as much as an agent may, and never agree, so
 * that no round is left out. What each call would have used is added up. Used by one thread.
 */
final class Rehearsal implements AgentGenerator {

    private static final String STATEMENT = "x".repeat(4_000);
    private static final String REASONING = "x".repeat(2_000);
    private static final int HEARD_OF_A_REBUTTAL = 3_000;

    private final List<Agent> seats;
    private final AgentGenerator panel;
    private Usage usage = Usage.NONE;

    private Rehearsal(List<Agent> seats, AgentGenerator panel) {
        this.seats = List.copyOf(seats);
        this.panel = panel;
    }

    /**
     * What a debate will need.
     *
     * @param builder the debate, with everything but agents and executor
     * @param seats those who would sit on the panel
     * @param panel who would propose it
     * @param question what would be debated
     * @return the estimate
     */
    static Estimate of(DialecticBuilder builder, List<Agent> seats, AgentGenerator panel, Question question) {
        Rehearsal rehearsal = new Rehearsal(seats, panel);
        try (var dialectic = builder.agents(rehearsal).executor(Runnable::run).build()) {
            // Counted as a budget counts: whoever proposes the panel and whoever knows something is called too.
            long calls = dialectic.debate(question).calls();
            return new Estimate(calls, rehearsal.usage);
        }
    }

    @Override
    public Answer<List<Persona>> propose(Question question, Briefing briefing, Attempt attempt) {
        usage = usage.plus(panel.mostUsage(question, briefing));
        return Answer.of(seats.stream().map(Agent::persona).toList());
    }

    @Override
    public Participant embody(Persona persona) {
        for (int seat = 0; seat < seats.size(); seat++) {
            if (seats.get(seat).persona().id().equals(persona.id())) {
                return new Understudy(seats.get(seat), seat);
            }
        }
        throw new IllegalArgumentException("rehearsal: expected a persona of its own, found " + persona.id());
    }

    /** Says as much as whom it stands for may. */
    private final class Understudy implements Agent {

        private final Agent agent;
        private final int seat;

        Understudy(Agent agent, int seat) {
            this.agent = agent;
            this.seat = seat;
        }

        @Override
        public Persona persona() {
            return agent.persona();
        }

        private void count(Floor floor) {
            usage = usage.plus(agent.mostUsage(floor));
        }

        @Override
        public Answer<Position> takePosition(Floor floor, Attempt attempt) {
            count(floor);
            return Answer.of(new Position(new Stance(choice(floor), confidence(floor)), REASONING));
        }

        @Override
        public Answer<Statement> makeStatement(Floor floor, Attempt attempt) {
            count(floor);
            return Answer.of(new Statement(STATEMENT, List.of()));
        }

        @Override
        public Answer<Rebuttal> rebut(Floor floor, Attempt attempt) {
            count(floor);
            List<Rebuttal.Reply> replies = new ArrayList<>();
            for (Persona other : floor.others()) {
                String text = "x".repeat(HEARD_OF_A_REBUTTAL / floor.others().size());
                replies.add(new Rebuttal.Reply(other.id(), text));
            }
            return Answer.of(new Rebuttal(replies));
        }

        @Override
        public Answer<Ballot> vote(Floor floor, Attempt attempt) {
            count(floor);
            return Answer.of(Ballot.of(choice(floor), confidence(floor), REASONING));
        }

        /** Neighbours differ, and with each round everybody moves: no margin is large, and nothing stays as it was. */
        private String choice(Floor floor) {
            return floor.question().options().get(place(floor, seat)).id();
        }

        private int place(Floor floor, int of) {
            return (of + floor.phase().round()) % floor.question().options().size();
        }

        /** The fewer are of one opinion, the surer they are. */
        private double confidence(Floor floor) {
            long alike = IntStream.range(0, seats.size())
                    .filter(other -> place(floor, other) == place(floor, seat))
                    .count();
            return 0.9 / alike + 0.001 * ((5 * seat + 3 * floor.phase().round()) % 7);
        }
    }
}
