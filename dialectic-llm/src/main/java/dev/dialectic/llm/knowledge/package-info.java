/**
 * Knowledge found by what it means: passages of documents as vectors of any embedding model of LangChain4j, in any of its stores,
 * together with the words that they share with the question.
 *
 * <p>Read {@link dev.dialectic.llm.knowledge.EmbeddingKnowledgeSource} first. Uses LangChain4j, and of core {@code call}, {@code debate},
 * {@code evidence}, {@code knowledge} and {@code text}.
 */
@NullMarked
package dev.dialectic.llm.knowledge;

import org.jspecify.annotations.NullMarked;
