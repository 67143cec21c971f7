/**
 * Miners that read the files at the head: build files, settings, and habits counted over sources.
 *
 * <p>Read {@link dev.dialectic.cursor.mine.file.FileMiners} first; {@code BuildToolMiner} reads a fact,
 * {@code LoggingMiner} counts a habit. May use {@code mine}, {@code source}, {@code manifest} and {@code repository}, and
 * {@code codebase} of the core.
 */
@NullMarked
package dev.dialectic.cursor.mine.file;

import org.jspecify.annotations.NullMarked;
