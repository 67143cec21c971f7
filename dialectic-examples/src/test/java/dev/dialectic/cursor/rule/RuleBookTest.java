package dev.dialectic.cursor.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialectic.cursor.mine.Activation;
import dev.dialectic.cursor.mine.Support;
import dev.dialectic.cursor.mine.Topic;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RuleBookTest {

    private static final Ruling CLEAR = new Ruling(0.9, 0.8);

    @Test
    void a_book_reads_back_as_it_was_written_and_writes_the_same_bytes() {
        RuleBook book = RuleBook.EMPTY
                .reject(Rules.test("b", "Use `x`.", 9, 1), new Ruling(0.7, 0.1))
                .adopt(Rules.build("a:mvn", "Use `mvn`. \"Quoted\" é 日本\u202e"), CLEAR)
                .adopt(
                        Rules.rule("c", Topic.CHANGES, "Do `y`.", new Activation.Requested("Why"), Support.fact(2)),
                        CLEAR)
                .mark("c", Fate.DECLINED)
                .wrote(Map.of("dialectic-build.mdc", "---\nalwaysApply: true\n---\n\nx\n"));
        FileContent json = RuleBookJson.write(book);
        assertThat(RuleBookJson.read(json)).isEqualTo(book);
        assertThat(RuleBookJson.write(RuleBookJson.read(json))).isEqualTo(json);
        assertThat(json.text()).doesNotContain("\r").endsWith("}\n");
    }

    @Test
    void unchanged_evidence_is_settled_whatever_was_decided() {
        for (Fate fate : Fate.values()) {
            RuleBook book = RuleBook.EMPTY
                    .adopt(Rules.test("a", "Use `x`.", 40, 2), CLEAR)
                    .mark("a", fate);
            assertThat(book.settles(Rules.test("a", "Use `x`.", 41, 2)))
                    .as("%s", fate)
                    .isTrue();
            assertThat(book.settles(Rules.test("a", "Use `x`.", 40, 8)))
                    .as("%s", fate)
                    .isFalse();
            assertThat(book.settles(Rules.test("a", "Use `y`.", 40, 2)))
                    .as("%s", fate)
                    .isFalse();
            assertThat(book.settles(Rules.test("b", "Use `x`.", 40, 2)))
                    .as("%s", fate)
                    .isFalse();
        }
    }

    @Test
    void evidence_moves_when_the_wilson_bound_moves_by_a_twentieth() {
        Support then = Support.counted(40, 2);
        for (int broken = 0; broken < 20; broken++) {
            Support now = Support.counted(40, broken);
            RuleBook book = RuleBook.EMPTY.reject(Rules.test("a", "Use `x`.", 40, 2), CLEAR);
            assertThat(book.settles(Rules.test("a", "Use `x`.", 40, broken)))
                    .as("%d broken", broken)
                    .isEqualTo(Math.abs(then.wilson() - now.wilson()) < 0.05);
        }
    }

    @Test
    void a_fact_that_another_place_states_is_the_same_fact() {
        RuleBook book = RuleBook.EMPTY.adopt(
                Rules.rule("a", Topic.BUILD, "Use `x`.", new Activation.Always(), Support.fact(1)), CLEAR);
        assertThat(book.settles(Rules.rule("a", Topic.BUILD, "Use `x`.", new Activation.Always(), Support.fact(2))))
                .isTrue();
        assertThat(book.settles(Rules.rule(
                        "a", Topic.BUILD, "Use `x`.", new Activation.Always(), new Support(2, 1, 2, 1, true))))
                .isFalse();
    }

    @Test
    void a_rule_that_stands_is_debated_anew_when_it_would_be_shown_elsewhere_and_a_declined_one_is_not() {
        RuleBook book = RuleBook.EMPTY.adopt(
                Rules.rule("a", Topic.CODE, "Use `x`.", Rules.TESTS, Support.counted(9, 0)), CLEAR);
        var elsewhere = Rules.rule(
                "a", Topic.CODE, "Use `x`.", new Activation.Attached(List.of("it/**")), Support.counted(9, 0));
        assertThat(book.settles(elsewhere)).isFalse();
        assertThat(book.mark("a", Fate.DECLINED).settles(elsewhere)).isTrue();
    }

    @Test
    void a_retracted_rule_may_be_proposed_again() {
        RuleBook book = RuleBook.EMPTY
                .adopt(Rules.build("a", "Use `x`."), CLEAR)
                .retract("a")
                .retract("unknown");
        assertThat(book).isEqualTo(RuleBook.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{\"version\":2}",
                "{\"version\":1}",
                "{\"version\":1,\"version\":1}",
                "{\"version\":1,\"rules\":[{}],\"written\":{}}",
                "{\"version\":1,\"rules\":{},\"written\":{}}",
                "{\"version\":1,\"rules\":[],\"written\":{\"a\":[1]}}",
                "{\"version\":1,\"rules\":[],\"written\":{}} x",
                "<<<<<<< HEAD",
                "{\"version\":\"one\"}"
            })
    void what_is_no_rule_book_is_refused_with_advice(String text) {
        assertThatThrownBy(() -> RuleBookJson.read(FileContent.of(text)))
                .isInstanceOf(RuleBookException.class)
                .hasMessageStartingWith(".cursor/dialectic/rules.json: expected")
                .hasMessageContaining("delete");
    }

    @Test
    void every_truncation_of_a_book_is_refused() {
        FileContent json = RuleBookJson.write(RuleBook.EMPTY.adopt(Rules.build("a", "Use `x`."), CLEAR));
        for (int length = 0; length < json.text().length() - 2; length++) {
            FileContent cut = FileContent.of(json.text().substring(0, length));
            assertThatThrownBy(() -> RuleBookJson.read(cut)).as("%d", length).isInstanceOf(RuleBookException.class);
        }
    }
}
