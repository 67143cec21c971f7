package dev.dialectic.agent.generate;

import dev.dialectic.agent.AgentGenerator;
import dev.dialectic.call.Answer;
import dev.dialectic.call.Attempt;
import dev.dialectic.debate.Participant;
import dev.dialectic.evidence.Briefing;
import dev.dialectic.persona.Persona;
import dev.dialectic.question.Question;
import dev.dialectic.text.VisibleText;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The registry of panels by name. Immutable and thread-safe: registering one's own gives another registry. */
public final class PanelTemplates {

    private final Map<String, PanelTemplate> byName;

    private PanelTemplates(Map<String, PanelTemplate> byName) {
        this.byName = Collections.unmodifiableMap(byName);
    }

    /**
     * No templates: where to start for a registry with one's own alone.
     *
     * @return the empty registry
     */
    public static PanelTemplates none() {
        return new PanelTemplates(new LinkedHashMap<>());
    }

    /**
     * The templates that ship with Dialectic: {@code ethics}, whose three personas are the default team, and panels for
     * architecture reviews, security reviews, product launches, code reviews, incident reviews and hiring.
     *
     * @return the registry
     */
    public static PanelTemplates shipped() {
        PanelTemplates shipped = none();
        for (PanelTemplate template : ShippedTemplates.ALL) {
            shipped = shipped.with(template);
        }
        return shipped;
    }

    /**
     * This registry with one more template.
     *
     * @param template the template
     * @return the larger registry
     * @throws IllegalArgumentException if there is one of that name already
     */
    public PanelTemplates with(PanelTemplate template) {
        if (byName.containsKey(template.name())) {
            throw new IllegalArgumentException(
                    "template " + template.name() + ": expected a new name, found it registered; choose another");
        }
        Map<String, PanelTemplate> more = new LinkedHashMap<>(byName);
        more.put(template.name(), template);
        return new PanelTemplates(more);
    }

    /**
     * Every template.
     *
     * @return the templates, in the order they were registered
     */
    public List<PanelTemplate> all() {
        return List.copyOf(byName.values());
    }

    /**
     * The template of a name.
     *
     * @param name its name
     * @return the template
     * @throws IllegalArgumentException if there is none of that name; the message names those that exist
     */
    public PanelTemplate named(String name) {
        PanelTemplate template = byName.get(name);
        if (template == null) {
            throw new IllegalArgumentException("template: expected one of " + byName.keySet() + ", found \""
                    + VisibleText.oneLine(name, 60) + "\"");
        }
        return template;
    }

    /**
     * A generator that seats the panel of a template, whatever the question.
     *
     * @param name the template's name
     * @param parameters values by parameter; those that are not given have their defaults
     * @param embodiment who acts for a persona
     * @return the generator, thread-safe if the embodiment is; its name is {@code template(..)} with the template and the
     *     value of every parameter
     * @throws IllegalArgumentException if there is no template of that name, or a parameter does not fit it
     */
    public AgentGenerator generator(
            String name, Map<String, String> parameters, Function<? super Persona, ? extends Participant> embodiment) {
        PanelTemplate template = named(name);
        return new Seated(template.nameOfPanel(parameters), template.personas(parameters), new Embodiment(embodiment));
    }

    private record Seated(String name, List<Persona> personas, Embodiment embodiment) implements AgentGenerator {

        @Override
        public Answer<List<Persona>> propose(Question question, Briefing briefing, Attempt attempt) {
            return Answer.of(personas);
        }

        @Override
        public Participant embody(Persona persona) {
            return embodiment.of(persona);
        }
    }
}
