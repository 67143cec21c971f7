/**
 * How ballots become a tally.
 *
 * <p>Read {@link dev.dialectic.vote.VotingStrategy} first. Uses {@code debate} and the packages it uses.
 */
@NullMarked
package dev.dialectic.vote;

import org.jspecify.annotations.NullMarked;
