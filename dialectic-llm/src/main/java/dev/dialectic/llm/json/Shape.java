package dev.dialectic.llm.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a value in a model's answer has to be: one description that is checked, sent as a JSON schema, and put into words for a
 * prompt. Immutable and thread-safe.
 *
 * <p>A value of another type is refused, never converted: {@code "90%"}, {@code "0.9"} and {@code "high"} are no numbers, and 90 is
 * none from 0 to 1.
 */
public sealed interface Shape
        permits TextShape, NumberShape, IntegerShape, ChoiceShape, YesNoShape, ListShape, ObjectShape {

    /**
     * What is wrong with a value.
     *
     * @param value the value that was found
     * @return empty if nothing is; else what was expected and what was found, a part of a sentence
     */
    Optional<String> flaw(JsonNode value);

    /**
     * The schema to send to a provider. Schemas of LangChain4j know no ranges and lengths: those are told in the description.
     *
     * @param meaning what the value stands for, in words; may be empty
     * @return the schema
     */
    JsonSchemaElement schema(String meaning);

    /**
     * What is expected, for a prompt.
     *
     * @return a noun phrase
     */
    String words();

    /**
     * A text that is not blank.
     *
     * @param mostCodePoints how long it may be, at least 1
     * @return the shape
     * @throws IllegalArgumentException if the length is below 1
     */
    static TextShape text(int mostCodePoints) {
        return new TextShape(mostCodePoints);
    }

    /**
     * A JSON number in a range.
     *
     * @param least the least, finite
     * @param most the most, finite, at least {@code least}
     * @return the shape
     * @throws IllegalArgumentException if a bound is not finite or they are the wrong way round
     */
    static NumberShape number(double least, double most) {
        if (!Double.isFinite(least) || !Double.isFinite(most)) {
            throw new IllegalArgumentException("number: expected finite bounds, found " + least + " and " + most);
        }
        return new NumberShape(BigDecimal.valueOf(least), BigDecimal.valueOf(most));
    }

    /**
     * How sure somebody is: a JSON number from 0 to 1.
     *
     * @return the shape
     */
    static NumberShape share() {
        return new NumberShape(BigDecimal.ZERO, BigDecimal.ONE);
    }

    /**
     * A whole number in a range, written without a decimal point.
     *
     * @param least the least
     * @param most the most, at least {@code least}
     * @return the shape
     * @throws IllegalArgumentException if the bounds are the wrong way round
     */
    static IntegerShape integer(long least, long most) {
        return new IntegerShape(least, most);
    }

    /**
     * One of some texts, letter by letter.
     *
     * @param values the texts, at least one, none twice
     * @return the shape
     * @throws IllegalArgumentException if there is none, or one stands twice
     */
    static ChoiceShape oneOf(List<String> values) {
        return new ChoiceShape(values);
    }

    /**
     * True or false.
     *
     * @return the shape
     */
    static YesNoShape yesNo() {
        return new YesNoShape();
    }

    /**
     * A list of values of one shape.
     *
     * @param element what each is
     * @param fewest how many there must be, at least 0
     * @param most how many there may be, at least {@code fewest} and 1
     * @return the shape; {@link ListShape#distinct()} refuses an element that stands twice
     * @throws IllegalArgumentException if a bound is out of range
     */
    static ListShape listOf(Shape element, int fewest, int most) {
        return new ListShape(element, fewest, most, false);
    }
}
