/**
 * Who may sit on a panel, in words.
 *
 * <p>Read {@link dev.dialectic.persona.Persona} first. Uses only {@code text}.
 */
@NullMarked
package dev.dialectic.persona;

import org.jspecify.annotations.NullMarked;
