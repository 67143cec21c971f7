/**
 * The voting rules that ship, one file per rule that is more than a line.
 *
 * <p>Read {@link dev.dialectic.vote.strategy.Strategies} first. Uses {@code vote} and the packages it uses.
 */
@NullMarked
package dev.dialectic.vote.strategy;

import org.jspecify.annotations.NullMarked;
