package dev.dialectic.consensus.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.dialectic.consensus.ConsensusRule;
import dev.dialectic.consensus.Recount;
import dev.dialectic.persona.AgentId;
import dev.dialectic.vote.Ballot;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Polls;
import dev.dialectic.vote.VotingStrategy;
import dev.dialectic.vote.strategy.Strategies;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExplanationTest {

    private static final VotingStrategy VOTING = Strategies.weightedConfidence();
    private static final ConsensusRule CONSENSUS = ConsensusRule.plurality();

    @Test
    void a_sure_minority_that_turned_a_poll_is_shown_as_pivotal() {
        Poll poll = Polls.of(
                List.of("rewrite", "keep"),
                Ballot.of("rewrite", 0.9, "I have seen the inside"),
                Ballot.of("keep", 0.5, "it works"),
                Ballot.of("keep", 0.3, "no time"));
        Explanation why = Explanation.of(poll, VOTING, CONSENSUS);

        assertThat(why.verdict().decision()).hasValue("rewrite");
        assertThat(why.margin()).isEqualTo(0.1 / 1.7, within(1e-15));
        assertThat(why.replaced().words()).isEqualTo("1: v1 to keep");
        assertThat(why.pivotal()).containsExactly(Polls.voter(1));
        assertThat(why.dissent()).hasSize(2);
        assertThat(why.dissent().get(0).reasoning()).isEqualTo("it works");
        assertThat(why.entropy()).isEqualTo(0.9975, within(1e-4));
        assertThat(why.concordance().orElseThrow()).isEqualTo(1 / 9.0, within(1e-15));
        assertThat(why.power().of(Polls.voter(1)).banzhaf())
                .isGreaterThan(why.power().of(Polls.voter(2)).banzhaf());
    }

    @Test
    void the_same_ballots_in_any_order_give_the_same_bits() {
        for (int seed = 0; seed < 100; seed++) {
            Poll poll = Polls.messy(new Random(seed));
            Explanation why = Explanation.of(poll, VOTING, CONSENSUS, 50, new Sampling(seed % 2 * 10, 20, seed));
            Explanation again =
                    Explanation.of(shuffled(poll, seed), VOTING, CONSENSUS, 50, new Sampling(seed % 2 * 10, 20, seed));

            assertThat(again).as("seed %d", seed).isEqualTo(why).hasToString(why.toString());
            assertThat(again.entropy()).isEqualTo(why.entropy());
            assertThat(again.concordance()).isEqualTo(why.concordance());
        }
    }

    @Test
    void who_is_pivotal_alone_and_only_who_is_makes_the_difference_to_all_others() {
        for (int seed = 0; seed < 100; seed++) {
            Poll poll = Polls.messy(new Random(seed));
            Explanation why = Explanation.of(poll, VOTING, CONSENSUS);
            assertThat(why.pivotal()).isEqualTo(new Recount(poll).pivotal(VOTING, CONSENSUS));
            for (AgentId voter : why.pivotal()) {
                assertThat(why.power().of(voter).banzhaf()).as("seed %d", seed).isPositive();
            }
        }
    }

    @Test
    void without_ballots_there_is_nothing_to_tell() {
        Explanation why = Explanation.of(Polls.of(List.of("A", "B")), VOTING, CONSENSUS);

        assertThat(why.verdict().decision()).isEmpty();
        assertThat(why.margin()).isZero();
        assertThat(why.undone().found()).isFalse();
        assertThat(why.pivotal()).isEmpty();
        assertThat(why.power().indices()).isEmpty();
        assertThat(why.concordance()).isEmpty();
    }

    private static Poll shuffled(Poll poll, int seed) {
        List<AgentId> voters = new ArrayList<>(poll.ballots().keySet());
        Collections.shuffle(voters, new Random(seed));
        Map<AgentId, Ballot> ballots = new LinkedHashMap<>();
        voters.forEach(voter -> ballots.put(voter, poll.ballots().get(voter)));
        return new Poll(poll.options(), poll.electorate(), ballots, poll.absent());
    }
}
