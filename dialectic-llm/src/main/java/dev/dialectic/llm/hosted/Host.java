package dev.dialectic.llm.hosted;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dialectic.call.Attempt;
import dev.dialectic.call.Usage;
import dev.dialectic.debate.Silence.Reason;
import dev.dialectic.debate.SilentException;
import dev.dialectic.llm.call.BodyTooLongException;
import dev.dialectic.llm.http.BoundedBody;
import dev.dialectic.llm.json.JsonRefusedException;
import dev.dialectic.llm.json.StrictJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Posts JSON to a service and reads JSON. Thread-safe. Redirects are not followed, since they would carry the key elsewhere; an answer is
 * read up to a bound, and the whole exchange, a dripping body included, ends with the time limit or the deadline. Every failure is
 * a typed silence whose words hold neither key nor body. Nothing is tried again here.
 */
final class Host {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final long MOST_BYTES = 1 << 20;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();
    private final URI base;
    private final Duration longest;
    private final Clock clock;

    Host(URI base, Duration longest, Clock clock) {
        this.base = BaseUrl.require(base);
        if (longest.isNegative() || longest.isZero()) {
            throw new IllegalArgumentException("service: expected a time limit above 0, found " + longest);
        }
        this.longest = longest;
        this.clock = clock;
    }

    URI base() {
        return base;
    }

    /** Posts to a path, which begins with a slash, with one header that holds the key. */
    JsonNode post(String path, String header, String key, JsonNode body, Attempt attempt) {
        Duration left = Duration.between(
                clock.instant(),
                attempt.deadline().isBefore(clock.instant().plus(longest))
                        ? attempt.deadline()
                        : clock.instant().plus(longest));
        if (left.isNegative() || left.isZero()) {
            throw new SilentException(Reason.TIMEOUT, words("was not asked: the deadline had passed"));
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .header(header, key)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        return read(exchange(request, left));
    }

    private HttpResponse<byte[]> exchange(HttpRequest request, Duration left) {
        CompletableFuture<HttpResponse<byte[]>> exchange =
                client.sendAsync(request, head -> new BoundedBody(MOST_BYTES));
        try {
            return exchange.get(left.toMillis() + 1, TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            // Not temporary: it may have been answered, and paid for, all the same.
            throw new SilentException(Reason.TIMEOUT, words("gave no whole answer within " + left.toMillis() + " ms"));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new SilentException(Reason.INTERRUPTED, words("was being asked when the call was interrupted"));
        } catch (ExecutionException failed) {
            throw broken(failed.getCause() == null ? failed : failed.getCause());
        } finally {
            // Closes the connection of an exchange that is still under way, and does nothing to one that ended.
            exchange.cancel(true);
        }
    }

    private SilentException broken(Throwable cause) {
        if (cause instanceof BodyTooLongException) {
            return new SilentException(
                    Reason.PROVIDER_DOWN,
                    words("sent an answer of more than " + MOST_BYTES + " bytes, which are read at most"));
        }
        if (cause instanceof IOException) {
            return again(Reason.PROVIDER_DOWN, words("could not be reached, or broke off"), Optional.empty());
        }
        return new SilentException(
                Reason.EXCEPTION,
                words("could not be asked: " + cause.getClass().getName()));
    }

    private JsonNode read(HttpResponse<byte[]> response) {
        if (response.statusCode() / 100 != 2) {
            throw Refusal.of(response, base.getHost(), clock.instant());
        }
        try {
            return StrictJson.read(new String(response.body(), StandardCharsets.UTF_8));
        } catch (JsonRefusedException noJson) {
            throw malformed();
        }
    }

    /** Says that an answer was none of the service's interface. */
    SilentException malformed() {
        return again(Reason.PROVIDER_DOWN, words("sent what is no answer of its interface"), Optional.empty());
    }

    private static SilentException again(Reason reason, String words, Optional<Duration> wait) {
        return SilentException.temporary(reason, words, Usage.NONE, wait);
    }

    private String words(String what) {
        return base.getHost() + " " + what;
    }
}
