package dev.dialectic.llm.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dialectic.llm.json.Reading.Flawed;
import dev.dialectic.llm.json.Reading.Understood;
import dev.langchain4j.model.chat.request.json.JsonEnumSchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelJsonTest {

    private static final ObjectShape BALLOT = ObjectShape.named("ballot")
            .needs("choice", Shape.oneOf(List.of("rebase", "merge")), "the id of the option")
            .needs("confidence", Shape.share(), "how sure you are")
            .may(
                    "alternatives",
                    Shape.listOf(Shape.oneOf(List.of("rebase", "merge")), 0, 2).distinct(),
                    "next best")
            .mayLose("reasoning", Shape.text(200), "why");

    private static final String WHOLE =
            "{\"choice\":\"merge\",\"confidence\":0.75,\"alternatives\":[\"rebase\"],\"reasoning\":\"It is 0.9 {safe}.\"}";

    private static String flaw(String answer) {
        return ((Flawed) ModelJson.read(answer, BALLOT)).flaw();
    }

    @Test
    void a_whole_answer_is_understood() {
        var read = (Understood) ModelJson.read(WHOLE, BALLOT);

        assertThat(read.repaired()).isFalse();
        assertThat(read.value().get("choice").textValue()).isEqualTo("merge");
        assertThat(read.value().get("confidence").doubleValue()).isEqualTo(0.75);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"90%\"",
                "90",
                "\"high\"",
                "\"0.9\"",
                "1.0000001",
                "-0.1",
                "1e999",
                "null",
                "true",
                "[0.5]",
                "-1e-300"
            })
    void a_confidence_is_a_number_from_0_to_1_and_never_guessed(String confidence) {
        assertThat(flaw("{\"choice\":\"merge\",\"confidence\":" + confidence + ",\"alternatives\":[]}"))
                .startsWith("\"confidence\": expected a number from 0 to 1, found ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "0.5", "1e-400", "-0.0", "1.0", "10e-1"})
    void every_way_to_write_a_number_from_0_to_1_is_one(String confidence) {
        assertThat(ModelJson.read("{\"choice\":\"merge\",\"confidence\":" + confidence + "}", BALLOT))
                .isInstanceOfSatisfying(
                        Understood.class,
                        read -> assertThat(read.value().get("confidence").doubleValue())
                                .isBetween(0.0, 1.0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Merge", "merge ", "the second", "2", "merg\u0435", "", "squash"})
    void a_choice_is_an_option_letter_by_letter_and_never_guessed(String choice) {
        assertThat(flaw("{\"choice\":\"" + choice + "\",\"confidence\":0.5}"))
                .startsWith("\"choice\": expected one of \"rebase\", \"merge\", found the text \"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[] | expected an object with \"choice\"",
                "\"merge\" | expected an object with \"choice\"",
                "merge | answer with exactly one JSON object",
                "{\"confidence\":1} | \"choice\": expected one of \"rebase\", \"merge\", found none",
                "{\"choice\":\"merge\",\"Choice\":\"rebase\",\"confidence\":1} | expected this spelling, found \"Choice\"",
                "{\"choice\":\"merge\",\"choice\":\"rebase\",\"confidence\":1} | Duplicate",
                "{\"choice\":\"merge\",\"confidence\":1,\"alternatives\":[\"rebase\",\"rebase\"]} | expected nothing twice",
                "{\"choice\":\"merge\",\"confidence\":1,\"alternatives\":[\"rebase\",\"x\"]} | element 2: expected one of",
                "{\"choice\":\"merge\",\"confidence\":1,\"alternatives\":\"rebase\"} | a list of at most 2, none twice, each one of",
                "{\"choice\":\"merge\",\"confidence\":1,\"reasoning\":\" \"} | expected a text of at most 200 characters",
            })
    void a_flaw_tells_what_was_expected_and_found(String answer, String words) {
        assertThat(flaw(answer)).containsIgnoringCase(words);
    }

    @Test
    void a_flaw_names_every_member_that_is_wrong_and_stays_short() {
        String long_ = "x".repeat(100_000) + "\u001B[2J\u202E";

        assertThat(flaw("{\"choice\":\"" + long_.replace("\u001B", "\\u001b") + "\",\"confidence\":\""
                        + "y".repeat(9_000) + "\"}"))
                .contains("\"choice\": expected", "; \"confidence\": expected")
                .hasSizeLessThan(400)
                .doesNotContain("\u001B", "\u202E");
    }

    @Test
    void what_nobody_asked_for_is_tolerated_and_null_is_absent_where_a_member_may_be() {
        assertThat(ModelJson.read(
                        "{\"choice\":\"merge\",\"confidence\":1,\"alternatives\":null,\"mood\":\"good\"}", BALLOT))
                .isInstanceOf(Understood.class);
        assertThat(flaw("{\"choice\":null,\"confidence\":1}")).contains("found null");
    }

    @Test
    void an_answer_cut_anywhere_is_understood_only_if_nothing_but_the_reasoning_is_lost() {
        int understood = 0;
        for (int end = 0; end < WHOLE.length(); end++) {
            if (ModelJson.read(WHOLE.substring(0, end), BALLOT) instanceof Understood read) {
                understood++;
                assertThat(read.repairs()).contains(Repair.TRUNCATED);
                assertThat(read.value().get("choice").textValue()).isEqualTo("merge");
                assertThat(read.value().get("confidence").doubleValue()).isEqualTo(0.75);
                assertThat(read.value().get("alternatives")).hasSize(1);
                assertThat(read.value().path("reasoning").asText("It is 0.9 {safe}."))
                        .isIn("", "It is 0.9 {safe}.");
            }
        }
        // From the bracket that closes the alternatives to the brace that closes the ballot.
        assertThat(understood).isEqualTo(WHOLE.length() - WHOLE.indexOf("]") - 1);
    }

    @Test
    void a_choice_that_begins_as_another_does_is_not_taken_for_it_when_cut() {
        var shape = ObjectShape.named("vote").needs("choice", Shape.oneOf(List.of("a", "ab")), "");

        assertThat(ModelJson.read("{\"choice\":\"a", shape)).isInstanceOf(Flawed.class);
        assertThat(ModelJson.read("{'choice':'a", shape)).isInstanceOf(Flawed.class);
        assertThat(ModelJson.read("{\"choice\":\"a\"", shape)).isInstanceOf(Understood.class);
    }

    @Test
    void an_answer_that_the_provider_cut_off_may_lose_only_what_is_expendable() {
        assertThat(ModelJson.read("{\"choice\":\"merge\",\"confidence\":1}", BALLOT, false))
                .isEqualTo(new Flawed("\"alternatives\": missing, since the answer was cut off; answer more briefly"));
        assertThat(ModelJson.read("{\"choice\":\"merge\",\"confidence\":1,\"alternatives\":[]}", BALLOT, false))
                .isInstanceOf(Understood.class);
    }

    @Test
    void one_description_is_a_schema_and_a_prompt() {
        var root = (JsonObjectSchema) BALLOT.schema().rootElement();

        assertThat(root.required()).containsExactly("choice", "confidence");
        assertThat(root.additionalProperties()).isFalse();
        assertThat(root.properties()).containsOnlyKeys("choice", "confidence", "alternatives", "reasoning");
        assertThat(((JsonEnumSchema) root.properties().get("choice")).enumValues())
                .containsExactly("rebase", "merge");
        assertThat(root.properties().get("confidence").description())
                .isEqualTo("how sure you are (a number from 0 to 1)");
        assertThat(BALLOT.prompt())
                .contains("\n- \"choice\": one of \"rebase\", \"merge\"; the id of the option")
                .contains("\n- \"confidence\": a number from 0 to 1; how sure you are")
                .contains("\n- \"reasoning\": a text of at most 200 characters, or left out; why");
    }

    @Test
    void guard_a_description_that_makes_no_sense_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ObjectShape.named("my ballot"));
        assertThatIllegalArgumentException().isThrownBy(() -> BALLOT.needs("Choice", Shape.yesNo(), ""));
        assertThatIllegalArgumentException().isThrownBy(() -> Shape.oneOf(List.of("a", "a")));
        assertThatIllegalArgumentException().isThrownBy(() -> Shape.number(Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Shape.listOf(Shape.yesNo(), 2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Shape.integer(2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Shape.text(0));
    }
}
