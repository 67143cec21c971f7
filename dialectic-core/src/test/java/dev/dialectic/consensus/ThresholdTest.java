package dev.dialectic.consensus;

import static dev.dialectic.consensus.Verdicts.ballots;
import static dev.dialectic.consensus.Verdicts.choices;
import static dev.dialectic.consensus.Verdicts.judge;
import static dev.dialectic.consensus.Verdicts.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialectic.vote.Ballot;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Polls;
import dev.dialectic.vote.Tally;
import dev.dialectic.vote.VotingStrategy;
import dev.dialectic.vote.strategy.Strategies;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** When the leader's support is enough, and what is said when it is not. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ThresholdTest {

    @Test
    void plurality_takes_whoever_leads_alone() {
        assertThat(word(ConsensusRule.plurality(), choices("ABBCAAC"))).isEqualTo("A");
        assertThat(word(ConsensusRule.plurality(), choices("AB"))).isEqualTo("TIE");
    }

    @Test
    void majority_takes_more_than_half_and_exactly_half_is_not_enough() {
        assertThat(word(ConsensusRule.majority(), choices("AAABC"))).isEqualTo("A");
        assertThat(word(ConsensusRule.majority(), choices("AABC"))).isEqualTo("BELOW_THRESHOLD");
    }

    @Test
    void an_absolute_majority_is_of_all_that_are_registered_by_weight() {
        ConsensusRule rule = ConsensusRule.absoluteMajority();
        assertThat(word(rule, choices("AAB.."))).as("2 of 5 registered").isEqualTo("BELOW_THRESHOLD");
        assertThat(word(rule, choices("AAAB."))).isEqualTo("A");
        assertThat(word(rule, choices("AAB.", 1, 1, 1, 1)))
                .as("exactly half is not enough")
                .isEqualTo("BELOW_THRESHOLD");
        assertThat(word(rule, choices("AAB.", 0.1, 0.2, 0.1, 0.1))).isEqualTo("A");
        assertThat(judge(rule, choices("AAB..")).findings().reasoning())
                .startsWith(
                        "Below the threshold: absolute majority asks for more than half of the registered weight of 5,"
                                + " and A leads as the choice of 2.");
    }

    @Test
    void an_absolute_majority_means_the_same_whatever_points_are() {
        Poll poll = choices("AAB");
        for (VotingStrategy strategy : Strategies.all()) {
            Tally tally = strategy.count(poll);
            if (tally.leaders().equals(List.of("A"))) {
                assertThat(ConsensusRule.absoluteMajority().judge(poll, tally).decision())
                        .as(strategy.name())
                        .contains("A");
            }
        }
    }

    @Test
    void two_thirds_are_two_thirds_whatever_the_weights() {
        assertThat(word(ConsensusRule.supermajority(), choices("AAB"))).isEqualTo("A");
        for (double unit : new double[] {0.1, 0.7, 1e-9, 3.3, 1e17}) {
            assertThat(word(ConsensusRule.supermajority(), choices("AAB", unit, unit, unit)))
                    .as("weights of %s", unit)
                    .isEqualTo("A");
        }
        assertThat(word(ConsensusRule.supermajority(), choices("AB", 0.2, 0.1))).isEqualTo("A");
        assertThat(word(ConsensusRule.supermajority(), choices("AB", 0.2, 0.1000000000000001)))
                .isEqualTo("BELOW_THRESHOLD");
    }

    @Test
    void a_share_is_the_decimal_that_was_written() {
        Poll threeTenths = choices("AABBBCCCCC", 0.1, 0.2, 0.2, 0.2, 0.2, 0.02, 0.02, 0.02, 0.02, 0.02);
        assertThat(word(ConsensusRule.atLeast(0.6), threeTenths)).isEqualTo("B");
        assertThat(word(ConsensusRule.atLeast(0.6000000000000001), threeTenths)).isEqualTo("BELOW_THRESHOLD");
        assertThat(word(ConsensusRule.atLeast(1), choices("AA"))).isEqualTo("A");
    }

    @Test
    void unanimity_wants_every_ballot_and_not_only_every_point() {
        assertThat(word(ConsensusRule.unanimity(), choices("AAA."))).isEqualTo("A");
        assertThat(word(ConsensusRule.unanimity(), choices("AAB"))).isEqualTo("BELOW_THRESHOLD");
        Poll unsureDissent = ballots(Ballot.of("A", 1, ""), Ballot.of("A", 1, ""), Ballot.of("B", 0, ""));
        assertThat(word(ConsensusRule.unanimity(), unsureDissent)).isEqualTo("BELOW_THRESHOLD");
        assertThat(word(ConsensusRule.atLeast(1), unsureDissent)).isEqualTo("A");
    }

    @Test
    void ballots_that_give_nobody_points_are_a_reason_of_their_own() {
        Poll unsure = ballots(Ballot.of("A", 0, ""), Ballot.of("A", 0, ""));
        for (ConsensusRule rule : new ConsensusRule[] {
            ConsensusRule.plurality(), ConsensusRule.majority(), ConsensusRule.unanimity(), ConsensusRule.atLeast(0.1)
        }) {
            assertThat(word(rule, unsure)).isEqualTo("NO_SUPPORT");
        }
        assertThat(judge(ConsensusRule.plurality(), unsure).findings().reasoning())
                .startsWith("No support: 2 of 2 registered cast a ballot, and by weighted confidence no option has any"
                        + " points.");
    }

    @Test
    void each_reason_is_told_with_its_numbers() {
        assertThat(reasoning(ConsensusRule.plurality(), choices("..."))).startsWith("No votes: 0 of 3 registered");
        assertThat(reasoning(ConsensusRule.plurality(), choices("A..")))
                .startsWith("No quorum: 1 of 3 registered cast a ballot, and it takes 2.");
        assertThat(reasoning(ConsensusRule.plurality(), choices("AB")))
                .startsWith("A tie: A and B lead with a support of 50.0 % each by weighted confidence.");
        assertThat(reasoning(ConsensusRule.supermajority(), choices("AABC")))
                .startsWith("Below the threshold: supermajority asks for at least 2/3 of all points, and A leads with"
                        + " 50.0 %, 2 of 4.");
        assertThat(reasoning(ConsensusRule.unanimity(), choices("AAB")))
                .startsWith(
                        "Below the threshold: unanimity asks for all of 3 ballots, and A leads as the choice of 2.");
        assertThat(reasoning(ConsensusRule.plurality().withVeto(Polls.voter(3)), choices("AAB")))
                .startsWith(
                        "Vetoed: A leads with a support of 66.7 %, and 1 of 1 with a veto is against it: v3 voted for"
                                + " B.");
    }

    @Test
    void a_threshold_that_is_no_share_is_refused() {
        for (double share : new double[] {Double.NaN, Double.POSITIVE_INFINITY, 0, -0.5, 1.5}) {
            assertThatThrownBy(() -> ConsensusRule.atLeast(share))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("consensus rule: expected a share in (0, 1], found " + share);
        }
    }

    @Test
    void names_tell_every_parameter_in_whatever_order_they_were_given() {
        TieBreak lot = TieBreak.seeded(7);
        String name = "at least 0.6, ties broken by lot of seed 7, veto of v1 and v2, quorum of 0.8 of the registered";
        ConsensusRule rule = ConsensusRule.atLeast(0.6);
        assertThat(rule.breakingTies(lot)
                        .withVeto(Polls.voter(1), Polls.voter(2))
                        .withQuorum(0.8)
                        .name())
                .isEqualTo(name);
        assertThat(rule.withQuorum(0.8)
                        .withVeto(Polls.voter(1))
                        .breakingTies(lot)
                        .withVeto(Polls.voter(2))
                        .name())
                .isEqualTo(name);
        assertThat(rule.name()).isEqualTo("at least 0.6, quorum of more than 1/2 of the registered");
        assertThat(rule.breakingTies(lot).breakingTies(TieBreak.report()).name())
                .isEqualTo(rule.name());
    }

    private static String reasoning(ConsensusRule rule, Poll poll) {
        return judge(rule, poll).findings().reasoning();
    }
}
