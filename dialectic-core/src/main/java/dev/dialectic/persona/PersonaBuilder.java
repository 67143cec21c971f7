package dev.dialectic.persona;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Builds a persona of one's own. Called by one thread at a time.
 *
 * <p>What is not given is made from what is: the id from the name, the system prompt from all the rest.
 */
public final class PersonaBuilder {

    private final String name;
    private String id = "";
    private String role = "";
    private String perspective = "";
    private final List<String> expertise = new ArrayList<>();
    private final List<String> criteria = new ArrayList<>();
    private String systemPrompt = "";
    private String avatar = "";
    private double weight = 1.0;
    private Persona.Origin origin = Persona.Origin.CUSTOM;

    PersonaBuilder(String name) {
        this.name = Objects.requireNonNull(name, "name");
    }

    /**
     * Who it is; made from the name when not given.
     *
     * @param id the id
     * @return this builder
     */
    public PersonaBuilder id(String id) {
        this.id = AgentId.of(id).value();
        return this;
    }

    /**
     * What it is on the panel; the first expertise when not given.
     *
     * @param role a few words
     * @return this builder
     */
    public PersonaBuilder role(String role) {
        this.role = Objects.requireNonNull(role, "role");
        return this;
    }

    /**
     * How it looks at questions. Required.
     *
     * @param perspective the perspective in words
     * @return this builder
     */
    public PersonaBuilder perspective(String perspective) {
        this.perspective = Objects.requireNonNull(perspective, "perspective");
        return this;
    }

    /**
     * The domains it knows.
     *
     * @param domains added to those given before
     * @return this builder
     */
    public PersonaBuilder expertise(String... domains) {
        expertise.addAll(Arrays.asList(domains));
        return this;
    }

    /**
     * What it judges answers by.
     *
     * @param criteria added to those given before
     * @return this builder
     */
    public PersonaBuilder criteria(String... criteria) {
        this.criteria.addAll(Arrays.asList(criteria));
        return this;
    }

    /**
     * What a model is told to be it; written from the other parts when not given.
     *
     * @param systemPrompt the prompt
     * @return this builder
     */
    public PersonaBuilder systemPrompt(String systemPrompt) {
        this.systemPrompt = Objects.requireNonNull(systemPrompt, "systemPrompt");
        return this;
    }

    /**
     * What is shown for it.
     *
     * @param avatar an emoji or the address of a picture
     * @return this builder
     */
    public PersonaBuilder avatar(String avatar) {
        this.avatar = Objects.requireNonNull(avatar, "avatar");
        return this;
    }

    /**
     * What its vote weighs; 1.0 when not given.
     *
     * @param weight finite and at least 0
     * @return this builder
     * @throws IllegalArgumentException if the weight is not finite and at least 0
     */
    public PersonaBuilder weight(double weight) {
        if (!(weight >= 0 && weight <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("weight: expected a finite number of at least 0, found " + weight);
        }
        this.weight = weight;
        return this;
    }

    /**
     * Where it comes from; made by a person when not given.
     *
     * @param origin the origin
     * @return this builder
     */
    public PersonaBuilder origin(Persona.Origin origin) {
        this.origin = Objects.requireNonNull(origin, "origin");
        return this;
    }

    /**
     * The persona.
     *
     * @return a persona of all that was given
     * @throws IllegalStateException if the perspective is missing
     * @throws IllegalArgumentException if the name is blank, too long or holds hidden characters
     */
    public Persona build() {
        if (perspective.isBlank()) {
            throw new IllegalStateException("persona " + name
                    + ": the perspective is missing; call perspective(\"how it looks at questions\")");
        }
        String shownRole = !role.isBlank() ? role : expertise.isEmpty() ? "panelist" : expertise.get(0) + " specialist";
        String prompt = systemPrompt.isBlank() ? SystemPrompt.of(name, perspective, expertise, criteria) : systemPrompt;
        AgentId agent = AgentId.of(id.isEmpty() ? idOf(name) : id);
        return new Persona(agent, name, shownRole, perspective, expertise, criteria, prompt, avatar, weight, origin);
    }

    private static String idOf(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        if (plain.isEmpty()) {
            throw new IllegalStateException(
                    "persona " + name + ": no id can be made from the name; call id(\"letters-and-digits\")");
        }
        return plain.length() > 64 ? plain.substring(0, 64) : plain;
    }
}
