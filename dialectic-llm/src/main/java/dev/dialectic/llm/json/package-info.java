/**
 * Reading what a model answered: strictly first, then with repairs that change no value, then against a description of what was
 * asked for. What cannot be read is a sentence to ask again by, never an exception from elsewhere and never a guess.
 *
 * <p>Read {@link dev.dialectic.llm.json.ModelJson} first. Uses Jackson, the schema classes of LangChain4j, and
 * {@code dev.dialectic.text} of core.
 */
@NullMarked
package dev.dialectic.llm.json;

import org.jspecify.annotations.NullMarked;
