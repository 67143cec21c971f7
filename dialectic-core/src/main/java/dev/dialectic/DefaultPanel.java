package dev.dialectic;

import dev.dialectic.agent.AgentGenerator;
import dev.dialectic.agent.EvidenceWeighingAgent;
import dev.dialectic.agent.generate.PanelTemplates;
import java.util.Map;

/** The panel of a question that comes without one. Stateless and thread-safe. */
final class DefaultPanel {

    private DefaultPanel() {}

    /** A deontologist, a consequentialist and a virtue ethicist, who weigh evidence without a model. */
    static AgentGenerator create() {
        return PanelTemplates.shipped().generator("ethics", Map.of(), EvidenceWeighingAgent::of);
    }
}
