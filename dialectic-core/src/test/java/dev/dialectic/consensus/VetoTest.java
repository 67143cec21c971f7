package dev.dialectic.consensus;

import static dev.dialectic.consensus.Verdicts.ballots;
import static dev.dialectic.consensus.Verdicts.choices;
import static dev.dialectic.consensus.Verdicts.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialectic.persona.AgentId;
import dev.dialectic.vote.Ballot;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Polls;
import dev.dialectic.vote.Tally;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VetoTest {

    private static final ConsensusRule THIRD_MAY_VETO =
            ConsensusRule.plurality().withVeto(Polls.voter(3));

    @Test
    void a_vote_for_something_else_by_one_with_a_veto_stands_in_the_way() {
        assertThat(word(THIRD_MAY_VETO, choices("AABAA"))).isEqualTo("VETOED");
        assertThat(word(THIRD_MAY_VETO, choices("AAABB"))).isEqualTo("A");
    }

    @Test
    void who_approves_of_the_leader_vetoes_nothing() {
        Poll poll = ballots(
                Ballot.of("A", 1, ""),
                Ballot.of("A", 1, ""),
                Ballot.of("B", 1, "").withApprovals("A", "B"));
        assertThat(word(THIRD_MAY_VETO, poll)).isEqualTo("A");
    }

    @Test
    void who_is_absent_or_not_registered_vetoes_nothing() {
        assertThat(word(THIRD_MAY_VETO, choices("AA."))).isEqualTo("A");
        assertThat(word(ConsensusRule.plurality().withVeto(AgentId.of("stranger")), choices("AA")))
                .isEqualTo("A");
    }

    @Test
    void where_there_is_no_consensus_there_is_nothing_to_veto() {
        assertThat(word(THIRD_MAY_VETO, choices("ABC"))).isEqualTo("TIE");
    }

    @Test
    void a_veto_of_nobody_is_refused() {
        assertThatThrownBy(() -> ConsensusRule.plurality().withVeto())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("veto: expected at least one voter, found none; leave the veto out");
    }

    @Test
    void rules_of_ones_own_can_be_given_quorum_veto_and_tie_break() {
        ConsensusRule first = new ConsensusRule() {
            @Override
            public String name() {
                return "sole leader";
            }

            @Override
            public Verdict judge(Poll poll, Tally tally) {
                return new PluralityRule().judge(poll, tally);
            }
        };
        ConsensusRule rule = first.withQuorum(0.5).withVeto(Polls.voter(3)).breakingTies(TieBreak.firstListed());
        assertThat(rule.name())
                .isEqualTo("sole leader, ties broken by first listed, veto of v3, quorum of 0.5 of the registered");
        assertThat(word(rule, choices("A..."))).isEqualTo("NO_QUORUM");
        assertThat(word(rule, choices("BA"))).isEqualTo("A");
        assertThat(word(rule, choices("AAB"))).isEqualTo("VETOED");
    }
}
