/**
 * Recording what a chat model was asked and what it answered, and replaying it without a model: for tests and demonstrations that
 * need no key, and for looking at what was said.
 *
 * <p>Read {@link dev.dialectic.llm.record.RecordedModel} first. Uses LangChain4j, Jackson, {@code dev.dialectic.llm.json}, and of core
 * {@code error} and {@code text}.
 */
@NullMarked
package dev.dialectic.llm.record;

import org.jspecify.annotations.NullMarked;
