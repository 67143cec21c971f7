package dev.dialectic.llm.http;

import dev.dialectic.llm.call.ProviderRefusedException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/** Exchanges over the JDK's client with a bound on time and on the body. Thread-safe. */
final class BoundedHttpClient implements HttpClient {

    private static final int LONGEST_REFUSAL = 1 << 16;

    private final java.net.http.HttpClient client;
    private final Duration longest;
    private final long mostBytes;

    BoundedHttpClient(java.net.http.HttpClient client, Duration longest, long mostBytes) {
        this.client = client;
        this.longest = longest;
        this.mostBytes = mostBytes;
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        CompletableFuture<HttpResponse<byte[]>> exchange =
                client.sendAsync(sent(request), head -> new BoundedBody(mostBytes));
        try {
            return read(exchange.get(longest.toNanos(), TimeUnit.NANOSECONDS));
        } catch (java.util.concurrent.TimeoutException late) {
            throw new TimeoutException(new HttpTimeoutException("no whole answer within " + longest));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new RuntimeException(interrupted);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException known ? known : new RuntimeException(failed.getCause());
        } finally {
            // Closes the connection of an exchange that is still under way, and does nothing to one that ended.
            exchange.cancel(true);
        }
    }

    /** Streams an answer. Time is not bounded here, since a stream is read as it comes; its bytes are. */
    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        client.sendAsync(sent(request), HttpResponse.BodyHandlers.ofInputStream())
                .thenAccept(response -> stream(response, parser, listener))
                .exceptionally(failed -> {
                    listener.onError(failed.getCause() == null ? failed : failed.getCause());
                    return null;
                });
    }

    private void stream(
            HttpResponse<InputStream> response, ServerSentEventParser parser, ServerSentEventListener listener) {
        try (InputStream body = new BoundedStream(response.body(), mostBytes)) {
            if (!isSuccess(response)) {
                throw refused(response, body.readAllBytes());
            }
            listener.onOpen(SuccessfulHttpResponse.builder()
                    .statusCode(response.statusCode())
                    .headers(response.headers().map())
                    .build());
            parser.parse(body, listener);
            listener.onClose();
        } catch (IOException broken) {
            listener.onError(broken);
        } catch (RuntimeException refused) {
            listener.onError(refused);
        }
    }

    private static java.net.http.HttpRequest sent(HttpRequest request) {
        if (!request.formDataFields().isEmpty() || !request.formDataFiles().isEmpty()) {
            throw new UnsupportedOperationException("http: expected a request with a text as its body, found a form;"
                    + " use another client for uploads");
        }
        var sent = java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
                .method(
                        request.method().name(),
                        request.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(request.body()));
        request.headers().forEach((name, values) -> values.forEach(value -> sent.header(name, value)));
        return sent.build();
    }

    private static SuccessfulHttpResponse read(HttpResponse<byte[]> response) {
        if (!isSuccess(response)) {
            throw refused(response, response.body());
        }
        return SuccessfulHttpResponse.builder()
                .statusCode(response.statusCode())
                .headers(response.headers().map())
                .body(response.body())
                .build();
    }

    private static boolean isSuccess(HttpResponse<?> response) {
        return response.statusCode() >= 200 && response.statusCode() < 300;
    }

    private static ProviderRefusedException refused(HttpResponse<?> response, byte[] body) {
        return new ProviderRefusedException(
                response.statusCode(),
                new String(body, 0, Math.min(body.length, LONGEST_REFUSAL), StandardCharsets.UTF_8),
                response.headers().map());
    }
}
