package dev.dialectic.llm.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the form of an answer from the words that end a prompt for a model without a schema mode. Used by one thread. */
final class ShapeInWords {

    private static final String LEAD = "Its members:";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final Pattern MEMBER = Pattern.compile("(?:, )?\"([A-Za-z0-9_-]+)\": ");
    private static final Pattern NEXT_MEMBER = Pattern.compile(", \"[A-Za-z0-9_-]+\": ");
    private static final Pattern LIST =
            Pattern.compile("a list of ((?:exactly \\d+|\\d+ to \\d+|at most \\d+)(?:, none twice)?), each ");
    private static final Pattern CHOICE = Pattern.compile("(?:one of|exactly) (?=\")");
    private static final Pattern VALUE = Pattern.compile("(?:, )?(\"(?:[^\"\\\\]|\\\\.)*\")(?!:)");
    private static final Pattern PLAIN = Pattern.compile(
            "a (text|number|whole number)(?: of at most \\d+ characters| from -?[0-9.]+ to -?[0-9.]+)|true or false");

    private final String words;
    private int at;

    private ShapeInWords(String words) {
        this.words = words;
    }

    /** The form as a JSON schema; a missing node if the prompt describes none. */
    static JsonNode read(String prompt) {
        int lead = prompt.lastIndexOf(LEAD);
        if (lead < 0) {
            return MAPPER.missingNode();
        }
        ObjectNode form = object();
        for (String line : prompt.substring(lead + LEAD.length()).split("\n- ")) {
            if (!line.isBlank()) {
                new ShapeInWords(line).member(form);
            }
        }
        return form;
    }

    private static ObjectNode object() {
        ObjectNode form = JsonNodeFactory.instance.objectNode().put("type", "object");
        form.putObject("properties");
        return form;
    }

    private void member(ObjectNode form) {
        Matcher name = expect(MEMBER);
        ((ObjectNode) form.path("properties")).set(name.group(1), shape());
        Matcher next = NEXT_MEMBER.matcher(words);
        at = next.find(at) ? next.start() : words.length();
    }

    private JsonNode shape() {
        if (words.startsWith("an object with ", at)) {
            at += "an object with ".length();
            ObjectNode form = object();
            while (at < words.length()) {
                member(form);
            }
            return form;
        } else if (found(LIST)) {
            ObjectNode form = JsonNodeFactory.instance
                    .objectNode()
                    .put("type", "array")
                    .put("description", expect(LIST).group(1));
            form.set("items", shape());
            return form;
        } else if (found(CHOICE)) {
            expect(CHOICE);
            return choice();
        }
        String plain = expect(PLAIN).group();
        String type = plain.startsWith("a text")
                ? "string"
                : plain.startsWith("a whole") ? "integer" : plain.startsWith("a ") ? "number" : "boolean";
        return JsonNodeFactory.instance.objectNode().put("type", type).put("description", plain);
    }

    private JsonNode choice() {
        ObjectNode form = JsonNodeFactory.instance.objectNode().put("type", "string");
        ArrayNode values = form.putArray("enum");
        do {
            try {
                values.add(MAPPER.readTree(expect(VALUE).group(1)));
            } catch (JsonProcessingException foreign) {
                throw new IllegalArgumentException("prompt: expected a quoted value in " + words, foreign);
            }
        } while (found(VALUE));
        return form;
    }

    private boolean found(Pattern pattern) {
        return pattern.matcher(words).region(at, words.length()).lookingAt();
    }

    private Matcher expect(Pattern pattern) {
        // Bounds are transparent so that a look-ahead sees what follows.
        Matcher matcher = pattern.matcher(words).region(at, words.length()).useTransparentBounds(true);
        if (!matcher.lookingAt()) {
            throw new IllegalArgumentException("prompt: expected " + pattern + ", found '" + words.substring(at)
                    + "'; is the form still so written?");
        }
        at = matcher.end();
        return matcher;
    }
}
