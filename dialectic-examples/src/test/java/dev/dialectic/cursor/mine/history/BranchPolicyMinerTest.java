package dev.dialectic.cursor.mine.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BranchPolicyMinerTest {

    @Test
    void numbers_at_the_end_of_subjects_show_squashed_pull_requests() {
        ScriptedHistory history = new ScriptedHistory();
        for (int i = 0; i < 50; i++) {
            history.commit("Change (#" + i + ")", "a.go");
        }
        assertThat(history.minedBy(new BranchPolicyMiner()))
                .singleElement()
                .satisfies(rule -> assertThat(rule.directive()).contains("squashed", "50 of 50 commits"));
    }

    @Test
    void a_few_merged_pull_requests_among_many_commits_prove_nothing() {
        ScriptedHistory history = new ScriptedHistory();
        for (int i = 0; i < 20; i++) {
            history.merge("Merge pull request #" + i + " from ada/x");
            for (int j = 0; j < 6; j++) {
                history.commit("Change " + j, "a.go");
            }
        }
        assertThat(history.minedBy(new BranchPolicyMiner())).isEmpty();
    }
}
