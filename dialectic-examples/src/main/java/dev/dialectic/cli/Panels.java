package dev.dialectic.cli;

import dev.dialectic.agent.Agent;
import dev.dialectic.agent.AgentGenerator;
import dev.dialectic.agent.EvidenceWeighingAgent;
import dev.dialectic.agent.generate.Balanced;
import dev.dialectic.agent.generate.DimensionPanel;
import dev.dialectic.agent.generate.PanelTemplates;
import dev.dialectic.persona.Persona;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The panels that the command seats. Whoever sits on them weighs evidence, or thinks with models. Stateless and thread-safe. */
final class Panels {

    /** So many specialists does a model propose at the most. */
    private static final int MOST_SPECIALISTS = 6;

    private static final int LONGEST_PERSPECTIVE = 600;
    private static final int LONGEST_WORDS = 80;

    private Panels() {}

    /**
     * The panel that {@code --panel} names.
     *
     * @param panel the name
     * @param minds the models that think for it; empty for agents that weigh evidence
     * @param seated who was seated already
     * @throws IllegalArgumentException if there is none of that name
     */
    static AgentGenerator asked(String panel, Optional<Minds> minds, List<Persona> seated) {
        if (minds.isPresent()) {
            Minds thinking = minds.get();
            AgentGenerator proposing = panel.equals(PanelNames.QUESTION)
                    ? thinking.first().panels()
                    : PanelTemplates.shipped().generator(panel, Map.of(), thinking.first()::agent);
            return new MindsInTurn(proposing, thinking, seated);
        }
        return panel.equals(PanelNames.QUESTION)
                ? Balanced.of(DimensionPanel.of(EvidenceWeighingAgent::of), EvidenceWeighingAgent::of)
                : PanelTemplates.shipped().generator(panel, Map.of(), EvidenceWeighingAgent::of);
    }

    /**
     * The panel whose name a debate's terms hold.
     *
     * @throws IllegalArgumentException if the command seats none of that name
     */
    static AgentGenerator recorded(String name, Optional<Minds> minds, List<Persona> seated) {
        List<AgentGenerator> all = new ArrayList<>();
        StreamSupport.stream(new PanelNames().spliterator(), false)
                .map(panel -> asked(panel, minds, seated))
                .forEach(all::add);
        return all.stream()
                .filter(panel -> panel.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("agents: expected a panel of the command, one of "
                        + all.stream().map(AgentGenerator::name).toList() + "; found \"" + name + "\""));
    }

    /** Those who may sit on a panel that models think for: of a template who does, else as many as a model may propose, at their longest. */
    static List<Agent> seats(String panel, Minds minds) {
        List<Persona> personas = new ArrayList<>();
        if (panel.equals(PanelNames.QUESTION)) {
            String words = "x".repeat(LONGEST_WORDS);
            for (int number = 1; number <= MOST_SPECIALISTS; number++) {
                personas.add(Persona.builder("Specialist " + number)
                        .id("dimension-" + number)
                        .role(words)
                        .perspective("x".repeat(LONGEST_PERSPECTIVE))
                        .expertise(words, words, words, words, words, words)
                        .criteria(words, words, words, words, words, words)
                        .build());
            }
        } else {
            personas.addAll(PanelTemplates.shipped().named(panel).personas(Map.of()));
        }
        List<Persona> complete = panel.equals(PanelNames.QUESTION) ? Balanced.complete(personas) : personas;
        List<Agent> seats = new ArrayList<>();
        complete.forEach(persona -> seats.add(minds.turn(seats.size()).agent(persona)));
        return seats;
    }
}
