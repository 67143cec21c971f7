/**
 * The source files of a repository, read once for all who count habits in them.
 *
 * <p>Read {@link dev.dialectic.cursor.source.SourceScan} first. Uses {@code repository}.
 */
@NullMarked
package dev.dialectic.cursor.source;

import org.jspecify.annotations.NullMarked;
