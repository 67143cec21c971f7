package dev.dialectic.cursor.mine.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeletedPathsMinerTest {

    private static ScriptedHistory history() {
        return new ScriptedHistory()
                .commit("Start", "+docs/setup.md", "+docs/use.md")
                .commit("Drop the setup page", "-docs/setup.md");
    }

    @Test
    void a_guide_that_names_what_is_gone_is_reported() {
        assertThat(history()
                        .file("README.md", "See [setup](docs/setup.md) and `docs/use.md`.")
                        .minedBy(new DeletedPathsMiner()))
                .singleElement()
                .satisfies(rule -> {
                    assertThat(rule.directive()).contains("`README.md` names `docs/setup.md`");
                    assertThat(rule.citations().get(0).locator()).isEqualTo("README.md:1");
                });
    }

    @Test
    void links_are_read_from_where_they_stand() {
        assertThat(history()
                        .file("sub/README.md", "[setup](docs/setup.md) `docs/setup.md`")
                        .minedBy(new DeletedPathsMiner()))
                .isEmpty();
        assertThat(history().file("sub/README.md", "[setup](../docs/setup.md)").minedBy(new DeletedPathsMiner()))
                .hasSize(1);
    }

    @Test
    void what_was_added_again_is_not_gone() {
        DeletedPathsMiner miner = new DeletedPathsMiner();
        ScriptedHistory history =
                history().commit("Bring it back", "+docs/setup.md").commit("Drop", "-docs/use.md");
        history.minedBy(miner);
        assertThat(miner.gone(history.head())).containsOnlyKeys("docs/use.md");
    }
}
