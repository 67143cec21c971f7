package dev.dialectic.llm.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.model.chat.request.json.JsonNumberSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * A JSON number in a range. Since JSON has no other numbers and both bounds are finite, so is the number.
 *
 * @param least the least
 * @param most the most, at least {@code least}
 */
public record NumberShape(BigDecimal least, BigDecimal most) implements Shape {

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if they are the wrong way round
     */
    public NumberShape {
        Objects.requireNonNull(least, "least");
        Objects.requireNonNull(most, "most");
        if (least.compareTo(most) > 0) {
            throw new IllegalArgumentException("number: expected the least first, found " + least + " and " + most);
        }
    }

    @Override
    public Optional<String> flaw(JsonNode value) {
        boolean fits = value.isNumber() && isWithin(value.decimalValue());
        return fits ? Optional.empty() : Optional.of("expected " + words() + ", found " + Excerpt.of(value));
    }

    private boolean isWithin(BigDecimal value) {
        return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }

    @Override
    public JsonSchemaElement schema(String meaning) {
        return JsonNumberSchema.builder()
                .description(Meaning.with(meaning, words()))
                .build();
    }

    @Override
    public String words() {
        return "a number from " + least.toPlainString() + " to " + most.toPlainString();
    }
}
