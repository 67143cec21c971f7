package dev.dialectic.llm.record;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dialectic.llm.json.JsonRefusedException;
import dev.dialectic.llm.json.StrictJson;
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
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A failure as its types, outermost first, and back. Pure. Its words are left out, since a provider repeats keys and prompts in them;
 * of an error body the code and the type are kept, by which an empty account is told from too many calls.
 */
final class FailureJson {

    private static final int DEEPEST_CAUSE = 10;
    private static final String WORDS = "as it was recorded";
    private static final String CODE = "[A-Za-z0-9_.-]{1,60}";

    /** Throwables of LangChain4j that others tell apart. */
    private static final Map<String, Function<Throwable, RuntimeException>> OF_MODELS = Map.of(
            AuthenticationException.class.getName(), cause -> new AuthenticationException(WORDS, cause),
            ContentFilteredException.class.getName(), cause -> new ContentFilteredException(WORDS, cause),
            InternalServerException.class.getName(), cause -> new InternalServerException(WORDS, cause),
            InvalidRequestException.class.getName(), cause -> new InvalidRequestException(WORDS, cause),
            ModelNotFoundException.class.getName(), cause -> new ModelNotFoundException(WORDS, cause),
            RateLimitException.class.getName(), cause -> new RateLimitException(WORDS, cause),
            TimeoutException.class.getName(), cause -> new TimeoutException(WORDS, cause),
            UnresolvedModelServerException.class.getName(), cause -> new UnresolvedModelServerException(WORDS, cause));

    private FailureJson() {}

    static ArrayNode of(Throwable failure) {
        ArrayNode causes = JsonNodeFactory.instance.arrayNode();
        Throwable each = failure;
        while (each != null && causes.size() < DEEPEST_CAUSE) {
            ObjectNode json = causes.addObject();
            json.put("type", kind(each));
            if (each instanceof HttpException http) {
                json.put("status", http.statusCode());
                addCode(json, http.getMessage());
            }
            each = each.getCause();
        }
        return causes;
    }

    /** What was thrown, made anew; a type that nobody tells apart becomes one of ours that names it. */
    static RuntimeException thrown(JsonNode causes) {
        Throwable inner = null;
        for (int i = causes.size() - 1; i > 0; i--) {
            inner = throwable(causes.path(i), inner);
        }
        Throwable outer = throwable(causes.path(0), inner);
        return outer instanceof RuntimeException known ? known : new RuntimeException(WORDS, outer);
    }

    /** The nearest type that others tell apart; an interruption is what a deadline does, and replay has nothing to wait for. */
    private static String kind(Throwable each) {
        if (each instanceof InterruptedException) {
            return TimeoutException.class.getName();
        }
        if (each instanceof HttpException) {
            return HttpException.class.getName();
        }
        return each instanceof JsonProcessingException
                ? JsonParseException.class.getName()
                : each.getClass().getName();
    }

    private static Throwable throwable(JsonNode json, @Nullable Throwable cause) {
        String type = json.path("type").asText();
        if (type.equals(HttpException.class.getName())) {
            return new HttpException(json.path("status").asInt(), body(json));
        }
        Function<Throwable, RuntimeException> known = OF_MODELS.get(type);
        return known == null ? ofClient(type, cause) : known.apply(cause);
    }

    private static Throwable ofClient(String type, @Nullable Throwable cause) {
        if (type.equals(ConnectException.class.getName())) {
            return new ConnectException(WORDS);
        }
        if (type.equals(HttpConnectTimeoutException.class.getName())) {
            return new HttpConnectTimeoutException(WORDS);
        }
        if (type.equals(HttpTimeoutException.class.getName())) {
            return new HttpTimeoutException(WORDS);
        }
        if (type.equals(JsonParseException.class.getName())) {
            return new JsonParseException(null, WORDS);
        }
        return type.equals(IOException.class.getName())
                ? new IOException(WORDS, cause)
                : new RecordedFailureException(type, cause);
    }

    private static void addCode(ObjectNode json, @Nullable String body) {
        try {
            JsonNode error = StrictJson.read(body == null ? "" : body).path("error");
            for (String name : new String[] {"code", "type"}) {
                String told = error.path(name).asText("");
                if (told.matches(CODE)) {
                    json.withObjectProperty("error").put(name, told);
                }
            }
        } catch (JsonRefusedException noJson) {
            // Then there is no code to be kept.
        }
    }

    private static String body(JsonNode json) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.set("error", json.path("error").isObject() ? json.path("error") : body.objectNode());
        return body.toString();
    }
}
