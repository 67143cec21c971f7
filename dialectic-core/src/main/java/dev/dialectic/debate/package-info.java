/**
 * Who speaks when, and what was said.
 *
 * <p>Read {@link dev.dialectic.debate.Debate} first. Uses {@code evidence} and the packages it uses.
 */
@NullMarked
package dev.dialectic.debate;

import org.jspecify.annotations.NullMarked;
