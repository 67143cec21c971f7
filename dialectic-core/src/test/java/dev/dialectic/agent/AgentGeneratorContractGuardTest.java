package dev.dialectic.agent;

import dev.dialectic.call.Answer;
import dev.dialectic.call.Attempt;
import dev.dialectic.contract.ContractGuard;
import dev.dialectic.debate.Participant;
import dev.dialectic.evidence.Briefing;
import dev.dialectic.persona.Persona;
import dev.dialectic.question.Question;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** For every promise of the contract a generator that breaks it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AgentGeneratorContractGuardTest {

    private static final Persona ADA = ScriptedAgent.named("Ada").persona();
    private static final Persona BOB = ScriptedAgent.named("Bob").persona();

    private record Generator(List<Persona> panel, Function<Persona, Participant> embodiment) implements AgentGenerator {
        @Override
        public Answer<List<Persona>> propose(Question question, Briefing briefing, Attempt attempt) {
            return Answer.of(panel);
        }

        @Override
        public Participant embody(Persona persona) {
            return embodiment.apply(persona);
        }
    }

    private static AgentGenerator freshIds() {
        Persona persona = Persona.builder("Ada")
                .id(UUID.randomUUID().toString())
                .perspective("Any.")
                .build();
        return Panel.of(ScriptedAgent.of(persona));
    }

    @Test
    void every_promise_rejects_the_generator_that_breaks_it() {
        Map<String, Supplier<AgentGenerator>> broken = Map.of(
                "it_proposes_somebody", () -> new Generator(List.of(), ScriptedAgent::of),
                "its_personas_have_distinct_ids", () -> new Generator(List.of(ADA, ADA), ScriptedAgent::of),
                "whoever_is_embodied_keeps_its_id",
                        () -> new Generator(List.of(ADA, BOB), persona -> ScriptedAgent.of(ADA)),
                "another_process_embodies_what_this_one_proposed", AgentGeneratorContractGuardTest::freshIds);
        ContractGuard.requireRejected(broken, generators -> () -> new Contract(generators));
    }

    @Test
    void an_honest_generator_is_accepted() {
        ContractGuard.requireAccepted(() -> new Contract(() -> new Generator(List.of(ADA, BOB), ScriptedAgent::of)));
    }

    static final class Contract extends AgentGeneratorContract {

        private final Supplier<AgentGenerator> generators;

        Contract(Supplier<AgentGenerator> generators) {
            this.generators = generators;
        }

        @Override
        protected AgentGenerator generator() {
            return generators.get();
        }
    }
}
