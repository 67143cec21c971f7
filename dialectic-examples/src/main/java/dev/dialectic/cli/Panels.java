package dev.dialectic.cli;

import dev.dialectic.agent.AgentGenerator;
import dev.dialectic.agent.EvidenceWeighingAgent;
import dev.dialectic.agent.generate.Balanced;
import dev.dialectic.agent.generate.DimensionPanel;
import dev.dialectic.agent.generate.PanelTemplates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** The panels that the command seats. Whoever sits on them weighs evidence without a model. Stateless and thread-safe. */
final class Panels {

    private Panels() {}

    /**
     * The panel that {@code --panel} names.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    static AgentGenerator asked(String panel) {
        return panel.equals(PanelNames.QUESTION)
                ? Balanced.of(DimensionPanel.of(EvidenceWeighingAgent::of), EvidenceWeighingAgent::of)
                : PanelTemplates.shipped().generator(panel, Map.of(), EvidenceWeighingAgent::of);
    }

    /**
     * The panel whose name a debate's terms hold.
     *
     * @throws IllegalArgumentException if the command seats none of that name
     */
    static AgentGenerator recorded(String name) {
        List<AgentGenerator> all = new ArrayList<>();
        StreamSupport.stream(new PanelNames().spliterator(), false)
                .map(Panels::asked)
                .forEach(all::add);
        return all.stream()
                .filter(panel -> panel.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("agents: expected a panel of the command, one of "
                        + all.stream().map(AgentGenerator::name).toList() + "; found \"" + name + "\""));
    }
}
