package dev.dialectic.vote.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialectic.vote.Ballot;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Polls;
import dev.dialectic.vote.Tally;
import dev.dialectic.vote.VotingStrategy;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The points, the conventions and the edges of the rules of rankings. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RankingRulesTest {

    private static final VotingStrategy UNIVERSES = RankingRules.instantRunoff(Elimination.PARALLEL_UNIVERSES);
    private static final Poll CYCLE = CounterExamples.poll("1 ABC, 1 BCA, 1 CAB");

    @Test
    void dowdall_gives_a_vote_a_half_and_a_third_as_the_smallest_decimals_there_are() {
        assertThat(points(RankingRules.dowdall(), CounterExamples.poll("1 ABC")))
                .isEqualTo("{A=3, B=1.5, C=1}");
        assertThat(points(RankingRules.dowdall(), CounterExamples.poll("3 ABC")))
                .isEqualTo("{A=3, B=1.5, C=1}");
        Poll tied = Polls.of(Polls.options(3), Ballot.of("A", 1, ""));
        assertThat(points(RankingRules.dowdall(), tied)).isEqualTo("{A=3, B=1.25, C=1.25}");
        assertThat(points(new Dowdall(Borda.Tied.TAKE_ONE_PLACE, Borda.Unranked.TIED_LAST), tied))
                .isEqualTo("{A=1, B=0.5, C=0.5}");
        assertThat(points(new Dowdall(Borda.Tied.TAKE_ONE_PLACE, Borda.Unranked.GET_NOTHING), tied))
                .isEqualTo("{A=1, B=0, C=0}");
    }

    @Test
    void anti_plurality_counts_what_is_not_last_and_may_split_the_last_place() {
        Poll poll = Polls.of(Polls.options(3), Polls.ranking("ABC"), Ballot.of("A", 1, ""));
        assertThat(points(RankingRules.antiPlurality(), poll)).isEqualTo("{A=2, B=1.5, C=0.5}");
        assertThat(points(new AntiPlurality(TiedPlace.COUNT_EACH), poll)).isEqualTo("{A=2, B=1, C=0}");
    }

    @Test
    void bucklin_goes_as_deep_as_a_majority_needs_and_no_deeper() {
        Poll poll = CounterExamples.poll("2 ABC, 1 BCA, 2 CBA");
        assertThat(RankingRules.bucklin().count(poll))
                .isEqualTo(new Tally(
                        RankingRules.bucklin().name(),
                        RankingRules.bucklin().count(poll).points(),
                        List.of("B"),
                        List.of(List.of("B"), List.of("C"), List.of("A"))));
        assertThat(points(RankingRules.bucklin(), poll)).isEqualTo("{A=2, B=5, C=3}");
        assertThat(RankingRules.simplifiedBucklin().count(poll).leaders()).containsExactly("B", "C");
    }

    @Test
    void a_ballot_that_ties_its_first_is_split_or_counts_for_each() {
        Ballot tied = Ballot.of("A", 1, "").withRanking(List.of(List.of("A", "B")));
        Poll poll = Polls.of(Polls.options(3), tied, tied, tied, Polls.ranking("CBA"), Polls.ranking("CAB"));
        assertThat(points(RankingRules.pluralityWithRunoff(), poll)).isEqualTo("{A=1.5, B=1.5, C=2}");
        VotingStrategy each =
                new PluralityWithRunoff(TiedPlace.COUNT_EACH, Exhausted.COUNTS_FOR_NOBODY, Elimination.TOGETHER);
        assertThat(points(each, poll)).isEqualTo("{A=4, B=4, C=0}");
    }

    @Test
    void an_exhausted_ballot_changes_shares_and_no_winner() {
        Poll poll = Polls.weighted(
                Polls.options(3),
                Polls.electorate(4, 3, 2),
                Ballot.of("A", 1, ""),
                Ballot.of("B", 1, ""),
                Ballot.of("C", 1, ""));
        VotingStrategy kept = new InstantRunoff(TiedPlace.SPLIT, Exhausted.COUNTS_FOR_ALL, Elimination.TOGETHER);
        assertThat(points(RankingRules.instantRunoff(), poll)).isEqualTo("{A=4, B=3, C=0}");
        assertThat(points(kept, poll)).isEqualTo("{A=5, B=4, C=0}");
    }

    @Test
    void a_third_of_a_vote_is_exact_so_three_make_one() {
        Ballot all = Ballot.of("A", 1, "").withRanking(List.of(List.of("A", "B", "C")));
        Poll poll = Polls.of(Polls.options(4), all, all, all, Polls.ranking("DABC"));
        assertThat(RankingRules.instantRunoff().count(poll).leaders()).containsExactly("A", "B", "C", "D");
        assertThat(points(RankingRules.instantRunoff(), poll)).isEqualTo("{A=1, B=1, C=1, D=1}");
    }

    @Test
    void tied_options_leave_together_or_every_universe_is_followed() {
        Poll poll = CounterExamples.poll("2 ACB, 1 BCA, 1 CBA");
        assertThat(RankingRules.instantRunoff().count(poll).ranking())
                .isEqualTo(List.of(List.of("A"), List.of("B", "C")));
        assertThat(UNIVERSES.count(poll).leaders()).containsExactly("A", "B", "C");
        assertThat(UNIVERSES.count(poll).ranking()).isEmpty();
        assertThat(points(UNIVERSES, poll)).isEqualTo("{A=4, B=2, C=2}");
        assertThat(points(UNIVERSES, CYCLE)).isEqualTo("{A=3, B=3, C=3}");
    }

    @Test
    void coombs_stops_at_a_majority_though_it_be_last_the_most() {
        Poll poll = CounterExamples.poll("3 ABC, 2 BCA");
        assertThat(RankingRules.coombs().count(poll).ranking()).isEqualTo(List.of(List.of("A"), List.of("B", "C")));
        assertThat(points(RankingRules.coombs(), poll)).isEqualTo("{A=3, B=2, C=0}");
    }

    @Test
    void baldwin_and_nanson_tell_what_was_left_of_the_duels() {
        Poll poll = CounterExamples.poll("3 ABC, 2 BCA");
        assertThat(points(RankingRules.baldwin(), poll)).isEqualTo("{A=3, B=2, C=0}");
        assertThat(RankingRules.baldwin().count(poll).ranking())
                .isEqualTo(List.of(List.of("A"), List.of("B"), List.of("C")));
        assertThat(points(RankingRules.nanson(), CYCLE)).isEqualTo("{A=3, B=3, C=3}");
    }

    @Test
    void more_universes_than_can_be_followed_are_refused_by_name() {
        Poll poll = Polls.of(Polls.options(17), Polls.ranking("ABCDEFGHIJKLMNOPQ"));
        assertThatThrownBy(() -> UNIVERSES.count(poll))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        UNIVERSES.name() + ": expected at most 16 options, since the universes may double with each,"
                                + " found 17; take the rule by which \"tied options go together\"");
        assertThat(RankingRules.instantRunoff().count(poll).leaders()).containsExactly("A");
        Poll most = Polls.of(Polls.options(16), Polls.ranking("ABCDEFGHIJKLMNOP"));
        assertThat(UNIVERSES.count(most).leaders()).containsExactly("A");
    }

    private static String points(VotingStrategy rule, Poll poll) {
        return rule.count(poll).points().toString();
    }
}
