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

    /** How long a name may be, in code points of its composed form. */
    public static final int LONGEST_NAME = 50;

    /** How long a system prompt may be, in code points: five thousand words or so. */
    public static final int LONGEST_PROMPT = 20_000;

    /** How long a perspective may be, in code points. */
    public static final int LONGEST_PERSPECTIVE = 4_000;

    /** How long a role, a domain or a criterion may be, in code points. */
    public static final int LONGEST_WORDS = 500;

    private static final int MOST_WORDS = 100;

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
     * @throws IllegalArgumentException if the name is blank, a part is longer than it may be or holds hidden characters
     *     (newlines and tabs are none, but in the name), there are more than 100 domains or criteria, or the weight is not
     *     finite and at least 0
     */
    public Persona {
        Objects.requireNonNull(id, "id");
        name = VisibleText.require("persona name", Objects.requireNonNull(name, "name"), LONGEST_NAME);
        String who = "persona " + name;
        role = visible(who + ", role", Objects.requireNonNull(role, "role"), LONGEST_WORDS);
        perspective =
                visible(who + ", perspective", Objects.requireNonNull(perspective, "perspective"), LONGEST_PERSPECTIVE);
        expertise = visible(who + ", expertise", expertise);
        criteria = visible(who + ", criteria", criteria);
        systemPrompt =
                visible(who + ", system prompt", Objects.requireNonNull(systemPrompt, "systemPrompt"), LONGEST_PROMPT);
        avatar = visible(who + ", avatar", Objects.requireNonNull(avatar, "avatar"), LONGEST_PERSPECTIVE);
        Objects.requireNonNull(origin, "origin");
        if (!(weight >= 0 && weight <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(
                    "persona " + name + ": expected a weight that is finite and at least 0, found " + weight);
        }
        weight = Math.abs(weight); // -0.0 is 0.0
    }

    private static String visible(String what, String text, int longest) {
        return VisibleText.requireLines(what, text, longest);
    }

    private static List<String> visible(String what, List<String> words) {
        if (words.size() > MOST_WORDS) {
            throw new IllegalArgumentException(
                    what + ": expected at most " + MOST_WORDS + ", found " + words.size() + "; leave some out");
        }
        return words.stream().map(each -> visible(what, each, LONGEST_WORDS)).toList();
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
