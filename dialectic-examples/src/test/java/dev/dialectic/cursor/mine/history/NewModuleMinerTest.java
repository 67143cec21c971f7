package dev.dialectic.cursor.mine.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.cursor.mine.Activation;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NewModuleMinerTest {

    @Test
    void a_new_module_is_registered_where_the_others_were() {
        ScriptedHistory history = new ScriptedHistory();
        for (int i = 0; i < 20; i++) {
            history.commit("Module " + i, "+module" + i + "/build.gradle", "settings.gradle");
        }
        assertThat(history.minedBy(new NewModuleMiner()))
                .first()
                .satisfies(rule ->
                        assertThat(rule.directive()).contains("`build.gradle`", "in `settings.gradle`: 20 of 20"));
    }

    @Test
    void a_new_file_is_listed_in_the_index_of_its_folder() {
        ScriptedHistory history = new ScriptedHistory();
        for (int i = 0; i < 20; i++) {
            history.commit("Rule " + i, "+src/rules/rule" + i + ".ts", "src/index.ts");
        }
        assertThat(history.minedBy(new NewModuleMiner()))
                .singleElement()
                .satisfies(rule -> assertThat(rule.activation())
                        .isEqualTo(new Activation.Attached(java.util.List.of("src/rules/*.ts"))));
    }

    @Test
    void modules_that_need_no_registration_make_no_rule() {
        ScriptedHistory history = new ScriptedHistory();
        for (int i = 0; i < 20; i++) {
            history.commit("Module " + i, "+packages/p" + i + "/package.json", i % 2 == 0 ? "a.txt" : "b.txt");
        }
        assertThat(history.minedBy(new NewModuleMiner())).isEmpty();
    }
}
