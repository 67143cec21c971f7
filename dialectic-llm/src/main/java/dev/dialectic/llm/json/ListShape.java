package dev.dialectic.llm.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A list of values of one shape.
 *
 * @param element what each is
 * @param fewest how many there must be, at least 0
 * @param most how many there may be, at least {@code fewest} and 1
 * @param allDiffer whether an element that stands twice is refused
 */
public record ListShape(Shape element, int fewest, int most, boolean allDiffer) implements Shape {

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if they are the wrong way round, negative, or allow nothing
     */
    public ListShape {
        Objects.requireNonNull(element, "element");
        if (fewest < 0 || most < Math.max(fewest, 1)) {
            throw new IllegalArgumentException(
                    "list: expected 0 <= fewest <= most and most >= 1, found " + fewest + " and " + most);
        }
    }

    /**
     * The same list in which nothing may stand twice.
     *
     * @return the shape
     */
    public ListShape distinct() {
        return new ListShape(element, fewest, most, true);
    }

    @Override
    public Optional<String> flaw(JsonNode value) {
        if (!value.isArray() || value.size() < fewest || value.size() > most) {
            return Optional.of("expected " + words() + ", found " + Excerpt.of(value));
        }
        Set<JsonNode> seen = new HashSet<>();
        for (int index = 0; index < value.size(); index++) {
            JsonNode each = value.get(index);
            Optional<String> flaw = element.flaw(each);
            if (flaw.isPresent()) {
                return Optional.of("element " + (index + 1) + ": " + flaw.get());
            }
            if (allDiffer && !seen.add(each)) {
                return Optional.of(
                        "expected nothing twice, found " + Excerpt.of(each) + " again as element " + (index + 1));
            }
        }
        return Optional.empty();
    }

    @Override
    public JsonSchemaElement schema(String meaning) {
        return JsonArraySchema.builder()
                .description(Meaning.with(meaning, size()))
                .items(element.schema(""))
                .build();
    }

    @Override
    public String words() {
        return "a list of " + size() + ", each " + element.words();
    }

    private String size() {
        String count = fewest == most ? "exactly " + most : fewest == 0 ? "at most " + most : fewest + " to " + most;
        return count + (allDiffer ? ", none twice" : "");
    }
}
