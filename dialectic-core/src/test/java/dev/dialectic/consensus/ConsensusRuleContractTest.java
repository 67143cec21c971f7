package dev.dialectic.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.consensus.NoConsensus.Reason;
import dev.dialectic.vote.BrokenPromises;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Polls;
import dev.dialectic.vote.Tally;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The contract accepts the rules that ship and rejects one for every promise that is broken. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ConsensusRuleContractTest {

    private static final ConsensusRule SOUND = ConsensusRule.plurality();

    @Nested
    class Plurality extends ConsensusRuleContract {
        @Override
        protected ConsensusRule rule() {
            return ConsensusRule.plurality();
        }
    }

    @Nested
    class Majority_whose_ties_are_broken extends ConsensusRuleContract {
        @Override
        protected ConsensusRule rule() {
            return ConsensusRule.majority().breakingTies(TieBreak.firstListed());
        }
    }

    @Nested
    class Plurality_whose_ties_are_broken_by_lot extends ConsensusRuleContract {
        @Override
        protected ConsensusRule rule() {
            return ConsensusRule.plurality().withQuorum(0).breakingTies(TieBreak.seeded(42));
        }
    }

    @Nested
    class Supermajority_with_a_veto extends ConsensusRuleContract {
        @Override
        protected ConsensusRule rule() {
            return ConsensusRule.supermajority().withVeto(Polls.voter(2));
        }
    }

    @Nested
    class Absolute_majority_with_a_quorum_by_weight extends ConsensusRuleContract {
        @Override
        protected ConsensusRule rule() {
            return ConsensusRule.absoluteMajority().withQuorumByWeight(0.75);
        }
    }

    @Nested
    class Unanimity extends ConsensusRuleContract {
        @Override
        protected ConsensusRule rule() {
            return ConsensusRule.unanimity();
        }
    }

    @Test
    void a_rule_whose_name_changes_is_rejected() {
        AtomicInteger names = new AtomicInteger();
        ConsensusRule renaming = new ConsensusRule() {
            @Override
            public String name() {
                return "name " + names.incrementAndGet();
            }

            @Override
            public Verdict judge(Poll poll, Tally tally) {
                return SOUND.judge(poll, tally);
            }
        };
        assertThat(brokenBy(renaming)).containsExactly("its_name_is_visible_and_stays");
    }

    @Test
    void a_rule_that_remembers_is_rejected() {
        AtomicInteger calls = new AtomicInteger();
        assertRejected(
                (poll, tally) -> poll.ballots().isEmpty() || calls.incrementAndGet() % 2 == 0
                        ? SOUND.judge(poll, tally)
                        : Verdict.none(poll, tally, Reason.TIE, "no"),
                "the_same_poll_gets_the_same_verdict");
    }

    @Test
    void a_rule_that_has_no_word_for_no_votes_is_rejected() {
        assertRejected(
                (poll, tally) -> poll.ballots().isEmpty()
                        ? Verdict.none(poll, tally, Reason.TIE, "nobody")
                        : SOUND.judge(poll, tally),
                "without_ballots_there_are_no_votes");
    }

    @Test
    void a_rule_that_agrees_on_the_first_option_is_rejected() {
        assertRejected(
                (poll, tally) ->
                        Verdict.agreed(poll, tally, poll.options().get(0).id()),
                "what_is_agreed_on_led",
                "an_option_that_nobody_has_points_for_is_not_agreed_on");
    }

    @Test
    void a_rule_that_breaks_ties_in_silence_is_rejected() {
        assertRejected(
                (poll, tally) -> tally.leaders().size() < 2
                        ? SOUND.judge(poll, tally)
                        : Verdict.agreed(poll, tally, tally.leaders().get(0)),
                "a_tie_is_reported_or_its_breaker_is_named");
    }

    @Test
    void a_rule_that_reports_other_findings_is_rejected() {
        assertRejected(
                (poll, tally) -> {
                    Poll alone = poll.without(Set.of(Polls.voter(1)));
                    return SOUND.judge(alone, Verdicts.tally(alone));
                },
                "findings_are_those_of_the_poll_and_say_why");
    }

    @Test
    void a_rule_that_never_agrees_is_rejected() {
        assertRejected(
                (poll, tally) -> poll.ballots().isEmpty()
                        ? SOUND.judge(poll, tally)
                        : Verdict.none(poll, tally, Reason.BELOW_THRESHOLD, "never"),
                "what_all_are_sure_of_is_agreed_on");
    }

    private static void assertRejected(BiFunction<Poll, Tally, Verdict> judging, String... promises) {
        assertThat(brokenBy(new ConsensusRule() {
                    @Override
                    public String name() {
                        return "broken";
                    }

                    @Override
                    public Verdict judge(Poll poll, Tally tally) {
                        return judging.apply(poll, tally);
                    }
                }))
                .contains(promises);
    }

    private static List<String> brokenBy(ConsensusRule rule) {
        return BrokenPromises.of(new ConsensusRuleContract() {
            @Override
            protected ConsensusRule rule() {
                return rule;
            }
        });
    }
}
