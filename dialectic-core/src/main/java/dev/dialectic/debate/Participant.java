package dev.dialectic.debate;

import dev.dialectic.persona.Persona;

/**
 * Who can be seated on a panel. Its roles are the interfaces it implements: {@link Debater}, {@link Judge} and the
 * voter of package {@code vote}. Implementations must be thread-safe, since one may sit in several debates at a time;
 * within one debate it is asked one thing at a time.
 */
public interface Participant {

    /**
     * Who this is.
     *
     * @return the persona, always the same
     */
    Persona persona();
}
