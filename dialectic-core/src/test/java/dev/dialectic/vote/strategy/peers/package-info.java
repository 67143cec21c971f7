/**
 * What other libraries do where they differ from ours, computed anew: so that a difference is known and not guessed. Each was written
 * from what that library was seen to do, for tests only.
 */
@NullMarked
package dev.dialectic.vote.strategy.peers;

import org.jspecify.annotations.NullMarked;
