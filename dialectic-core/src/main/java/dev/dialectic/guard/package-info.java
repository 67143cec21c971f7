/**
 * What stands between text and a debate: secrets are taken out of it, and what looks like an attempt to give orders to a
 * language model is flagged.
 *
 * <p>Read {@link dev.dialectic.guard.Redactor} and {@link dev.dialectic.guard.PromptScreen} first. Uses only {@code text}.
 * Pure: nothing here reads a file, a clock or the environment.
 */
@NullMarked
package dev.dialectic.guard;

import org.jspecify.annotations.NullMarked;
