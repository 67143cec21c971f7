package dev.dialectic.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dialectic.call.Budget;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TermsTest {

    private static final List<String> NAMES =
            List.of("voteOnly", "plurality", "majority", "own", "panel(a)", "none", "all at once");

    private static Terms terms(List<String> names) {
        return new Terms(
                names.get(0),
                names.get(1),
                names.get(2),
                names.get(3),
                names.get(4),
                names.get(5),
                Terms.InDoubt.ABSTAIN,
                1,
                0,
                Duration.ofSeconds(1),
                names.get(6),
                Budget.UNLIMITED,
                1);
    }

    private static Terms patient(int attempts, int reasks, Duration deadline) {
        return new Terms(
                "f",
                "s",
                "c",
                "w",
                "a",
                "k",
                Terms.InDoubt.ABSTAIN,
                attempts,
                reasks,
                deadline,
                Terms.ALL_AT_ONCE,
                Budget.UNLIMITED,
                0);
    }

    private static Terms with(int part, String name) {
        List<String> names = new ArrayList<>(NAMES);
        names.set(part, name);
        return terms(names);
    }

    @Test
    void each_part_that_differs_is_named_with_what_to_do() {
        List<String> parts = List.of(
                "format",
                "voting strategy",
                "consensus rule",
                "weighting",
                "agents",
                "knowledge",
                "way of asking for ballots");
        for (int part = 0; part < parts.size(); part++) {
            assertThat(terms(NAMES).differenceTo(with(part, "another")).orElseThrow())
                    .startsWith("it is held under the " + parts.get(part) + " " + NAMES.get(part)
                            + ", but another is at hand; build a Dialectic with the parts that it was begun with");
        }
        assertThat(terms(NAMES).differenceTo(with(5, "folder(/x)")).orElseThrow())
                .endsWith(", or say by withName(..) that what is at hand stands for them");
        assertThat(terms(NAMES).differenceTo(with(0, "another")).orElseThrow()).doesNotContain("withName");
    }

    @Test
    void equal_terms_do_not_differ_and_attempts_deadline_and_doubt_are_not_compared() {
        assertThat(terms(NAMES).differenceTo(terms(NAMES))).isEmpty();
        Terms patient = new Terms(
                NAMES.get(0),
                NAMES.get(1),
                NAMES.get(2),
                NAMES.get(3),
                NAMES.get(4),
                NAMES.get(5),
                Terms.InDoubt.ASK_AGAIN,
                9,
                8,
                Duration.ofDays(1),
                NAMES.get(6),
                Budget.UNLIMITED.calls(3),
                2);
        assertThat(terms(NAMES).differenceTo(patient)).isEmpty();
    }

    @Test
    void agents_and_knowledge_are_compared_only_when_both_have_a_name() {
        for (int part : List.of(4, 5)) {
            assertThat(with(part, Terms.UNNAMED).differenceTo(terms(NAMES))).isEmpty();
            assertThat(terms(NAMES).differenceTo(with(part, Terms.UNNAMED))).isEmpty();
        }
        assertThat(with(0, Terms.UNNAMED).differenceTo(terms(NAMES))).isPresent();
    }

    @Test
    void a_name_from_outside_is_shown_without_what_hides() {
        assertThat(with(4, "panel(\u202Ex\u001B[2J\n)" + "y".repeat(1_000))
                        .differenceTo(terms(NAMES))
                        .orElseThrow())
                .contains("panel(\uFFFDx\uFFFD[2J )")
                .hasSizeLessThan(600);
    }

    @Test
    void no_attempt_and_no_time_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> patient(0, 0, Duration.ofSeconds(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> patient(1, -1, Duration.ofSeconds(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> patient(1, 0, Duration.ZERO));
    }
}
