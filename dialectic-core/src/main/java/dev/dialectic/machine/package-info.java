/**
 * What is to be done next: the pure fold of a debate's events.
 *
 * <p>Read {@link dev.dialectic.machine.DebateState} first. Uses {@code event} and the packages it uses.
 */
@NullMarked
package dev.dialectic.machine;

import org.jspecify.annotations.NullMarked;
