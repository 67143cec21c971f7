package dev.dialectic.llm;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dialectic.agent.AgentGenerator;
import dev.dialectic.agent.generate.Balanced;
import dev.dialectic.call.Answer;
import dev.dialectic.call.Attempt;
import dev.dialectic.call.Usage;
import dev.dialectic.debate.Participant;
import dev.dialectic.evidence.Briefing;
import dev.dialectic.llm.json.ObjectShape;
import dev.dialectic.llm.json.Shape;
import dev.dialectic.llm.prompt.Fence;
import dev.dialectic.llm.prompt.PromptKind;
import dev.dialectic.persona.Persona;
import dev.dialectic.question.Question;
import dev.dialectic.text.Chance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Panels that a model composes: one specialist for each dimension of the question. Immutable and thread-safe. */
record ModelPanels(ModelMind mind) implements AgentGenerator {

    private static final int LEAST = 3;
    private static final int MOST = 6;
    private static final int DIMENSION = 60;
    private static final String SYSTEM =
            "You compose panels: you find the dimensions that decide a question, and the people who see"
                    + " them best. You take no side on the question itself.";

    /** With whoever is missing for and against, in the short and the long term. */
    static AgentGenerator balanced(ModelMind mind) {
        return Balanced.of(new ModelPanels(mind), mind::agent);
    }

    @Override
    public String name() {
        return "composed by " + mind.name();
    }

    @Override
    public Answer<List<Persona>> propose(Question question, Briefing briefing, Attempt attempt) {
        Fence fence = fence(question);
        return mind.ask(SYSTEM, ask(question, briefing, fence), fence, attempt);
    }

    @Override
    public Usage mostUsage(Question question, Briefing briefing) {
        Fence fence = fence(question);
        return mind.most(SYSTEM, ask(question, briefing, fence), fence);
    }

    @Override
    public Participant embody(Persona persona) {
        return mind.agent(persona);
    }

    /** Nobody has the floor yet, so there is no seed of a turn: the question has its own. */
    private static Fence fence(Question question) {
        return Fence.of(Chance.draw(0, question.text()));
    }

    private Ask<List<Persona>> ask(Question question, Briefing briefing, Fence fence) {
        ObjectShape specialist = PersonaShape.with(ObjectShape.named("specialist")
                .needs("dimension", Shape.text(DIMENSION), "the dimension of the question, in a few words"));
        ObjectShape shape = ObjectShape.named("panel")
                .needs("specialists", Shape.listOf(specialist, LEAST, MOST), "one for each dimension");
        Map<String, String> places = new HashMap<>();
        places.put("question", FloorWords.question(question, 0, fence));
        places.put(
                "evidence",
                FloorWords.evidence(briefing.evidence(), fence, mind.settings().flags()));
        places.put("least", Integer.toString(LEAST));
        places.put("most", Integer.toString(MOST));
        return new Ask<>(PromptKind.PANEL, places, shape, answer -> personas(answer.get("specialists")));
    }

    private static List<Persona> personas(JsonNode specialists) {
        List<Persona> personas = new ArrayList<>();
        for (JsonNode each : specialists) {
            personas.add(PersonaShape.persona(each, "dimension-" + (personas.size() + 1), Persona.Origin.GENERATED));
        }
        PersonaShape.requireDifferent(personas);
        return personas;
    }
}
