/**
 * What miners speak: candidates with their support, citations and activation, and the means to write them. What reads
 * files is in {@code mine.file}, what reads history in {@code mine.history}.
 *
 * <p>Read {@link dev.dialectic.cursor.mine.Miner} first, then {@link dev.dialectic.cursor.mine.Candidate}. May use
 * {@code repository}, {@code source} and {@code manifest}, and {@code codebase} of the core.
 */
@NullMarked
package dev.dialectic.cursor.mine;

import org.jspecify.annotations.NullMarked;
