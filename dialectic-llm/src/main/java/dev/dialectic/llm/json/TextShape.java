package dev.dialectic.llm.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import java.util.Optional;

/**
 * A text that is not blank.
 *
 * @param mostCodePoints how long it may be, at least 1
 */
public record TextShape(int mostCodePoints) implements Shape {

    /**
     * Checks the length.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public TextShape {
        if (mostCodePoints < 1) {
            throw new IllegalArgumentException("text: expected a length of at least 1, found " + mostCodePoints);
        }
    }

    @Override
    public Optional<String> flaw(JsonNode value) {
        if (!value.isTextual() || value.textValue().isBlank()) {
            return Optional.of("expected " + words() + ", found " + Excerpt.of(value));
        }
        String text = value.textValue();
        int length = text.codePointCount(0, text.length());
        return length <= mostCodePoints
                ? Optional.empty()
                : Optional.of("expected " + words() + ", found " + length + " characters");
    }

    @Override
    public JsonSchemaElement schema(String meaning) {
        return JsonStringSchema.builder()
                .description(Meaning.with(meaning, words()))
                .build();
    }

    @Override
    public String words() {
        return "a text of at most " + mostCodePoints + " characters";
    }
}
