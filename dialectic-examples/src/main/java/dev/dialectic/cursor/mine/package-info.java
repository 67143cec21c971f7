/**
 * Miners: each reads the repository and proposes rules with their evidence.
 *
 * <p>Read {@link dev.dialectic.cursor.mine.Miner} first. Uses {@code repository} and {@code codebase} of the core.
 */
@NullMarked
package dev.dialectic.cursor.mine;

import org.jspecify.annotations.NullMarked;
