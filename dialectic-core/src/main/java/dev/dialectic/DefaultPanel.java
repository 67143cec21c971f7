package dev.dialectic;

import dev.dialectic.agent.AgentGenerator;

/** Temporary. */
final class DefaultPanel {
    private DefaultPanel() {}

    static AgentGenerator create() {
        throw new IllegalStateException("agents: call agents(...)");
    }
}
