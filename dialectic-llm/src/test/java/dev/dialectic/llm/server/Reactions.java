package dev.dialectic.llm.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The ways in which the server answers, fails and misbehaves. */
public final class Reactions {

    private static final String JSON = "application/json";

    private Reactions() {}

    /** Answers with these words. */
    public static Reaction says(String content) {
        return says(exchange -> content);
    }

    /** Answers with words made from the request. */
    public static Reaction says(Function<Exchange, String> content) {
        return completes(exchange -> Completion.of(exchange, content.apply(exchange)));
    }

    /** Answers with a completion. */
    public static Reaction completes(Function<Exchange, Completion> completion) {
        return envelope(completion, UnaryOperator.identity());
    }

    /** Answers with an envelope that was changed. */
    public static Reaction envelope(Function<Exchange, Completion> completion, UnaryOperator<ObjectNode> change) {
        return exchange -> {
            Completion made = completion.apply(exchange);
            exchange.bill(made.tokens());
            exchange.answer(
                    200,
                    JSON,
                    Map.of(),
                    change.apply(made.json(exchange.model())).toString());
        };
    }

    /** Does so later. */
    public static Reaction after(Duration pause, Reaction then) {
        return exchange -> {
            Thread.sleep(pause.toMillis());
            then.treat(exchange);
        };
    }

    /** Answers with a status, an error body and headers. */
    public static Reaction status(int status, String body, Map<String, String> headers) {
        return exchange -> exchange.answer(status, JSON, headers, body);
    }

    /** Answers with a status and an error of OpenAI's form. */
    public static Reaction error(int status, String type, String code, String message) {
        return status(status, errorBody(type, code, message), Map.of());
    }

    /** An error of OpenAI's form. */
    public static String errorBody(String type, String code, String message) {
        return "{\"error\":{\"message\":\"" + message + "\",\"type\":\"" + type + "\",\"param\":null,\"code\":\"" + code
                + "\"}}";
    }

    /** Answers 200 with any body. */
    public static Reaction raw(String contentType, String body) {
        return exchange -> exchange.answer(200, contentType, Map.of(), body);
    }

    /** Sends a good answer byte by byte. */
    public static Reaction drip(String content, Duration between) {
        return exchange -> {
            Completion made = Completion.of(exchange, content);
            exchange.bill(made.tokens());
            byte[] bytes = made.json(exchange.model()).toString().getBytes(StandardCharsets.UTF_8);
            exchange.head(200, JSON, Map.of(), "Content-Length: " + bytes.length);
            for (byte each : bytes) {
                Thread.sleep(between.toMillis());
                exchange.send(new byte[] {each});
            }
            exchange.finish();
        };
    }

    /** Says nothing until the client goes away. */
    public static Reaction hang() {
        return Exchange::awaitClientGone;
    }

    /** Resets the connection without a word. */
    public static Reaction resetBefore() {
        return Exchange::reset;
    }

    /** Resets the connection in the middle of a good answer. */
    public static Reaction resetMidBody(String content) {
        return exchange -> {
            Completion made = Completion.of(exchange, content);
            exchange.bill(made.tokens());
            byte[] bytes = made.json(exchange.model()).toString().getBytes(StandardCharsets.UTF_8);
            exchange.head(200, JSON, Map.of(), "Content-Length: " + bytes.length);
            exchange.send(java.util.Arrays.copyOf(bytes, bytes.length / 2));
            exchange.reset();
        };
    }

    /** Answers with so many characters. */
    public static Reaction huge(int characters) {
        return says("x".repeat(characters));
    }

    /** Sends white space in chunks for as long as the client reads. */
    public static Reaction endless() {
        return exchange -> {
            exchange.head(200, JSON, Map.of(), "Transfer-Encoding: chunked");
            byte[] chunk = ("10000\r\n" + " ".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
            // A bound all the same, so that a client without one ends the test and not the machine.
            for (int sent = 0; sent < 4_096; sent++) {
                exchange.send(chunk);
            }
        };
    }
}
