/**
 * The measures Q1 to Q11 of a {@code .cursor} folder.
 *
 * <p>Uses {@code rule} and {@code repository}.
 */
@NullMarked
package dev.dialectic.cursor.lint;

import org.jspecify.annotations.NullMarked;
