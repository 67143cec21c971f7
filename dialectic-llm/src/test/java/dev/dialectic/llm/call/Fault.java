package dev.dialectic.llm.call;

import static dev.dialectic.llm.server.Reactions.after;
import static dev.dialectic.llm.server.Reactions.completes;
import static dev.dialectic.llm.server.Reactions.drip;
import static dev.dialectic.llm.server.Reactions.endless;
import static dev.dialectic.llm.server.Reactions.envelope;
import static dev.dialectic.llm.server.Reactions.error;
import static dev.dialectic.llm.server.Reactions.errorBody;
import static dev.dialectic.llm.server.Reactions.hang;
import static dev.dialectic.llm.server.Reactions.huge;
import static dev.dialectic.llm.server.Reactions.raw;
import static dev.dialectic.llm.server.Reactions.resetBefore;
import static dev.dialectic.llm.server.Reactions.resetMidBody;
import static dev.dialectic.llm.server.Reactions.says;
import static dev.dialectic.llm.server.Reactions.status;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dialectic.llm.server.Completion;
import dev.dialectic.llm.server.Exchange;
import dev.dialectic.llm.server.Reaction;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One way in which a provider misbehaves, and what a caller is to be told. */
public record Fault(String name, Reaction reaction, String outcome, String words) {

    static final String BALLOT = "{\"choice\":\"merge\",\"confidence\":0.75,\"reasoning\":\"It keeps history.\"}";

    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration TOO_LONG = Duration.ofMillis(300);
    private static final Map<String, String> NONE = Map.of();
    private static final String LIMIT = errorBody("requests", "rate_limit_exceeded", "Rate limit reached");

    private static Fault of(String name, Reaction reaction, String outcome, String words) {
        return new Fault(name, reaction, outcome, words);
    }

    public static Stream<Fault> all() {
        return Stream.of(time(), limits(), refusals(), bodies(), answers()).flatMap(each -> each);
    }

    private static Stream<Fault> time() {
        return Stream.of(
                of("slow", after(PAUSE, says(BALLOT)), "understood", ""),
                of("slower than the deadline", after(TOO_LONG, says(BALLOT)), "TIMEOUT charged", "given up"),
                of("drip", drip(BALLOT, Duration.ofMillis(20)), "TIMEOUT charged", "given up"),
                of("hang", hang(), "TIMEOUT charged", "given up"),
                of("reset before", resetBefore(), "PROVIDER_DOWN again charged", "connection broke"),
                of("reset mid body", resetMidBody(BALLOT), "PROVIDER_DOWN again charged", "connection broke"));
    }

    private static Stream<Fault> limits() {
        return Stream.of(
                of("429", status(429, LIMIT, NONE), "RATE_LIMITED again", "429 (rate_limit_exceeded)"),
                of("429 Retry-After: 7", limited("7"), "RATE_LIMITED again after 7s", "429"),
                of(
                        "429 Retry-After: a date",
                        limited("Sun, 22 Nov 2026 10:00:20 GMT"),
                        "RATE_LIMITED again after 20s",
                        "429"),
                of("429 Retry-After: 99999999999", limited("99999999999"), "RATE_LIMITED again", "429"),
                of(
                        "429 Retry-After: 86400",
                        limited("86400"),
                        "RATE_LIMITED",
                        "asks to wait 86400 s, expected at most 60"),
                of("429 Retry-After: soon", limited("soon"), "RATE_LIMITED again", "429"),
                of("429 try again in words", worded(), "RATE_LIMITED again after 1.5s", "429"),
                of("429 insufficient_quota", quota(), "RATE_LIMITED", "429 (insufficient_quota): the quota"),
                of(
                        "503 Retry-After: 2",
                        status(503, "{}", Map.of("Retry-After", "2")),
                        "PROVIDER_DOWN again after 2s",
                        "503"));
    }

    private static Reaction limited(String wait) {
        return status(429, LIMIT, Map.of("Retry-After", wait));
    }

    private static Reaction worded() {
        return error(429, "tokens", "rate_limit_exceeded", "Limit 30000, Used 29000. Please try again in 1.5s.");
    }

    private static Reaction quota() {
        return error(429, "insufficient_quota", "insufficient_quota", "You exceeded your current quota");
    }

