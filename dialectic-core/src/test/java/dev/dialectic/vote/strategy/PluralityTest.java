package dev.dialectic.vote.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.vote.Ballot;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Polls;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PluralityTest {

    private static final Poll HEAVY_AGAINST_TWO = Polls.weighted(
            List.of("A", "B"),
            Polls.electorate(5, 1, 1),
            Ballot.of("A", 1, ""),
            Ballot.of("B", 0.1, ""),
            Ballot.of("B", 0, ""));

    @Test
    void one_voter_has_one_vote_whatever_it_weighs_and_however_sure_it_is() {
        assertThat(Strategies.plurality().count(HEAVY_AGAINST_TWO).leaders()).containsExactly("B");
    }

    @Test
    void weighted_it_counts_what_each_weighs_however_sure_it_is() {
        assertThat(Strategies.weightedPlurality().count(HEAVY_AGAINST_TWO).leaders())
                .containsExactly("A");
        assertThat(Strategies.weightedPlurality().count(HEAVY_AGAINST_TWO).support())
                .isEqualTo(5.0 / 7);
    }

    @Test
    void a_choice_is_not_split_among_those_that_the_ranking_ties_it_with() {
        Ballot tied = Ballot.of("B", 1, "").withRanking(List.of(List.of("A", "B")));
        assertThat(Strategies.plurality()
                        .count(Polls.of(List.of("A", "B"), tied))
                        .leaders())
                .containsExactly("B");
    }

    @Test
    void a_voter_of_no_weight_has_a_vote_and_weighted_it_has_none() {
        Poll poll = Polls.weighted(List.of("A", "B"), Polls.electorate(0), Ballot.of("A", 1, ""));
        assertThat(Strategies.plurality().count(poll).leaders()).containsExactly("A");
        assertThat(Strategies.weightedPlurality().count(poll).leaders()).isEmpty();
    }
}
