package dev.dialectic.cursor.debate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.dialectic.cursor.mine.Support;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RuleScoreTest {

    @Test
    void a_fact_is_sure_and_recent() {
        RuleScore score = RuleScore.of(Candidates.of("Use `x`.", Candidates.ALWAYS, Support.fact(1)));
        assertThat(score.evidence()).isEqualTo(1);
        assertThat(score.recency()).isEqualTo(1);
    }

    @Test
    void a_habit_is_as_sure_as_its_wilson_bound_and_as_recent_as_its_recent_cases() {
        RuleScore score = RuleScore.of(Candidates.of("Use `x`.", Candidates.ALWAYS, new Support(90, 10, 8, 1, false)));
        assertThat(score.evidence()).isCloseTo(0.8256, within(0.0001));
        assertThat(score.recency()).isEqualTo(9 / 11.0);
    }

    @Test
    void without_recent_cases_nothing_is_known_of_them() {
        RuleScore score = RuleScore.of(Candidates.of("Use `x`.", Candidates.ALWAYS, new Support(90, 10, 0, 0, false)));
        assertThat(score.recency()).isEqualTo(0.5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Write clean code.|0.3",
                "Never do that.|0.3",
                "Use `Foo`.|0.7",
                "Use `Foo`, not `Bar`.|1",
                "Avoid `Foo`; use `Bar`.|1",
                "NEVER use `Foo`.|1",
                "Use `Foo` rather than `Bar`.|1",
                "Note `Foo`.|0.7",
                "Use `not_a_ban`.|0.7"
            })
    void the_more_exactly_it_is_put_the_better(String directive, double precision) {
        assertThat(RuleScore.of(Candidates.of(directive, Candidates.ALWAYS, Support.fact(1)))
                        .precision())
                .isEqualTo(precision);
    }
}
