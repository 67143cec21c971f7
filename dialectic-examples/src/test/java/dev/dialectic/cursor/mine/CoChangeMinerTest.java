package dev.dialectic.cursor.mine;

import static org.assertj.core.api.Assertions.assertThat;

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
                .containsExactly(new Activation.Attached(java.util.List.of("web/client.go")));
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
