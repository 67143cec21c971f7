package dev.dialectic.llm;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dialectic.llm.json.ObjectShape;
import dev.dialectic.llm.json.Shape;
import dev.dialectic.persona.Persona;
import dev.dialectic.persona.PersonaBuilder;
import dev.dialectic.text.LookAlike;
import dev.dialectic.text.VisibleText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a model says of a persona that it writes, and what has to be true of it. Stateless and thread-safe. */
final class PersonaShape {

    private static final int NAME = 50;
    private static final int SENTENCES = 600;
    private static final int WORDS = 80;

    private PersonaShape() {}

    static ObjectShape with(ObjectShape shape) {
        return shape.needs(
                        "name",
                        Shape.text(NAME),
                        "what it is called: a title such as Reliability Engineer, no person's name")
                .needs("role", Shape.text(WORDS), "what it is on the panel, in a few words")
                .needs(
                        "perspective",
                        Shape.text(SENTENCES),
                        "how it looks at questions and reasons, in the third person")
                .needs("expertise", Shape.listOf(Shape.text(WORDS), 1, 6), "the domains that it knows")
                .needs("criteria", Shape.listOf(Shape.text(WORDS), 2, 6), "what it judges answers by");
    }

    /**
     * The persona of an answer. Its system prompt is written by {@link PersonaBuilder}, never by a model.
     *
     * @throws IllegalArgumentException if it hides something, or names nothing
     */
    static Persona persona(JsonNode answer, String id, Persona.Origin origin) {
        PersonaBuilder builder = Persona.builder(line("name", answer.get("name"), NAME))
                .id(id)
                .role(line("role", answer.get("role"), WORDS))
                .perspective(line("perspective", answer.get("perspective"), SENTENCES))
                .origin(origin);
        answer.get("expertise").forEach(each -> builder.expertise(line("expertise", each, WORDS)));
        answer.get("criteria").forEach(each -> builder.criteria(line("criteria", each, WORDS)));
        return builder.build();
    }

    private static String line(String what, JsonNode text, int most) {
        return VisibleText.require(what, text.textValue().replaceAll("\\s+", " "), most);
    }

    /** @throws IllegalArgumentException if two could be taken for each other */
    static void requireDifferent(List<Persona> personas) {
        Map<String, String> names = new HashMap<>();
        for (Persona persona : personas) {
            String other = names.put(LookAlike.skeleton(persona.name()), persona.name());
            if (other != null) {
                throw new IllegalArgumentException(
                        "\"name\": expected names that differ, found \"" + other + "\" and \"" + persona.name() + "\"");
            }
        }
    }
}
