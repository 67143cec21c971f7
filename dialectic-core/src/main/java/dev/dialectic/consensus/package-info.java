/**
 * When a tally is agreement.
 *
 * <p>Read {@link dev.dialectic.consensus.ConsensusRule} first. Uses {@code vote} and the packages it uses.
 */
@NullMarked
package dev.dialectic.consensus;

import org.jspecify.annotations.NullMarked;
