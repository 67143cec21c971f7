package dev.dialectic.llm.http;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import java.time.Duration;
import java.util.Objects;

/**
 * Builds the HTTP client to give to a provider: {@code OpenAiChatModel.builder().httpClientBuilder(new BoundedHttpClientBuilder())}.
 * Against LangChain4j's own it keeps the headers of a refusal, so that {@code Retry-After} is honoured; it reads no more than a bounded
 * body; its read timeout covers the whole answer, however slowly it drips; an interrupt ends the exchange; and it follows no
 * redirect, which could carry the key elsewhere. Used by one thread; the clients it builds are thread-safe.
 */
public final class BoundedHttpClientBuilder implements HttpClientBuilder {

    private static final long MOST_BYTES = 8L << 20;

    private Duration connectTimeout = Duration.ofSeconds(10);
    private Duration readTimeout = Duration.ofSeconds(60);
    private long mostBytes = MOST_BYTES;

    /** A builder with 10 seconds to connect, 60 to answer and 8 MiB of body. */
    public BoundedHttpClientBuilder() {}

    @Override
    public Duration connectTimeout() {
        return connectTimeout;
    }

    @Override
    public BoundedHttpClientBuilder connectTimeout(Duration timeout) {
        connectTimeout = Objects.requireNonNull(timeout, "connectTimeout");
        return this;
    }

    @Override
    public Duration readTimeout() {
        return readTimeout;
    }

    /**
     * How long a whole exchange may take, from the request to the last byte of the answer.
     *
     * @param timeout how long, positive
     * @return this
     */
    @Override
    public BoundedHttpClientBuilder readTimeout(Duration timeout) {
        readTimeout = Objects.requireNonNull(timeout, "readTimeout");
        return this;
    }

    /**
     * How long a body may be.
     *
     * @param bytes how many bytes are read at most, positive
     * @return this
     * @throws IllegalArgumentException if it is not positive
     */
    public BoundedHttpClientBuilder bodiesUpTo(long bytes) {
        if (bytes < 1) {
            throw new IllegalArgumentException("body: expected at least 1 byte, found " + bytes);
        }
        mostBytes = bytes;
        return this;
    }

    @Override
    public HttpClient build() {
        return new BoundedHttpClient(
                java.net.http.HttpClient.newBuilder()
                        .connectTimeout(connectTimeout)
                        .followRedirects(java.net.http.HttpClient.Redirect.NEVER)
                        .build(),
                readTimeout,
                mostBytes);
    }
}
