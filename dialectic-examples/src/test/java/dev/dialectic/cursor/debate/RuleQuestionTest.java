package dev.dialectic.cursor.debate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.cursor.mine.Activation;
import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.cursor.mine.Support;
import dev.dialectic.question.Option;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RuleQuestionTest {

    private static final Candidate REQUESTED =
            Candidates.of("Use `x`.", new Activation.Requested("Rules about x"), Support.fact(1));

    @Test
    void what_can_be_shown_less_may_be_adopted_revised_or_rejected() {
        assertThat(RuleQuestion.about(Candidates.strongFact()).options())
                .extracting(Option::id)
                .containsExactly("adopt", "revise", "reject");
        assertThat(RuleQuestion.about(Candidates.oldBrokenHabit())
                        .options()
                        .get(0)
                        .text())
                .contains("src/test/java/**/*.java");
    }

    @Test
    void what_is_shown_least_may_only_be_adopted_or_rejected() {
        assertThat(RuleQuestion.about(REQUESTED).options())
                .extracting(Option::id)
                .containsExactly("adopt", "reject");
        assertThat(RuleQuestion.narrowed(REQUESTED)).isEmpty();
    }

    @Test
    void narrowed_is_the_same_rule_shown_when_asked_for() {
        Candidate rule = Candidates.strongFact();
        Candidate narrowed = RuleQuestion.narrowed(rule).orElseThrow();
        assertThat(narrowed.activation()).isEqualTo(new Activation.Requested("Rules about build in this repository"));
        assertThat(narrowed.shown(rule.activation())).isEqualTo(rule);
    }
}
