package dev.dialectic.llm.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.model.chat.request.json.JsonIntegerSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import java.util.Optional;

/**
 * A whole number in a range, written without a decimal point or exponent.
 *
 * @param least the least
 * @param most the most, at least {@code least}
 */
public record IntegerShape(long least, long most) implements Shape {

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if they are the wrong way round
     */
    public IntegerShape {
        if (least > most) {
            throw new IllegalArgumentException("integer: expected the least first, found " + least + " and " + most);
        }
    }

    @Override
    public Optional<String> flaw(JsonNode value) {
        boolean fits = value.isIntegralNumber()
                && value.canConvertToLong()
                && value.longValue() >= least
                && value.longValue() <= most;
        return fits ? Optional.empty() : Optional.of("expected " + words() + ", found " + Excerpt.of(value));
    }

    @Override
    public JsonSchemaElement schema(String meaning) {
        return JsonIntegerSchema.builder()
                .description(Meaning.with(meaning, words()))
                .build();
    }

    @Override
    public String words() {
        return "a whole number from " + least + " to " + most;
    }
}
