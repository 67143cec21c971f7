/**
 * Decides by structured disagreement: a question comes in, evidence is gathered, a panel is seated, statements and
 * rebuttals are made, ballots are cast and counted, a verdict is reached.
 *
 * <p>Read {@link dev.dialectic.Dialectic} first. Uses every other package.
 */
@NullMarked
package dev.dialectic;

import org.jspecify.annotations.NullMarked;
