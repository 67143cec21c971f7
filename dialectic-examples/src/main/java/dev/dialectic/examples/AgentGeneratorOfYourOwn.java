package dev.dialectic.examples;

import dev.dialectic.Dialectic;
import dev.dialectic.agent.AgentGenerator;
import dev.dialectic.agent.EvidenceWeighingAgent;
import dev.dialectic.call.Answer;
import dev.dialectic.call.Attempt;
import dev.dialectic.debate.Participant;
import dev.dialectic.evidence.Briefing;
import dev.dialectic.evidence.Evidence;
import dev.dialectic.machine.Outcome;
import dev.dialectic.persona.Persona;
import dev.dialectic.question.Question;
import java.util.List;

/** An agent generator of one's own: it seats one agent for each constraint of the question. */
public final class AgentGeneratorOfYourOwn {

    private AgentGeneratorOfYourOwn() {}

    /**
     * Prints who was seated and what was decided.
     *
     * @param args none
     */
    public static void main(String[] args) {
        // begin
        AgentGenerator guardians = new AgentGenerator() {
            @Override
            public Answer<List<Persona>> propose(Question question, Briefing briefing, Attempt attempt) {
                return Answer.of(question.constraints().stream()
                        .map(AgentGeneratorOfYourOwn::guardian)
                        .toList());
            }

            @Override
            public Participant embody(Persona persona) {
                return EvidenceWeighingAgent.of(persona);
            }
        };
        // end
        hold(guardians);
    }

    private static void hold(AgentGenerator guardians) {
        Question question =
                Question.of("Where do we keep sessions?", "cookie", "database").under("privacy", "latency");
        try (Dialectic dialectic = Dialectic.builder()
                .agents(guardians)
                .knowledge((query, attempt) -> Answer.of(List.of(
                        new Evidence("notes.md", "3", "A signed cookie has the best latency: no lookup.", 0.9),
                        new Evidence("notes.md", "7", "The database has the best privacy: only an id leaves.", 0.7))))
                .build()) {
            Outcome outcome = dialectic.debate(question);
            outcome.transcript()
                    .seats()
                    .forEach(seat -> System.out.println(seat.persona().name()));
            System.out.println(outcome.verdict().findings().reasoning());
        }
    }

    private static Persona guardian(String constraint) {
        return Persona.builder("Guardian of " + constraint)
                .perspective("Asks of every option what it does to " + constraint)
                .expertise(constraint)
                .build();
    }
}
