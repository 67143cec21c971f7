/**
 * What has to be settled: a text, its options and the constraints.
 *
 * <p>Read {@link dev.dialectic.question.Question} first. Uses only {@code text}.
 */
@NullMarked
package dev.dialectic.question;

import org.jspecify.annotations.NullMarked;
