package dev.dialectic.vote;

import dev.dialectic.persona.Persona;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Decides what each vote weighs when a panel is seated. A pure function, hence thread-safe.
 */
public interface Weighting {

    /**
     * The name with every parameter. It is recorded in the terms of a debate.
     *
     * @return the name
     */
    String name();

    /**
     * The electorate of a panel.
     *
     * @param voters the personas that may vote, in panel order
     * @return their weights, in the same order
     * @throws IllegalArgumentException if a persona is named twice or a weight is not finite and at least 0
     */
    Electorate weigh(List<Persona> voters);

    /**
     * Every vote weighs 1.
     *
     * @return the weighting
     */
    static Weighting equal() {
        return of("equal", persona -> 1.0);
    }

    /**
     * Every vote weighs what its persona says: the default.
     *
     * @return the weighting
     */
    static Weighting own() {
        return of("own", Persona::weight);
    }

    /**
     * A weighting of one's own.
     *
     * @param name the name with every parameter
     * @param weight the weight of a persona, finite and at least 0
     * @return the weighting
     */
    static Weighting of(String name, ToDoubleFunction<Persona> weight) {
        return new WeightByPersona(name, weight);
    }

    /**
     * The weighting of a recorded name.
     *
     * @param name what {@link #name()} gave
     * @return the weighting
     * @throws IllegalArgumentException if no weighting that ships has this name; the message lists those that do
     */
    static Weighting named(String name) {
        return WeightingNames.read(name);
    }

    /**
     * This weighting with no voter above a share of all weight; what is cut off is not handed to the others.
     *
     * @param share the largest share of the total, in (0, 1]; with n voters of positive weight it must be at least 1/n
     * @return the capped weighting; its {@code weigh} throws {@link IllegalArgumentException} when share × n is below 1
     */
    default Weighting cappedAt(double share) {
        return new CappedWeighting(this, share);
    }
}
