package dev.dialectic.agent.generate;

import dev.dialectic.agent.AgentGenerator;
import dev.dialectic.agent.AgentGeneratorContract;
import dev.dialectic.agent.Panel;
import dev.dialectic.agent.ScriptedAgent;
import dev.dialectic.codebase.CodebaseEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;

class GeneratorsKeepTheContractTest {

    @Nested
    class A_panel extends AgentGeneratorContract {
        @Override
        protected AgentGenerator generator() {
            return Panel.of(ScriptedAgent.named("Ada"), ScriptedAgent.named("Bob"));
        }
    }

    @Nested
    class A_panel_from_dimensions extends AgentGeneratorContract {
        @Override
        protected AgentGenerator generator() {
            return DimensionPanel.of(ScriptedAgent::of);
        }
    }

    @Nested
    class A_balanced_panel extends AgentGeneratorContract {
        @Override
        protected AgentGenerator generator() {
            return Balanced.of(DimensionPanel.of(ScriptedAgent::of), ScriptedAgent::of);
        }
    }

    @Nested
    class A_panel_from_a_template extends AgentGeneratorContract {
        @Override
        protected AgentGenerator generator() {
            return PanelTemplates.shipped().generator("ethics", Map.of(), ScriptedAgent::of);
        }
    }

    @Nested
    class A_panel_from_events extends AgentGeneratorContract {
        @Override
        protected AgentGenerator generator() {
            return FocusPanel.of(
                    List.of(new CodebaseEvent(
                            "c1", Instant.EPOCH, "Encrypt the password and cache the token", List.of(), List.of())),
                    ScriptedAgent::of);
        }
    }
}
