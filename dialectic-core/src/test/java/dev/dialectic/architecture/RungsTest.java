package dev.dialectic.architecture;

import static dev.dialectic.architecture.Rungs.rung;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

/** Which package may use which. Since each looks only down, there is no cycle either. */
class RungsTest {

    private static final String START_HERE = "";

    // spotless:off
    private static final Rungs CORE = Rungs.under("dev.dialectic",
            rung("text", "error", "call"),
            rung("question", "persona", "codebase"),
            rung("evidence"),
            rung("debate"),
            rung("vote", "vote.pairwise"),
            rung("vote.strategy", "vote.table", "consensus", "agent"),
            rung("agent.generate", "consensus.explain", "learning"),
            rung("event"),
            rung("machine", "journal", "guard", "metrics", "registry"),
            rung("transport", "knowledge", "journal.file"),
            rung("run"),
            rung(START_HERE));
    // spotless:on

    @Test
    void a_package_of_core_uses_only_those_on_earlier_rungs() {
        assertThat(CORE.breaches(CoreClasses.seen())).isEmpty();
    }

    @Test
    void guard_a_package_that_looks_up_or_sideways_is_found() {
        var upsideDown = Rungs.under("dev.dialectic.architecture.fixture", rung("upper"), rung("lower"));
        var sideBySide = Rungs.under("dev.dialectic.architecture.fixture", rung("upper", "lower"));

        assertThat(upsideDown.breaches(CoreClasses.fixture("upper")))
                .singleElement()
                .asString()
                .contains("fixture.upper (rung 0) uses dev.dialectic.architecture.fixture.lower (rung 1)");
        assertThat(sideBySide.breaches(CoreClasses.fixture("upper"))).hasSize(1);
    }

    @Test
    void guard_a_package_that_looks_down_is_not() {
        var upright = Rungs.under("dev.dialectic.architecture.fixture", rung("lower"), rung("upper"));

        assertThat(upright.breaches(CoreClasses.fixture("upper"))).isEmpty();
        assertThat(upright.breaches(CoreClasses.fixture("lower"))).isEmpty();
    }

    @Test
    void guard_a_package_without_a_rung_is_found() {
        var forgetful = Rungs.under("dev.dialectic.architecture.fixture", rung("lower"));

        assertThat(forgetful.breaches(CoreClasses.fixture("upper")))
                .containsExactly(
                        "dev.dialectic.architecture.fixture.upper stands on no rung; give it one in the table");
    }

    @Test
    void guard_a_package_stands_on_one_rung() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rungs.under("dev.dialectic", rung("text"), rung("text")))
                .withMessageContaining("two rungs");
    }
}
