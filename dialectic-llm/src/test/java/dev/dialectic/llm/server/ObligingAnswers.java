package dev.dialectic.llm.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers every request with an object of the form that it asks for, by a JSON schema or in words: what a model says that has nothing
 * to say, but knows how. Lists are as short as they may be, numbers are 0.7 where that is allowed, texts are numbered, and of several
 * values one agent of one model always takes the same. Immutable and thread-safe.
 *
 * <pre>{@code
 * server.script().otherwise(Reactions.says(ObligingAnswers.preferring("postgres")));
 * }</pre>
 */
public final class ObligingAnswers implements Function<Exchange, String> {

    private static final Pattern COUNT =
            Pattern.compile("(?:exactly (\\d+)|(\\d+) to \\d+|at most \\d+)(?:, none twice)?\\)?$");
    private static final Pattern RANGE = Pattern.compile("number from (-?[0-9.]+) to (-?[0-9.]+)\\)?$");
    private static final Pattern LENGTH = Pattern.compile("text of at most (\\d+) characters\\)?$");
    private static final BigDecimal USUAL = new BigDecimal("0.7");

    private final List<String> preferred;

    private ObligingAnswers(List<String> preferred) {
        this.preferred = List.copyOf(preferred);
    }

    /** Takes any of several values, by who is asked. */
    public static ObligingAnswers any() {
        return new ObligingAnswers(List.of());
    }

    /**
     * Takes one of these where it is allowed.
     *
     * @param values the values, the best first
     * @return the answers
     */
    public static ObligingAnswers preferring(String... values) {
        return new ObligingAnswers(List.of(values));
    }

    @Override
    public String apply(Exchange exchange) {
        JsonNode schema =
                exchange.request().path("response_format").path("json_schema").path("schema");
        return answer(exchange.model(), exchange.request().path("messages"), schema);
    }

    /**
     * The answer to a request of any protocol.
     *
     * @param model who is asked
     * @param messages the messages, each with a content; the system's first
     * @param schema the JSON schema of the answer; anything but an object if the form is told in the last message
     * @return the answer
     */
    public String answer(String model, JsonNode messages, JsonNode schema) {
        String asked = messages.path(messages.size() - 1).path("content").asText("");
        JsonNode form = schema.isObject() ? schema : ShapeInWords.read(asked);
        if (!form.isObject()) {
            return "I have nothing to add.";
        }
        return new Answer(who(model, messages)).of(form, 0).toString();
    }

    /** Who speaks: the model and how the system message begins, since what follows may differ from turn to turn. */
    private static int who(String model, JsonNode messages) {
        String persona = messages.path(0).path("content").asText("");
        int end = persona.indexOf("\n\n");
        return (model + (end < 0 ? persona : persona.substring(0, end))).hashCode();
    }

    /** One answer in the making. */
    private final class Answer {

        private final int who;
        private int texts;

        Answer(int who) {
            this.who = who;
        }

        /** A value of a form; {@code place} is where it stands in a list. */
        JsonNode of(JsonNode form, int place) {
            JsonNodeFactory make = JsonNodeFactory.instance;
            if (form.path("enum").isArray()) {
                return make.textNode(oneOf(form.path("enum"), place));
            }
            String words = form.path("description").asText("");
            return switch (type(form)) {
                case "object" -> object(form, place);
                case "array" -> list(form, words);
                case "number" -> make.numberNode(number(words));
                case "integer" -> make.numberNode(number(words).longValue());
                case "boolean" -> make.booleanNode(true);
                default -> make.textNode(text(words));
            };
        }

        private ObjectNode object(JsonNode form, int place) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            form.path("properties")
                    .properties()
                    .forEach(member -> object.set(member.getKey(), of(member.getValue(), place)));
            return object;
        }

        private ArrayNode list(JsonNode form, String words) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            int fewest = fewest(words);
            for (int place = 0; place < fewest; place++) {
                list.add(of(form.path("items"), place));
            }
            return list;
        }

        /** In one list each element takes another value, as long as there are any. */
        private String oneOf(JsonNode values, int place) {
            List<String> known = new ArrayList<>();
            values.forEach(value -> {
                if (value.isTextual()) {
                    known.add(value.textValue());
                }
            });
            // The order of options differs from turn to turn.
            known.sort(null);
            String first = preferred.stream()
                    .filter(known::contains)
                    .findFirst()
                    .orElseGet(() -> known.get(Math.floorMod(who, known.size())));
            return known.get((known.indexOf(first) + place) % known.size());
        }

        private String text(String words) {
            String text = "words " + ++texts;
            Matcher length = LENGTH.matcher(words);
            int most = length.find() ? Integer.parseInt(length.group(1)) : text.length();
            return text.substring(0, Math.min(most, text.length()));
        }
    }

    /** A strict schema has {@code ["string", "null"]} for what may be left out. */
    private static String type(JsonNode form) {
        JsonNode type = form.path("type");
        return type.isArray() ? type.path(0).asText("") : type.asText("");
    }

    private static int fewest(String words) {
        Matcher count = COUNT.matcher(words);
        if (!count.find()) {
            return 0;
        }
        String fewest = count.group(1) == null ? count.group(2) : count.group(1);
        return fewest == null ? 0 : Integer.parseInt(fewest);
    }

    private static BigDecimal number(String words) {
        Matcher range = RANGE.matcher(words);
        return range.find() ? USUAL.max(new BigDecimal(range.group(1))).min(new BigDecimal(range.group(2))) : USUAL;
    }
}
