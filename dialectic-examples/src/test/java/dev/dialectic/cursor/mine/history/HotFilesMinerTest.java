package dev.dialectic.cursor.mine.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HotFilesMinerTest {

    private static ScriptedHistory history(boolean fixes) {
        ScriptedHistory history = new ScriptedHistory();
        history.commit("Start", "+src/test/java/ParserTest.java");
        for (int i = 0; i < 300; i++) {
            history.commit((i % 10 == 0 ? "Fix crash " : "Add ") + i, "src/main/java/Other" + i % 9 + ".java");
        }
        for (int i = 0; i < 30; i++) {
            history.commit((fixes ? "Fix crash " : "Fix typo ") + i, "src/main/java/Parser.java");
        }
        return history;
    }

    @Test
    void a_file_whose_changes_are_mostly_fixes_asks_to_read_its_test() {
        assertThat(history(true).minedBy(new HotFilesMiner()))
                .singleElement()
                .satisfies(rule -> assertThat(rule.directive())
                        .contains("Read `src/test/java/ParserTest.java`", "30 of its 30 changes"));
    }

    @Test
    void corrected_words_are_no_bug_fixes() {
        assertThat(history(false).minedBy(new HotFilesMiner())).isEmpty();
    }
}
