package dev.dialectic.cursor.mine.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RevertMinerTest {

    private static final String REVERT = "Revert \"Cache every parsed query\"\n\n"
            + "This reverts commit 0123456789abcdef.\n\nIt caused memory to grow without bound in production.\n";

    @Test
    void a_revert_that_stuck_and_says_why_is_not_to_be_repeated() {
        assertThat(new ScriptedHistory().commit(REVERT, "src/query.go").minedBy(new RevertMiner()))
                .singleElement()
                .satisfies(rule -> assertThat(rule.directive())
                        .startsWith("Do not repeat commit `0123456789`, `Cache every parsed query`"));
    }

    @Test
    void what_came_back_later_is_no_rule() {
        assertThat(new ScriptedHistory()
                        .commit(REVERT, "src/query.go")
                        .commit("Cache parsed queries, take two: every parsed query, bounded", "src/query.go")
                        .minedBy(new RevertMiner()))
                .isEmpty();
    }

    @Test
    void a_revert_without_a_reason_may_be_an_accident() {
        assertThat(new ScriptedHistory()
                        .commit("Revert \"Cache it all\"\n\nThis reverts commit 0123456789abcdef.\n", "src/query.go")
                        .minedBy(new RevertMiner()))
                .isEmpty();
    }
}
