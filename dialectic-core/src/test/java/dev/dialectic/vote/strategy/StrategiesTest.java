package dev.dialectic.vote.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialectic.vote.Axiom;
import dev.dialectic.vote.AxiomSearch;
import dev.dialectic.vote.VotingStrategy;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StrategiesTest {

    @Test
    void every_rule_is_found_by_its_recorded_name() {
        assertThat(Strategies.all())
                .hasSize(88)
                .allSatisfy(rule -> assertThat(Strategies.named(rule.name())).isEqualTo(rule));
    }

    @Test
    void no_two_rules_share_a_name() {
        assertThat(Strategies.all().stream().map(VotingStrategy::name)).doesNotHaveDuplicates();
    }

    @Test
    void the_default_comes_first() {
        assertThat(Strategies.all().get(0)).isEqualTo(Strategies.weightedConfidence());
    }

    @Test
    void a_name_that_nobody_bears_is_answered_with_those_that_are() {
        assertThatThrownBy(() -> Strategies.named("bordas"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "voting strategy: expected the name of one that ships, found \"bordas\"; they are [weighted"
                                + " confidence, plurality,"
                                + " weighted plurality, weighted approval,"
                                + " Borda (ties share the average, unranked tied last),")
                .hasMessageContaining(
                        "instant runoff (ties split, exhausted ballots count for nobody, parallel universes)")
                .hasMessageEndingWith("]");
    }

    /** Families with axioms that small random polls seldom break have counter-examples in a test of their own. */
    @Test
    void a_rule_of_one_round_declares_exactly_the_axioms_that_no_random_poll_breaks() {
        for (VotingStrategy rule : Strategies.all().subList(0, 8)) {
            Set<Axiom> unbroken = Arrays.stream(Axiom.values())
                    .filter(axiom -> AxiomSearch.violation(rule, axiom).isEmpty())
                    .collect(Collectors.toSet());
            assertThat(rule.axioms()).as(rule.name()).isEqualTo(unbroken);
        }
    }
}
