package dev.dialectic.debate;

import dev.dialectic.persona.AgentId;
import dev.dialectic.persona.Persona;
import java.util.List;
import java.util.Objects;

/**
 * A place on a panel: who sits there and what it may do. Immutable and thread-safe.
 *
 * @param persona who sits there
 * @param roles what it may do, at least one
 */
public record Seat(Persona persona, List<Role> roles) {

    /** What a participant may do. */
    public enum Role {
        /** Takes positions, makes statements, rebuts. */
        DEBATER,
        /** Casts ballots. */
        VOTER,
        /** Scores the debaters. */
        JUDGE
    }

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if there is no role
     */
    public Seat {
        Objects.requireNonNull(persona, "persona");
        roles = List.copyOf(roles);
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("seat of " + persona.name()
                    + ": expected at least one role, found none; implement Debater, Voter or Judge");
        }
    }

    /**
     * Who sits there.
     *
     * @return the persona's id
     */
    public AgentId agent() {
        return persona.id();
    }

    /**
     * Whether the seat has a role.
     *
     * @param role the role
     * @return true if it does
     */
    public boolean is(Role role) {
        return roles.contains(role);
    }
}
