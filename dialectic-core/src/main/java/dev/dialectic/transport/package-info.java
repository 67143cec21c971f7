/**
 * How questions come in and events go out.
 *
 * <p>Read {@link dev.dialectic.transport.Transport} first. Uses {@code journal}, {@code event} and the packages they use.
 */
@NullMarked
package dev.dialectic.transport;

import org.jspecify.annotations.NullMarked;
