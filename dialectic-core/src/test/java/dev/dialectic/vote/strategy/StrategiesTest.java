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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StrategiesTest {

    @Test
    void every_rule_is_found_by_its_recorded_name() {
        assertThat(Strategies.all())
                .isNotEmpty()
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
                        "voting strategy: expected the name of one that ships, one of [weighted confidence, plurality,"
                                + " weighted plurality, weighted approval,")
                .hasMessageEndingWith("]; found \"bordas\"");
    }

    @Tag("slow")
    @Test
    void a_rule_declares_exactly_the_axioms_that_no_poll_breaks() {
        for (VotingStrategy rule : Strategies.all()) {
            Set<Axiom> unbroken = Arrays.stream(Axiom.values())
                    .filter(axiom -> AxiomSearch.violation(rule, axiom).isEmpty())
                    .collect(Collectors.toSet());
            assertThat(rule.axioms()).as(rule.name()).isEqualTo(unbroken);
        }
    }
}
