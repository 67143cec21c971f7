package dev.dialectic.persona;

import dev.dialectic.text.VisibleText;
import java.util.List;
import java.util.Objects;

/**
 * Who may sit on a panel, in words. Made by {@link #builder(String)}. Immutable and thread-safe.
 *
 * @param id who it is
 * @param name what it is called, at most 50 characters
 * @param role what it is on the panel, in a few words
 * @param perspective how it looks at questions
 * @param expertise the domains it knows
 * @param criteria what it judges answers by
 * @param systemPrompt what a model is told to be it
 * @param avatar what is shown for it: an emoji or the address of a picture; may be empty
 * @param weight what its vote weighs before weighting, finite and at least 0
 * @param origin where it comes from
 */
public record Persona(
        AgentId id,
        String name,
        String role,
        String perspective,
        List<String> expertise,
        List<String> criteria,
        String systemPrompt,
        String avatar,
        double weight,
        Origin origin) {

    /** Where a persona comes from. */
    public enum Origin {
        /** Ships with Dialectic, under a fixed id. */
        DEFAULT,
        /** Made for the moment, from events or from a question. */
        GENERATED,
        /** Made by a person. */
        CUSTOM
    }

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if the name is blank, longer than 50 characters or holds hidden characters, or
     *     the weight is not finite and at least 0
     */
    public Persona {
        Objects.requireNonNull(id, "id");
        name = VisibleText.require("persona name", Objects.requireNonNull(name, "name"), 50);
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(perspective, "perspective");
        expertise = List.copyOf(expertise);
        criteria = List.copyOf(criteria);
        Objects.requireNonNull(systemPrompt, "systemPrompt");
        Objects.requireNonNull(avatar, "avatar");
        Objects.requireNonNull(origin, "origin");
        if (!(weight >= 0 && weight <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(
                    "persona " + name + ": expected a weight that is finite and at least 0, found " + weight);
        }
        weight = Math.abs(weight); // -0.0 is 0.0
    }

    /**
     * Starts a persona of one's own.
     *
     * @param name what it is called, at most 50 characters
     * @return a builder with weight 1.0 and an id made from the name
     */
    public static PersonaBuilder builder(String name) {
        return new PersonaBuilder(name);
    }
}
