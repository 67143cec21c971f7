package dev.dialectic.llm.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    // spotless:off
    static final List<String> NO_JSON = List.of(
            // nothing, and not one value
            "", " ", "\uFEFF{}", "{} {}", "1 2", "[]]", "{}}", "{}#", "{};", "[1]x", "\"a\"b",
            // lists and objects
            "[1,]", "[,1]", "[1,,2]", "[1 2]", "[1", "]", "{\"a\":1,}", "{,}", "{\"a\"}", "{\"a\":}", "{\"a\" 1}",
            "{\"a\":1", "{1:1}", "{a:1}", "{'a':1}", "{\"a\":1 \"b\":2}", "{\"a\"::1}", "{\"a\":1,,\"b\":2}",
            "{\"a\":1,\"a\":1}", "{\"b\":{\"a\":1,\"a\":2}}", "[}", "{]",
            // strings
            "\"", "\"a", "'a'", "\"\\x41\"", "\"\\u12\"", "\"\\u12G4\"", "\"\n\"", "\"\t\"", "\"\u0000\"", "\"\\\"",
            "\"\\a\"",
            // numbers
            "01", "-01", "+1", "-", ".5", "-.5", "5.", "1.e1", "1e", "1e+", "1e1.5", "0x1F", "1_000", "1,5", "NaN",
            "Infinity", "-Infinity", "--1", "1a", "\uFF11", "0.1.2",
            // words, comments, other kinds of space
            "True", "nul", "nulll", "TRUE", "undefined", "None", "/* a */1", "1//a", "#a\n1", "\u00A01", "\u20601",
            "\u000C1");
    // spotless:on

    @ParameterizedTest
    @FieldSource("NO_JSON")
    void what_is_no_json_is_refused(String text) {
        assertThatExceptionOfType(JsonRefusedException.class)
                .isThrownBy(() -> StrictJson.read(text))
                .withMessageStartingWith("json: expected");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                " [ ] ",
                "null",
                "true",
                "false",
                "0",
                "-0",
                "-0.0",
                "1e5",
                "1E-2",
                "123.456e+78",
                "\"\"",
                "\"\\u0041\\/\\b\"",
                "\"\u007F\"",
                "\"\\ud83d\\ude00\"",
                "\"\u2028\"",
                "{\"\":0}",
                "{\"a\":{\"b\":1},\"b\":1}",
                "[[[1]],{},[]]",
                "\r\n\t {\"a\":null}\n"
            })
    void what_is_json_is_read(String text) {
        assertThatNoException().isThrownBy(() -> StrictJson.read(text));
    }

    static Stream<String> beyondABound() {
        return Stream.of(
                "[".repeat(65) + "]".repeat(65),
                "[".repeat(500_000),
                "{\"a\":".repeat(100_000),
                "\"" + "a".repeat(StrictJson.LONGEST_STRING + 1) + "\"",
                "1".repeat(101),
                "{\"" + "n".repeat(1_001) + "\":1}",
                " ".repeat(StrictJson.MOST_CHARACTERS) + "1");
    }

    @ParameterizedTest
    @MethodSource("beyondABound")
    void a_text_beyond_a_bound_is_refused(String text) {
        assertThatExceptionOfType(JsonRefusedException.class).isThrownBy(() -> StrictJson.read(text));
    }

    @Test
    void a_text_within_every_bound_is_read() {
        assertThat(StrictJson.read("[".repeat(64) + "]".repeat(64)).isArray()).isTrue();
        assertThat(StrictJson.read("\"" + "a".repeat(StrictJson.LONGEST_STRING) + "\"")
                        .textValue())
                .hasSize(StrictJson.LONGEST_STRING);
        assertThat(StrictJson.read("1".repeat(100)).isNumber()).isTrue();
    }

    @Test
    void a_decimal_keeps_its_digits_and_never_becomes_infinite() {
        assertThat(StrictJson.read("1e999").decimalValue()).hasToString("1E+999");
        assertThat(StrictJson.read("0.1234567890123456789").decimalValue()).hasToString("0.1234567890123456789");
    }

    @Test
    void a_refusal_tells_the_place_and_shows_no_more_than_a_line() {
        assertThatExceptionOfType(JsonRefusedException.class)
                .isThrownBy(() -> StrictJson.read("{\"a\": \u001B[31m" + "x".repeat(5_000)))
                .withMessageContaining("line 1, column")
                .satisfies(refused ->
                        assertThat(refused.getMessage()).hasSizeLessThan(400).doesNotContain("\u001B"));
    }
}
