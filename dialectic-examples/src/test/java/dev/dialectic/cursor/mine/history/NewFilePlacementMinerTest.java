package dev.dialectic.cursor.mine.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NewFilePlacementMinerTest {

    private static ScriptedHistory history(Duration pace) {
        ScriptedHistory history = new ScriptedHistory().pace(pace);
        for (int i = 0; i < 9; i++) {
            history.file("lib/old" + i + ".rb", "");
        }
        for (int i = 0; i < 40; i++) {
            history.commit("Add " + i, "+app/models/new" + i + ".rb");
        }
        return history;
    }

    @Test
    void a_folder_that_takes_all_new_sources_for_long_makes_a_rule() {
        assertThat(history(Duration.ofDays(8)).minedBy(new NewFilePlacementMiner()))
                .singleElement()
                .satisfies(rule -> assertThat(rule.directive()).contains("under `app/models`: 40 of 40"));
    }

    @Test
    void a_burst_of_files_for_one_feature_makes_none() {
        assertThat(history(Duration.ofHours(3)).minedBy(new NewFilePlacementMiner()))
                .isEmpty();
    }
}
