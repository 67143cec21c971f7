package dev.dialectic.cursor.debate;

import dev.dialectic.agent.generate.Balanced;
import dev.dialectic.agent.generate.FocusPanel;
import dev.dialectic.agent.generate.Side;
import dev.dialectic.codebase.Focus;
import dev.dialectic.persona.AgentId;
import dev.dialectic.persona.Persona;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How a persona weighs a rule: what it asks of evidence and recency, how much its own kind of work counts, how much it
 * minds the cost, and what a rule must be worth to be written at all. This is what the agents differ in, and so what
 * they debate. Immutable and thread-safe.
 *
 * @param focus the kind of work it cares for; empty when it cares for none in particular
 * @param evidence the weight of evidence; the four weights sum to 1
 * @param recency the weight of recency
 * @param relevance the weight of the rule being about its own kind of work
 * @param precision the weight of precision
 * @param frugality how much the attention that a rule takes counts against it, in [0, 1]
 * @param bar what a rule must be worth, in [0, 1]
 */
record Leaning(
        String focus,
        double evidence,
        double recency,
        double relevance,
        double precision,
        double frugality,
        double bar) {

    private static final Leaning PLAIN = new Leaning("", 0.40, 0.20, 0.20, 0.20, 0.25, 0.50);

    private static final Map<Focus, Leaning> BY_FOCUS = Map.ofEntries(
            entry(Focus.SECURITY, 0.30, 0.15, 0.30, 0.25, 0.15, 0.45),
            entry(Focus.MVP, 0.20, 0.35, 0.20, 0.25, 0.40, 0.50),
            entry(Focus.PERFORMANCE, 0.40, 0.20, 0.20, 0.20, 0.35, 0.52),
            entry(Focus.DOCUMENTATION, 0.30, 0.15, 0.25, 0.30, 0.20, 0.48),
            entry(Focus.TESTS, 0.40, 0.20, 0.25, 0.15, 0.20, 0.50),
            entry(Focus.DEPENDENCIES, 0.35, 0.30, 0.20, 0.15, 0.25, 0.50),
            entry(Focus.BUILD, 0.35, 0.25, 0.20, 0.20, 0.20, 0.50),
            entry(Focus.API, 0.40, 0.10, 0.25, 0.25, 0.25, 0.52),
            entry(Focus.DATA, 0.40, 0.15, 0.25, 0.20, 0.25, 0.50),
            entry(Focus.RELIABILITY, 0.45, 0.20, 0.20, 0.15, 0.20, 0.50),
            entry(Focus.INTERFACE, 0.30, 0.30, 0.20, 0.20, 0.30, 0.50));

    private static final Map<Side, Leaning> BY_SIDE = Map.of(
            Side.FOR, new Leaning("", 0.35, 0.20, 0.20, 0.25, 0.10, 0.42),
            Side.AGAINST, new Leaning("", 0.50, 0.25, 0.05, 0.20, 0.45, 0.58),
            Side.LONG_TERM, new Leaning("", 0.60, 0.05, 0.15, 0.20, 0.20, 0.50),
            Side.SHORT_TERM, new Leaning("", 0.20, 0.50, 0.10, 0.20, 0.35, 0.50));

    private static final Map<AgentId, Focus> FOCUS_PERSONAS = Arrays.stream(Focus.values())
            .collect(Collectors.toUnmodifiableMap(
                    focus -> FocusPanel.persona(focus).id(), Function.identity()));

    /** Those who complete a panel; to find a persona's sides takes a while, and it is asked for in every reply. */
    private static final Map<Persona, Leaning> COMPLETING = Balanced.complete(List.of()).stream()
            .collect(Collectors.toUnmodifiableMap(Function.identity(), Leaning::ofSide));

    private static Map.Entry<Focus, Leaning> entry(Focus focus, double... weights) {
        return Map.entry(
                focus,
                new Leaning(focus.name(), weights[0], weights[1], weights[2], weights[3], weights[4], weights[5]));
    }

    /** The leaning of a persona: of its focus, else of the first side it is on, else a plain one. */
    static Leaning of(Persona persona) {
        return Optional.ofNullable(FOCUS_PERSONAS.get(persona.id()))
                .map(BY_FOCUS::get)
                .or(() -> Optional.ofNullable(COMPLETING.get(persona)))
                .orElseGet(() -> ofSide(persona));
    }

    private static Leaning ofSide(Persona persona) {
        return Side.of(persona).stream().findFirst().map(BY_SIDE::get).orElse(PLAIN);
    }

    /** How much the kind of work counts: 1 for its own, 0.4 for another's, 0.6 when it has none of its own. */
    double relevanceOf(Iterable<Focus> foci) {
        if (focus.isEmpty()) {
            return 0.6;
        }
        for (Focus of : foci) {
            if (of.name().equals(focus)) {
                return 1;
            }
        }
        return 0.4;
    }
}
