package dev.dialectic.llm.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.model.chat.request.json.JsonBooleanSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import java.util.Optional;

/** True or false. */
public record YesNoShape() implements Shape {

    @Override
    public Optional<String> flaw(JsonNode value) {
        return value.isBoolean() ? Optional.empty() : Optional.of("expected true or false, found " + Excerpt.of(value));
    }

    @Override
    public JsonSchemaElement schema(String meaning) {
        return JsonBooleanSchema.builder()
                .description(Meaning.with(meaning, words()))
                .build();
    }

    @Override
    public String words() {
        return "true or false";
    }
}
