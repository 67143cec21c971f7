package dev.dialectic.llm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dialectic.llm.json.ObjectShape;
import dev.dialectic.llm.prompt.PromptKind;
import java.util.Map;
import java.util.function.Function;

/**
 * Something to ask a model for. Immutable.
 *
 * @param kind what is asked for
 * @param words what stands in the places of its prompt, but for what was wrong with the last answer
 * @param shape what the answer has to be
 * @param made what becomes of an answer of that shape; throws {@link IllegalArgumentException} with a flaw to ask again by
 * @param <T> what is asked for
 */
record Ask<T>(PromptKind kind, Map<String, String> words, ObjectShape shape, Function<ObjectNode, T> made) {}
