package dev.dialectic.llm.call;

import com.fasterxml.jackson.core.JacksonException;
import dev.dialectic.debate.Silence.Reason;
import dev.dialectic.llm.call.ModelGate.Health;
import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.InternalServerException;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.exception.UnresolvedModelServerException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every way in which a chat model of LangChain4j 1.19.0 fails, told by what was thrown and what caused it. The words never repeat a
 * message: it may hold the key, the prompt or the answer.
 */
final class Failures {

    private static final int DEEPEST_CAUSE = 20;

    private Failures() {}

    static Trouble of(Throwable thrown, Instant now, CallLimits limits) {
        List<Throwable> causes = Stream.iterate(thrown, each -> each != null, Throwable::getCause)
                .limit(DEEPEST_CAUSE)
                .toList();
        Optional<HttpException> refused = first(causes, HttpException.class);
        if (refused.isPresent()) {
            Trouble trouble = Refusals.of(refused.get(), now, limits);
            boolean filtered = has(causes, ContentFilteredException.class);
            return filtered ? Trouble.last(Reason.REFUSED, trouble.words()).telling(Health.UP) : trouble;
        }
        return ofClient(causes).or(() -> ofModel(causes)).orElseGet(() -> ofAnythingElse(thrown));
    }

    /** What kept a request from being sent, or an answer from being read. */
    private static Optional<Trouble> ofClient(List<Throwable> causes) {
        if (has(causes, InterruptedException.class)) {
            return Optional.of(
                    Trouble.last(Reason.INTERRUPTED, "the call was interrupted").paid());
        }
        if (has(causes, BodyTooLongException.class)) {
            return Optional.of(
                    Trouble.last(Reason.INVALID_ANSWER, "the answer is longer than is read; answer more briefly")
                            .telling(Health.UP)
                            .paid());
        }
        return has(causes, JacksonException.class) ? Optional.of(malformed()) : ofConnection(causes);
    }

    private static Optional<Trouble> ofConnection(List<Throwable> causes) {
        if (has(causes, ConnectException.class) || has(causes, HttpConnectTimeoutException.class)) {
            return Optional.of(Trouble.again(Reason.PROVIDER_DOWN, "no connection to the provider")
                    .telling(Health.DOWN));
        }
        if (has(causes, UnresolvedModelServerException.class) || has(causes, UnresolvedAddressException.class)) {
            return Optional.of(
                    Trouble.last(Reason.PROVIDER_DOWN, "the provider's address is unknown; check the base URL")
                            .telling(Health.DOWN));
        }
        if (has(causes, HttpTimeoutException.class)) {
            return Optional.of(timeout("the client's own timeout passed"));
        }
        return has(causes, IOException.class)
                ? Optional.of(Trouble.again(Reason.PROVIDER_DOWN, "the connection broke before the answer was whole")
                        .telling(Health.DOWN)
                        .paid())
                : Optional.empty();
    }

    /** What LangChain4j names without telling a status: providers that speak no HTTP of its own do so. */
    private static Optional<Trouble> ofModel(List<Throwable> causes) {
        if (has(causes, RateLimitException.class)) {
            return Optional.of(Trouble.again(Reason.RATE_LIMITED, "the provider asks for fewer calls"));
        }
        if (has(causes, TimeoutException.class)) {
            return Optional.of(timeout("the model timed out"));
        }
        if (has(causes, InternalServerException.class)) {
            // Without a status it was a success that lacks what LangChain4j expects of it: an envelope without choices,
            // for one.
            return Optional.of(malformed());
        }
        if (has(causes, ContentFilteredException.class)) {
            // Without a status it is the model's own refusal, which was written and paid for; LangChain4j drops its
            // usage.
            return Optional.of(Trouble.last(Reason.REFUSED, "the model refused to answer")
                    .telling(Health.UP)
                    .paid());
        }
        if (has(causes, AuthenticationException.class)) {
            return Optional.of(up("the provider does not know the key; check it"));
        }
        if (has(causes, ModelNotFoundException.class)) {
            return Optional.of(up("the provider does not know the model; check its name"));
        }
        return has(causes, InvalidRequestException.class)
                ? Optional.of(up("the provider does not take the request"))
                : Optional.empty();
    }

    private static Trouble ofAnythingElse(Throwable thrown) {
        StackTraceElement[] frames = thrown.getStackTrace();
        // An envelope that lacks what LangChain4j expects ends in a NullPointerException or the like in its own code.
        if (thrown instanceof RuntimeException && frames.length > 0 && readsAnswers(frames)) {
            return malformed();
        }
        return Trouble.last(
                        Reason.EXCEPTION, "the model threw " + thrown.getClass().getName())
                .paid();
    }

    private static boolean readsAnswers(StackTraceElement[] frames) {
        return Stream.of(frames)
                .map(StackTraceElement::getClassName)
                .filter(each -> !each.startsWith("java.") && !each.startsWith("jdk."))
                .findFirst()
                .filter(each -> each.startsWith("dev.langchain4j.model."))
                .isPresent();
    }

    private static Trouble malformed() {
        return Trouble.again(Reason.PROVIDER_DOWN, "the provider sent what is no answer of its protocol")
                .telling(Health.DOWN)
                .paid();
    }

    private static Trouble timeout(String words) {
        return Trouble.last(Reason.TIMEOUT, words).telling(Health.DOWN).paid();
    }

    private static Trouble up(String words) {
        return Trouble.last(Reason.PROVIDER_DOWN, words).telling(Health.UP);
    }

    private static boolean has(List<Throwable> causes, Class<? extends Throwable> type) {
        return first(causes, type).isPresent();
    }

    private static <T extends Throwable> Optional<T> first(List<Throwable> causes, Class<T> type) {
        return causes.stream().filter(type::isInstance).map(type::cast).findFirst();
    }
}
