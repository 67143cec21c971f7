package dev.dialectic.llm.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.langchain4j.model.chat.request.json.JsonEnumSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One of some texts, letter by letter: what is only similar is refused, never taken for the nearest.
 *
 * @param values the texts, at least one, none twice
 */
public record ChoiceShape(List<String> values) implements Shape {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if there is none, or one stands twice
     */
    public ChoiceShape {
        values = List.copyOf(values);
        if (values.isEmpty() || new HashSet<>(values).size() < values.size()) {
            throw new IllegalArgumentException("choice: expected texts that differ, at least one, found " + values);
        }
    }

    @Override
    public Optional<String> flaw(JsonNode value) {
        boolean fits = value.isTextual() && values.contains(value.textValue());
        return fits ? Optional.empty() : Optional.of("expected " + words() + ", found " + Excerpt.of(value));
    }

    @Override
    public JsonSchemaElement schema(String meaning) {
        var schema = JsonEnumSchema.builder().enumValues(values);
        return (meaning.isBlank() ? schema : schema.description(meaning)).build();
    }

    @Override
    public String words() {
        String quoted =
                values.stream().map(each -> TextNode.valueOf(each).toString()).collect(Collectors.joining(", "));
        return values.size() == 1 ? "exactly " + quoted : "one of " + quoted;
    }
}
