/**
 * Panels made for the moment: from codebase events, from a question's dimensions, from templates, balanced.
 *
 * <p>Read {@link dev.dialectic.agent.generate.FocusPanel} first. Uses {@code agent}, {@code codebase} and the packages they use.
 */
@NullMarked
package dev.dialectic.agent.generate;

import org.jspecify.annotations.NullMarked;
