package dev.dialectic.cursor.mine.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.cursor.mine.Activation;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TestsFollowSourcesMinerTest {

    private static ScriptedHistory history(int tested, int untested) {
        ScriptedHistory history = new ScriptedHistory();
        for (int i = 0; i < untested; i++) {
            history.commit("Change " + i, "src/main/java/Foo.java");
        }
        for (int i = 0; i < tested; i++) {
            history.commit("Change " + i, "src/main/java/Foo.java", "src/test/java/FooTest.java");
        }
        return history;
    }

    @Test
    void tests_that_follow_sources_make_a_rule() {
        assertThat(history(60, 3).minedBy(new TestsFollowSourcesMiner()))
                .singleElement()
                .satisfies(rule -> {
                    assertThat(rule.directive()).contains("`src/main/java`", "`src/test/java`", "60 of 63");
                    assertThat(rule.activation())
                            .isEqualTo(new Activation.Attached(java.util.List.of("src/main/java/**/*.java")));
                });
    }

    @Test
    void tests_that_often_lag_make_none() {
        assertThat(history(60, 30).minedBy(new TestsFollowSourcesMiner())).isEmpty();
    }
}