    private static Stream<Fault> refusals() {
        String key = "Incorrect API key provided: sk-secret";
        return Stream.of(
                of("500", error(500, "server_error", "null", "oops"), "PROVIDER_DOWN again", "500 (server_error)"),
                of("503", status(503, "<html>busy</html>", NONE), "PROVIDER_DOWN again", "503"),
                of("408", status(408, "", NONE), "PROVIDER_DOWN again", "408"),
                of(
                        "401",
                        error(401, "invalid_request_error", "invalid_api_key", key),
                        "PROVIDER_DOWN",
                        "401 (invalid_api_key): check the key"),
                of("403", error(403, "invalid_request_error", "unsupported_country", ""), "PROVIDER_DOWN", "403"),
                of(
                        "404",
                        error(404, "invalid_request_error", "model_not_found", ""),
                        "PROVIDER_DOWN",
                        "404 (model_not_found)"),
                of(
                        "400 context length",
                        error(400, "invalid_request_error", "context_length_exceeded", ""),
                        "PROVIDER_DOWN",
                        "400 (context_length_exceeded)"),
                of(
                        "400 content filter",
                        error(400, "invalid_request_error", "content_filter", ""),
                        "REFUSED",
                        "content filter"),
                of("302", status(302, "", Map.of("Location", "http://127.0.0.1:1/")), "PROVIDER_DOWN", "302"));
    }

    // spotless:off
    private static Stream<Fault> bodies() {
        String noAnswer = "no answer of its protocol";
        String json = "application/json";
        return Stream.of(
                of("empty 200", raw(json, ""), "PROVIDER_DOWN again charged", noAnswer),
                of("HTML 200", raw("text/html", "<html>Welcome</html>"), "PROVIDER_DOWN again charged", noAnswer),
                of("truncated envelope", raw(json, "{\"choices\":[{\"mess"), "PROVIDER_DOWN again charged", noAnswer),
                of("another envelope", raw(json, "{\"hello\":1}"), "PROVIDER_DOWN again charged", noAnswer),
                of("no choices", envelope(Fault::ballot, each -> each.set("choices", each.arrayNode())),
                        "PROVIDER_DOWN again charged", noAnswer),
                of("wrong content type", raw("text/plain", new Completion(BALLOT, "stop", 1, 1).json("m").toString()), "understood", ""),
                of("huge answer", huge(300_000), "INVALID_ANSWER charged", "at most 200000 characters"),
                of("huge body", huge(3_000_000), "INVALID_ANSWER charged", "longer than is read"),
                of("endless body", endless(), "INVALID_ANSWER charged", "longer than is read"),
                of("no usage", envelope(Fault::ballot, each -> without(each, "usage")), "understood, estimated", ""),
                of("negative usage", completes(each -> ballot(each).counting(-5, 7)), "understood, estimated", ""),
                of("absurd usage", completes(each -> ballot(each).counting(2_000_000_000, 7)), "understood, estimated", ""),
                of("usage beyond int", completes(each -> ballot(each).counting(1L << 40, 7)), "PROVIDER_DOWN again charged", noAnswer));
    }

    private static Stream<Fault> answers() {
        return Stream.of(
                of("fenced", says("Sure:\n```json\n" + BALLOT + "\n```"), "understood, repaired", ""),
                of("duplicate keys", says("{\"choice\":\"merge\",\"choice\":\"rebase\",\"confidence\":1}"), "flawed", "Duplicate"),
                of("wrong schema", says("{\"choice\":\"merge\",\"confidence\":\"90%\"}"), "flawed", "from 0 to 1, found the text \"90%\""),
                of("cut at the length", completes(each -> Completion.of(each, "{\"choice\":\"mer").finished("length")), "flawed", "json"),
                of("empty content", says(""), "INVALID_ANSWER charged", "found an empty one"),
                of("null content", envelope(Fault::ballot, each -> withContent(each, null)), "INVALID_ANSWER charged", "empty"),
                of("refusal", envelope(Fault::ballot, Fault::refusing), "REFUSED charged", "refused to answer"),
                of("filtered answer", completes(each -> ballot(each).finished("content_filter")), "REFUSED charged", "filter"));
    }
    // spotless:on

    private static Completion ballot(Exchange exchange) {
        return Completion.of(exchange, BALLOT);
    }

    private static ObjectNode without(ObjectNode envelope, String member) {
        envelope.remove(member);
        return envelope;
    }

    private static ObjectNode withContent(ObjectNode envelope, @Nullable String content) {
        message(envelope).put("content", content);
        return envelope;
    }

    private static ObjectNode refusing(ObjectNode envelope) {
        message(envelope).putNull("content").put("refusal", "I cannot help with that.");
        return envelope;
    }

    private static ObjectNode message(ObjectNode envelope) {
        return (ObjectNode) envelope.path("choices").path(0).path("message");
    }

    @Override
    public String toString() {
        return name;
    }
}
