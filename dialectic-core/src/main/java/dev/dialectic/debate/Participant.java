package dev.dialectic.debate;

import dev.dialectic.call.Usage;
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

    /**
     * What one answer may use at the most. It is reserved before each call, and charged when nobody can tell what the call
     * did use. Asked on the thread of the debate: cheap, and calls nothing.
     *
     * @param floor what it would be asked with
     * @return an upper bound, as good as is known; {@link Usage#NONE} for whoever calls no model
     */
    default Usage mostUsage(Floor floor) {
        return Usage.NONE;
    }
}
