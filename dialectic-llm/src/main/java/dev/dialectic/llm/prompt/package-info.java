/**
 * The words in which models are asked, and the fence around what others wrote.
 *
 * <p>Read {@link dev.dialectic.llm.prompt.Prompts} first. Of Dialectic it uses {@code text}.
 */
@NullMarked
package dev.dialectic.llm.prompt;

import org.jspecify.annotations.NullMarked;
