/**
 * Rule files: their front matter, the blocks that are ours, and how they are written.
 *
 * <p>Uses {@code mine} and {@code repository}.
 */
@NullMarked
package dev.dialectic.cursor.rule;

import org.jspecify.annotations.NullMarked;
