/**
 * An HTTP client for the providers of LangChain4j that keeps what a refusal says and bounds what it reads. It needs
 * {@code langchain4j-http-client}, which every provider of LangChain4j that takes such a client brings along.
 *
 * <p>Read {@link dev.dialectic.llm.http.BoundedHttpClientBuilder}. Uses {@code dev.dialectic.llm.call}.
 */
@NullMarked
package dev.dialectic.llm.http;

import org.jspecify.annotations.NullMarked;
