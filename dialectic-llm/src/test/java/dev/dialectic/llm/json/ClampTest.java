package dev.dialectic.llm.json;

import static dev.dialectic.llm.json.Repair.BYTE_ORDER_MARK;
import static dev.dialectic.llm.json.Repair.CODE_FENCE;
import static dev.dialectic.llm.json.Repair.COMMENT;
import static dev.dialectic.llm.json.Repair.PROSE;
import static dev.dialectic.llm.json.Repair.RAW_LINE_BREAK;
import static dev.dialectic.llm.json.Repair.REASONING;
import static dev.dialectic.llm.json.Repair.SINGLE_QUOTES;
import static dev.dialectic.llm.json.Repair.TRAILING_COMMA;
import static dev.dialectic.llm.json.Repair.TRUNCATED;
import static dev.dialectic.llm.json.Repair.UNQUOTED_NAME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

class ClampTest {

    private static Arguments mended(String answer, String json, Repair... repairs) {
        return arguments(answer, json, List.of(repairs));
    }

    // spotless:off
    static final List<Arguments> MENDABLE = List.of(
            mended("\uFEFF{\"a\":1}", "{\"a\":1}", BYTE_ORDER_MARK),
            mended("\uFEFF[1]", "[1]", BYTE_ORDER_MARK),
            mended("```json\n{\"a\": 1}\n```", "{\"a\":1}", CODE_FENCE),
            mended("```\n{\"a\":1}\n```\n", "{\"a\":1}", CODE_FENCE),
            mended("```JSON {\"a\":1}```", "{\"a\":1}", CODE_FENCE),
            mended("Here you are:\n```json\n{\"a\":1}\n```\nGood luck!", "{\"a\":1}", CODE_FENCE, PROSE),
            mended("Sure! {\"a\":1} Anything else?", "{\"a\":1}", PROSE),
            mended("The set {x, y} says: {\"a\":1}", "{\"a\":1}", PROSE),
            mended("{} means {\"a\":1}", "{\"a\":1}", PROSE),
            mended("{\"a\":1}}", "{\"a\":1}", PROSE),
            mended("{\"a\":1} or, once more, { \"a\": 1 }", "{\"a\":1}", PROSE),
            mended("\u2003{\"a\":1}", "{\"a\":1}", PROSE),
            mended("<think>{\"a\":2}? No.</think>\n{\"a\":1}", "{\"a\":1}", REASONING),
            mended("<think>{\"a\":1}", "{\"a\":1}", PROSE),
            mended("{\"a\":1,}", "{\"a\":1}", TRAILING_COMMA),
            mended("{\"a\":[1,2 , ],}", "{\"a\":[1,2]}", TRAILING_COMMA),
            mended("{'a':'b'}", "{\"a\":\"b\"}", SINGLE_QUOTES),
            mended("{'a':'say \"b\" and don\\'t'}", "{\"a\":\"say \\\"b\\\" and don't\"}", SINGLE_QUOTES),
            mended("{\"a\":\"don\\'t\"}", "{\"a\":\"don't\"}", SINGLE_QUOTES),
            mended("{a:1, $b_2: {c-d: null}}", "{\"a\":1,\"$b_2\":{\"c-d\":null}}", UNQUOTED_NAME),
            mended("{\"a\":1 // one\n, /* two */ \"b\":2}", "{\"a\":1,\"b\":2}", COMMENT),
            mended("{\"a\":\"one\ntwo\tthree\"}", "{\"a\":\"one\\ntwo\\tthree\"}", RAW_LINE_BREAK),
            mended("{\"url\":\"http://x/*y*/\",}", "{\"url\":\"http://x/*y*/\"}", TRAILING_COMMA),
            mended("{\"a\":1, \"b\":\"half of a sen", "{\"a\":1}", TRUNCATED),
            mended("{\"a\":\"x\"", "{\"a\":\"x\"}", TRUNCATED),
            mended("{\"a\":\"x\",", "{\"a\":\"x\"}", TRUNCATED),
            mended("{\"a\":true", "{\"a\":true}", TRUNCATED),
            mended("{\"a\":1, \"b\":0.9", "{\"a\":1}", TRUNCATED),
            mended("{\"a\":1, \"b\":0.9 ", "{\"a\":1,\"b\":0.9}", TRUNCATED),
            mended("{\"a\":1, \"b\":[\"x\",\"y\"", "{\"a\":1}", TRUNCATED),
            mended("{\"a\":1, \"b\":{\"c\":2", "{\"a\":1}", TRUNCATED),
            mended("{\"a\":1, \"b", "{\"a\":1}", TRUNCATED),
            mended("{\"a\":1, \"b\":\"\\u00", "{\"a\":1}", TRUNCATED),
            mended("{\"a\":1, \"b\":tru", "{\"a\":1}", TRUNCATED),
            mended("```json\n{a:'x', \"b\":'", "{\"a\":\"x\"}", CODE_FENCE, SINGLE_QUOTES, UNQUOTED_NAME, TRUNCATED));
    // spotless:on

    @ParameterizedTest
    @FieldSource("MENDABLE")
    void an_answer_is_mended_and_told_how(String answer, String json, List<Repair> repairs) {
        assertThat(Clamp.clamp(answer)).isEqualTo(new Clamped(json, repairs));
    }

    // spotless:off
    static final List<String> LEFT_ALONE = List.of(
            // strict JSON of any kind
            "{ \"a\" : 1 }", "[{\"a\":1}]", "\"{'a':1}\"", "1",
            // nothing there
            "", "no", "{", "}", "{}}", "{{{", "```json\n```", "{\"a\"", "{\"a\":\"x", "{\"a\":1", "{a",
            // a choice would be a guess
            "{\"a\":1} {\"a\":2}", "{\"a\":1} {\"b\":", "[{\"a\":1},", "[{\"a\":1},{\"a\":2", "[ \n {\"a\":1}",
            "{\"a\":90%, \"b\":{\"a\":1}}", "{\"a\": maybe, \"b\": {\"a\":1}}",
            // no values of JSON's
            "x {\"a\":90%}", "x {\"a\":NaN}", "x {\"a\":True}", "x {\"a\":None}", "x {\"a\":.5}", "x {\"a\":+1}",
            "x {\"a\":01}", "x {\"a\":0x1F}", "x {\"a\":1_000}", "x {\"a\":high}", "x {\"a\":1 2}",
            "x {\"a\":\"\\x41\"}", "x {\"a\":'it's'}", "x {\"a\":}", "x {\"a\" 1}", "x {\"a\":1,,}", "x {,}",
            "x {\"a\":[1}", "x {\"a\":[,]}",
            // refused by the strict reading
            "x {\"a\":1,\"a\":2}", "x {a:1,'a':2}");
    // spotless:on

    @ParameterizedTest
    @FieldSource("LEFT_ALONE")
    void what_cannot_be_mended_without_a_guess_stays_as_it_is(String answer) {
        assertThat(Clamp.clamp(answer)).isEqualTo(new Clamped(answer, List.of()));
    }
}
