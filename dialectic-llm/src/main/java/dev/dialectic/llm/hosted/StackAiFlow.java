package dev.dialectic.llm.hosted;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;

/**
 * A flow deployed at StackAI: which one, where, and between which of its nodes. Immutable and thread-safe.
 *
 * @param organisation the id of the organisation
 * @param flow the id of the flow
 * @param input the input node that takes the text, {@code in-0} for the first
 * @param output the output node that is read, {@code out-0} for the first
 * @param baseUrl the service: https, or http on loopback
 * @param longest how long an answer may take, above 0
 */
public record StackAiFlow(
        String organisation, String flow, String input, String output, URI baseUrl, Duration longest) {

    private static final String NODE = "[A-Za-z0-9_.-]{1,100}";

    /**
     * Checks the names.
     *
     * @throws IllegalArgumentException if a name is not 1 to 100 letters, digits, dots, hyphens or underscores, or the base URL is
     *     none that a key may be sent to, or the time is not above 0
     */
    public StackAiFlow {
        require("organisation", organisation);
        require("flow", flow);
        require("input", input);
        require("output", output);
        baseUrl = BaseUrl.require(baseUrl);
        Objects.requireNonNull(longest, "longest");
        if (longest.isNegative() || longest.isZero()) {
            throw new IllegalArgumentException("flow: expected a time limit above 0, found " + longest);
        }
    }

    /**
     * A flow at {@code https://api.stack-ai.com}, from its first input to its first output, with a minute for each answer.
     *
     * @param organisation the id of the organisation
     * @param flow the id of the flow
     * @return the flow
     * @throws IllegalArgumentException if an id is not 1 to 100 letters, digits, dots, hyphens or underscores
     */
    public static StackAiFlow of(String organisation, String flow) {
        URI service = URI.create("https://api.stack-ai.com");
        return new StackAiFlow(organisation, flow, "in-0", "out-0", service, Duration.ofMinutes(1));
    }

    /**
     * The same flow elsewhere.
     *
     * @param service the service: https, or http on loopback
     * @return the flow
     * @throws IllegalArgumentException if it is none that a key may be sent to
     */
    public StackAiFlow at(URI service) {
        return new StackAiFlow(organisation, flow, input, output, service, longest);
    }

    /**
     * The same flow with another time limit.
     *
     * @param most how long an answer may take, above 0
     * @return the flow
     * @throws IllegalArgumentException if it is not above 0
     */
    public StackAiFlow within(Duration most) {
        return new StackAiFlow(organisation, flow, input, output, baseUrl, most);
    }

    /**
     * The same flow between other nodes.
     *
     * @param from the input node that takes the text
     * @param to the output node that is read
     * @return the flow
     * @throws IllegalArgumentException if a name is not 1 to 100 letters, digits, dots, hyphens or underscores
     */
    public StackAiFlow between(String from, String to) {
        return new StackAiFlow(organisation, flow, from, to, baseUrl, longest);
    }

    private static void require(String what, String name) {
        // A name of dots alone would be another path.
        if (!name.matches(NODE) || name.matches("\\.+")) {
            throw new IllegalArgumentException(
                    "flow: expected as " + what + " 1 to 100 letters, digits, dots, hyphens or underscores, found "
                            + name.length() + " characters");
        }
    }
}
