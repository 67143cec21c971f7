package dev.dialectic.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.consensus.NoConsensus.Reason;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Polls;
import dev.dialectic.vote.Tally;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What every consensus rule keeps. Extend it and give it your rule. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class ConsensusRuleContract {

    private static final int POLLS = 300;

    /** The rule that is tested; asked anew for every test. */
    protected abstract ConsensusRule rule();

    @Test
    public void its_name_is_visible_and_stays() {
        assertThat(rule().name()).isNotBlank().isEqualTo(rule().name());
    }

    @Test
    public void the_same_poll_gets_the_same_verdict() {
        ConsensusRule rule = rule();
        forPolls((poll, tally) -> assertThat(rule.judge(poll, tally)).isEqualTo(rule.judge(poll, tally)));
    }

    @Test
    public void without_ballots_there_are_no_votes() {
        for (int registered = 0; registered <= 3; registered++) {
            Poll poll = Verdicts.choices(".".repeat(registered));
            Verdict verdict = rule().judge(poll, Verdicts.tally(poll));
            assertThat(verdict).isInstanceOfSatisfying(NoConsensus.class, none -> {
                assertThat(none.reason()).isEqualTo(Reason.NO_VOTES);
                assertThat(none.findings().support()).isZero();
            });
        }
    }

    @Test
    public void what_is_agreed_on_led() {
        forPolls((poll, tally) -> rule().judge(poll, tally)
                .decision()
                .ifPresent(option -> assertThat(tally.leaders()).contains(option)));
    }

    @Test
    public void a_tie_is_reported_or_its_breaker_is_named() {
        forPolls((poll, tally) -> {
            if (rule().judge(poll, tally) instanceof Consensus agreed) {
                assertThat(agreed.tieBrokenBy().isEmpty())
                        .isEqualTo(tally.leaders().size() == 1);
            }
        });
    }

    @Test
    public void an_option_that_nobody_has_points_for_is_not_agreed_on() {
        forPolls((poll, tally) -> {
            Tally nothing = new Tally(
                    tally.strategy(),
                    Tally.ofPoints("", poll, o -> BigDecimal.ZERO).points(),
                    List.of());
            assertThat(rule().judge(poll, nothing).decision()).isEmpty();
        });
    }

    @Test
    public void findings_are_those_of_the_poll_and_say_why() {
        forPolls((poll, tally) -> {
            Findings findings = rule().judge(poll, tally).findings();
            assertThat(findings.distribution()).isEqualTo(tally.shares());
            assertThat(findings.support()).isEqualTo(tally.support());
            assertThat(findings.cast()).isEqualTo(poll.ballots().size());
            assertThat(findings.registered()).isEqualTo(poll.electorate().size());
            assertThat(findings.reasoning()).isNotBlank();
        });
    }

    @Test
    public void what_all_are_sure_of_is_agreed_on() {
        for (int voters = 1; voters <= 5; voters++) {
            Poll poll = Verdicts.choices("B".repeat(voters));
            assertThat(rule().judge(poll, Verdicts.tally(poll)).decision()).hasValue("B");
        }
    }

    /** Polls at random, and ties, which chance seldom makes. */
    private static void forPolls(BiConsumer<Poll, Tally> promise) {
        for (String choices : List.of("AB", "BA", "ABC", "AABB", "CB.")) {
            Poll poll = Verdicts.choices(choices);
            promise.accept(poll, Verdicts.tally(poll));
        }
        for (long seed = 0; seed < POLLS; seed++) {
            Poll poll = Polls.messy(new Random(seed));
            try {
                promise.accept(poll, Verdicts.tally(poll));
            } catch (AssertionError | RuntimeException broken) {
                throw new AssertionError("seed " + seed + ", " + poll, broken);
            }
        }
    }
}
