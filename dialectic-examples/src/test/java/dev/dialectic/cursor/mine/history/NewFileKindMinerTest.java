package dev.dialectic.cursor.mine.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NewFileKindMinerTest {

    private static ScriptedHistory history(int typed, int plain) {
        ScriptedHistory history = new ScriptedHistory();
        for (int i = 0; i < 50; i++) {
            history.file("src/old" + i + ".js", "");
        }
        for (int i = 0; i < typed + plain; i++) {
            history.commit("Add " + i, "+src/new" + i + (i < typed ? ".ts" : ".js"));
        }
        return history;
    }

    @Test
    void new_files_show_the_trend_against_the_majority() {
        assertThat(history(24, 1).minedBy(new NewFileKindMiner()))
                .singleElement()
                .satisfies(rule -> assertThat(rule.directive())
                        .isEqualTo(
                                "Write new source files as `.ts`, not `.js`: 24 of 25 new ones are, though 51 of the other"
                                        + " form are still here."));
    }

    @Test
    void mixed_new_files_show_none() {
        assertThat(history(15, 10).minedBy(new NewFileKindMiner())).isEmpty();
    }
}
