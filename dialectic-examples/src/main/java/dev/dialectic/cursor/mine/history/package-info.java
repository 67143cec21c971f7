/**
 * Miners that learn from commits: what changes together, how messages are written, where new files go.
 *
 * <p>Read {@link dev.dialectic.cursor.mine.history.HistoryMiners} first; {@code BranchPolicyMiner} is a small one. May
 * use {@code mine}, {@code source} and {@code repository}, and {@code codebase} of the core.
 */
@NullMarked
package dev.dialectic.cursor.mine.history;

import org.jspecify.annotations.NullMarked;
