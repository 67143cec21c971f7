package dev.dialectic.consensus;

import static dev.dialectic.consensus.Verdicts.choices;
import static dev.dialectic.consensus.Verdicts.judge;
import static dev.dialectic.consensus.Verdicts.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Polls;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** How many of the registered have to cast a ballot. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class QuorumTest {

    @Test
    void more_than_half_of_the_registered_have_to_vote_whatever_the_rule() {
        for (int registered = 1; registered <= 9; registered++) {
            for (int cast = 0; cast <= registered; cast++) {
                Poll poll = poll(cast, registered);
                String expected = cast == 0 ? "NO_VOTES" : cast < registered / 2 + 1 ? "NO_QUORUM" : "A";
                for (ConsensusRule rule : new ConsensusRule[] {
                    ConsensusRule.plurality(),
                    ConsensusRule.majority(),
                    ConsensusRule.supermajority(),
                    ConsensusRule.unanimity(),
                    ConsensusRule.atLeast(0.9)
                }) {
                    assertThat(word(rule, poll))
                            .as("%d of %d, %s", cast, registered, rule.name())
                            .isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void a_share_of_the_registered_is_rounded_up_exactly() {
        for (int registered = 1; registered <= 20; registered++) {
            for (int cast = 1; cast <= registered; cast++) {
                for (int tenths = 0; tenths <= 10; tenths++) {
                    String expected = 10 * cast < tenths * registered ? "NO_QUORUM" : "A";
                    assertThat(word(ConsensusRule.plurality().withQuorum(tenths / 10.0), poll(cast, registered)))
                            .as("%d of %d, %d tenths", cast, registered, tenths)
                            .isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void a_quorum_may_be_of_what_the_registered_weigh() {
        ConsensusRule rule = ConsensusRule.plurality().withQuorumByWeight(0.5);
        assertThat(rule.name()).isEqualTo("plurality, quorum of 0.5 of the registered weight");
        assertThat(word(rule, choices("A..", 3, 1, 2))).isEqualTo("A");
        assertThat(word(rule, choices("AA.", 1, 1, 3))).isEqualTo("NO_QUORUM");
        assertThat(word(rule, choices("...", 0, 0, 0))).isEqualTo("NO_VOTES");
        assertThat(judge(rule, choices("AA.", 1, 1, 3)).findings().reasoning())
                .startsWith("No quorum: a weight of 2 of 5 registered cast a ballot, and it takes 0.5.");
        assertThat(word(rule.withQuorum(0.5), choices("AA.", 1, 1, 3)))
                .as("the last one asked for is in force")
                .isEqualTo("A");
        assertThat(word(rule.breakingTies(TieBreak.firstListed()).withVeto(Polls.voter(3)), choices("AA.", 1, 1, 3)))
                .isEqualTo("NO_QUORUM");
    }

    @Test
    void half_is_enough_when_it_is_asked_for_by_number_and_not_by_default() {
        assertThat(word(ConsensusRule.plurality(), choices("AA.."))).isEqualTo("NO_QUORUM");
        assertThat(word(ConsensusRule.plurality().withQuorum(0.5), choices("AA..")))
                .isEqualTo("A");
    }

    @Test
    void without_a_quorum_there_are_still_no_verdicts_without_votes() {
        assertThat(word(ConsensusRule.plurality().withQuorum(0), choices("...")))
                .isEqualTo("NO_VOTES");
        assertThat(word(ConsensusRule.plurality().withQuorum(0), choices("A........")))
                .isEqualTo("A");
    }

    @Test
    void heads_are_counted_and_not_weights() {
        assertThat(word(ConsensusRule.plurality(), choices("A..", 100, 1, 1))).isEqualTo("NO_QUORUM");
        assertThat(word(ConsensusRule.plurality(), choices("AA.", 1, 0, 100))).isEqualTo("A");
    }

    @Test
    void a_quorum_takes_the_place_of_the_one_before() {
        assertThat(word(ConsensusRule.plurality().withQuorum(1).withQuorum(0.3), choices("A..")))
                .isEqualTo("A");
    }

    @Test
    void a_quorum_that_is_no_share_is_refused() {
        for (double share : new double[] {Double.NaN, -0.1, 1.1, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> ConsensusRule.plurality().withQuorum(share))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("quorum: expected a share in [0, 1], found " + share);
        }
    }

    private static Poll poll(int cast, int registered) {
        return choices("A".repeat(cast) + ".".repeat(registered - cast));
    }
}
