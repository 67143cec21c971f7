/**
 * What the screen of prompts and the redactor of secrets find in public texts, and what they find where nothing is. Read
 * {@link dev.dialectic.benchmark.screen.ScreenReport} first.
 */
@NullMarked
package dev.dialectic.benchmark.screen;

import org.jspecify.annotations.NullMarked;
