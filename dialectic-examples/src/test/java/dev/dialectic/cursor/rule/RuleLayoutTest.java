package dev.dialectic.cursor.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialectic.cursor.mine.Activation;
import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.cursor.mine.Support;
import dev.dialectic.cursor.mine.Topic;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RuleLayoutTest {

    @Test
    void a_file_reads_as_a_person_would_write_it() {
        RuleLayout layout = RuleLayout.of(
                List.of(
                        Rules.test("test-naming", "Name test classes `FooTest`.", 11, 3),
                        Rules.test("assertions", "Use `assertThat` of AssertJ.", 40, 0)),
                Set.of());
        assertThat(layout.files().keySet()).containsExactly("dialectic-testing-src-test-java.mdc");
        assertThat(layout.files()
                        .get("dialectic-testing-src-test-java.mdc")
                        .content()
                        .text())
                .isEqualTo("""
                        ---
                        globs: src/test/java/**/*.java
                        alwaysApply: false
                        ---
                        <!-- dialectic:begin (your edits are kept) -->
                        # Testing

                        - Use `assertThat` of AssertJ. _Evidence: 40 of 40; `pom.xml:3`_

                        - Name test classes `FooTest`. _Evidence: 11 of 14; `pom.xml:3`_
                        <!-- dialectic:end -->
                        """);
    }

    @Test
    void the_order_in_which_rules_come_changes_no_byte() {
        List<Candidate> rules = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            rules.add(Rules.rule(
                    "miner:" + i,
                    Topic.values()[i % 7],
                    "Use `x" + i + "`.",
                    i % 2 == 0 ? new Activation.Always() : Rules.TESTS,
                    Support.counted(20 + i, i % 3)));
        }
        RuleLayout first = RuleLayout.of(rules, Set.of());
        Collections.shuffle(rules, new Random(7));
        assertThat(RuleLayout.of(rules, Set.of())).isEqualTo(first);
    }

    @Test
    void names_follow_from_topic_and_activation_alone_and_differ_when_these_differ() {
        assertThat(name("src/main/java/**/*.java")).isEqualTo("dialectic-code-src-main-java.mdc");
        assertThat(List.of(
                        name("src/main/java/**/*.java"),
                        name("src/main/java/**"),
                        name("src/main-java/**/*.java"),
                        name("src/Main/java/**/*.java"),
                        name("src/main/java/**/*.java", "src/test/java/**/*.java"),
                        name("src-main/java/**/*.java"),
                        name("日本/**"),
                        name("a".repeat(300) + "/**")))
                .doesNotHaveDuplicates()
                .allMatch(name -> RuleFileName.ALLOWED.matcher(name).matches());
        assertThat(RuleFileName.of(Topic.CHANGES, new Activation.Requested("How releases are cut")))
                .matches("dialectic-changes-how-releases-are-cut-[0-9a-f]{8}\\.mdc");
    }

    private static String name(String... globs) {
        return RuleFileName.of(Topic.CODE, new Activation.Attached(List.of(globs)));
    }

    @Test
    void a_full_file_keeps_what_stands_there_and_says_what_it_leaves_out() {
        List<Candidate> rules = new ArrayList<>();
        for (int i = 10; i < 40; i++) {
            rules.add(Rules.build("miner:" + i, "Use `" + "x".repeat(50) + "` " + "again ".repeat(40) + i + "."));
        }
        RuleLayout layout = RuleLayout.of(rules, Set.of("miner:39"));
        assertThat(layout.files()).hasSize(1);
        RuleFile file = layout.files().values().iterator().next();
        assertThat(file.content().text()).hasSizeLessThanOrEqualTo(RuleFile.CHARACTERS);
        assertThat(file.rules())
                .extracting(Candidate::id)
                .contains("miner:10", "miner:39")
                .doesNotContain("miner:38");
        assertThat(layout.leftOut())
                .containsKey("miner:38")
                .hasSize(30 - file.rules().size());
        assertThat(layout.leftOut().get("miner:38")).contains("keep fewer rules");
    }

    @Test
    void files_that_are_always_shown_share_one_budget() {
        List<Candidate> rules = new ArrayList<>();
        for (int i = 10; i < 40; i++) {
            rules.add(Rules.rule(
                    "miner:" + i,
                    Topic.values()[i % 7],
                    "Use `x` " + "again ".repeat(60) + i + ".",
                    new Activation.Always(),
                    Support.counted(20, 0)));
        }
        RuleLayout layout = RuleLayout.of(rules, Set.of());
        assertThat(layout.files().values().stream()
                        .mapToInt(file -> file.content().text().length())
                        .sum())
                .isBetween(RuleLayout.ALWAYS_ON - 600, RuleLayout.ALWAYS_ON);
        assertThat(layout.leftOut()).isNotEmpty();
    }

    @Test
    void a_rule_that_hides_something_is_left_out_whole_with_the_reason() {
        RuleLayout layout = RuleLayout.of(
                List.of(
                        Rules.build("a", "Use `mvn`."), Rules.build("b", "Use\u202e `mvn`."),
                        Rules.build("c", "Use <!-- dialectic:end --> it."), Rules.build("d", "Two\nlines.")),
                Set.of());
        assertThat(layout.files().values().iterator().next().rules()).hasSize(1);
        assertThat(layout.leftOut().keySet()).containsExactly("b", "c", "d");
        assertThat(layout.leftOut().get("b")).contains("U+202E");
    }

    @Test
    void a_rule_whose_evidence_cannot_be_written_down_is_refused() {
        Candidate rule = Rules.build("a", "Use `mvn`.");
        Candidate odd = new Candidate(
                rule.id(),
                rule.topic(),
                rule.subject(),
                rule.value(),
                rule.directive(),
                rule.activation(),
                rule.support(),
                List.of(new dev.dialectic.cursor.mine.Citation("we`ird\u200b.txt", "")),
                rule.foci());
        assertThatThrownBy(() -> RuleLine.of(odd))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("evidence");
    }
}
