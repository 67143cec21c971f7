package dev.dialectic.cursor.mine.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.cursor.mine.Activation;
import dev.dialectic.cursor.mine.Candidate;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CoChangeMinerTest {

    private static ScriptedHistory pairs(int together, int alone) {
        ScriptedHistory history = new ScriptedHistory();
        for (int i = 0; i < 200; i++) {
            history.commit("Work on " + i, "src/other" + i % 7 + ".go");
        }
        for (int i = 0; i < alone; i++) {
            history.commit("Touch the schema " + i, "api/schema.go");
        }
        for (int i = 0; i < together; i++) {
            history.commit("Change the schema " + i, "api/schema.go", "web/client.go");
        }
        return history;
    }

    @Test
    void files_that_change_together_make_one_rule_with_honest_counts() {
        assertThat(pairs(40, 2).minedBy(new CoChangeMiner())).singleElement().satisfies(rule -> {
            assertThat(rule.directive()).contains("`api/schema.go`", "`web/client.go`");
            assertThat(rule.support().kept()).isEqualTo(40);
            assertThat(rule.citations().get(0).quote()).isEqualTo("Change the schema 39");
        });
    }

    @Test
    void a_companion_that_is_often_left_out_makes_no_rule_for_the_file() {
        assertThat(pairs(40, 15).minedBy(new CoChangeMiner()))
                .extracting(Candidate::activation)
                .containsExactly(new Activation.Attached(List.of("web/client.go")));
    }

    @Test
    void what_changed_together_only_long_ago_makes_no_rule() {
        ScriptedHistory old = pairs(40, 0).pace(Duration.ofDays(400)).commit("Rest", "src/other1.go");
        assertThat(old.minedBy(new CoChangeMiner())).isEmpty();

        ScriptedHistory buried = pairs(40, 0).pace(Duration.ofHours(1));
        for (int i = 0; i < 200; i++) {
            buried.commit("Work on " + i, "src/other" + i % 7 + ".go");
        }
        assertThat(buried.minedBy(new CoChangeMiner())).isEmpty();
        assertThat(buried.commit("Change it", "api/schema.go", "web/client.go").minedBy(new CoChangeMiner()))
                .hasSize(1);
    }

    @Test
    void files_that_all_change_together_make_one_rule_that_names_them_all() {
        ScriptedHistory history = pairs(0, 0);
        for (int i = 0; i < 40; i++) {
            history.commit("Translate " + i, "docs/de.yml", "docs/en.yml", "docs/fr.yml");
        }
        assertThat(history.minedBy(new CoChangeMiner())).singleElement().satisfies(rule -> {
            assertThat(rule.directive())
                    .isEqualTo("These change together: `docs/de.yml`, `docs/en.yml`, `docs/fr.yml`; 40 of 40 commits"
                            + " that changed one of them changed all.");
            assertThat(rule.activation())
                    .isEqualTo(new Activation.Attached(List.of("docs/de.yml", "docs/en.yml", "docs/fr.yml")));
        });
    }

    @Test
    void files_that_hang_together_by_one_of_them_make_one_rule_for_the_strongest_pair() {
        ScriptedHistory history = pairs(0, 0);
        for (int i = 0; i < 60; i++) {
            history.commit("Change " + i, "a/hub.go", i % 2 == 0 ? "b/left.go" : "c/right.go");
        }
        assertThat(history.minedBy(new CoChangeMiner()))
                .singleElement()
                .satisfies(rule -> assertThat(rule.directive())
                        .isEqualTo(
                                "When you change `b/left.go`, change `a/hub.go` with it: 30 of 30 commits that changed the"
                                        + " first did."));
    }

    @Test
    void a_companion_that_is_gone_makes_no_rule() {
        assertThat(pairs(40, 0).commit("Drop the client", "-web/client.go").minedBy(new CoChangeMiner()))
                .isEmpty();
    }

    @Test
    void a_source_and_its_test_and_what_tools_write_make_no_rule() {
        ScriptedHistory history = new ScriptedHistory();
        for (int i = 0; i < 100; i++) {
            history.commit("Work on " + i, "src/other" + i % 7 + ".go");
        }
        for (int i = 0; i < 40; i++) {
            history.commit(
                    "Change " + i, "src/main/java/Foo.java", "src/test/java/FooTest.java", "go.sum", "CHANGELOG.md");
        }
        assertThat(history.minedBy(new CoChangeMiner())).isEmpty();
    }

    @Test
    void a_path_that_a_glob_would_read_makes_no_rule() {
        ScriptedHistory history = new ScriptedHistory();
        for (int i = 0; i < 200; i++) {
            history.commit("Work on " + i, "src/other" + i % 7 + ".go");
        }
        for (int i = 0; i < 40; i++) {
            history.commit("Change " + i, "app/[id]/page.tsx", "app/{a,b}.tsx", "*/x y.ts");
        }
        assertThat(history.minedBy(new CoChangeMiner())).isEmpty();
    }
}
