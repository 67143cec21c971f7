package dev.dialectic.cursor.mine.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChangelogMinerTest {

    private static ScriptedHistory history(String log) {
        ScriptedHistory history = new ScriptedHistory();
        for (int i = 0; i < 40; i++) {
            history.commit("Change " + i, "src/app.py", log.replace("#", "" + i));
        }
        return history.commit("Polish", "src/app.py");
    }

    @Test
    void an_entry_with_nearly_every_change_makes_a_rule_that_counts_the_newest_miss() {
        assertThat(history("CHANGES.md")
                        .file("CHANGES.md", "## Unreleased\n- x\n")
                        .minedBy(new ChangelogMiner()))
                .singleElement()
                .satisfies(rule -> assertThat(rule.directive()).contains("`CHANGES.md`, under Unreleased: 40 of 41"));
    }

    @Test
    void news_fragments_count_by_folder() {
        assertThat(history("+newsfragments/#.bugfix").minedBy(new ChangelogMiner()))
                .singleElement()
                .satisfies(rule -> assertThat(rule.directive()).contains("fragment in `newsfragments/`: 40 of 41"));
    }

    @Test
    void a_changelog_that_is_gone_makes_none() {
        assertThat(history("CHANGES.md").commit("Drop it", "-CHANGES.md").minedBy(new ChangelogMiner()))
                .isEmpty();
    }
}
