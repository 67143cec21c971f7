/**
 * What happened in a debate, as sealed records in the order of the story.
 *
 * <p>Read {@link dev.dialectic.event.DebateEvent} first. Uses {@code consensus}, {@code vote} and the packages they use.
 */
@NullMarked
package dev.dialectic.event;

import org.jspecify.annotations.NullMarked;
