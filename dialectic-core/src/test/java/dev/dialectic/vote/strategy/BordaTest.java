package dev.dialectic.vote.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.vote.Ballot;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Polls;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BordaTest {

    private static final List<String> OPTIONS = List.of("A", "B", "C", "D");
    private static final Ballot TIED_AND_TRUNCATED =
            Ballot.of("A", 1, "").withRanking(List.of(List.of("A", "B"), List.of("C")));

    @Test
    void places_are_worth_one_less_each_down_to_zero() {
        assertThat(points(Borda.Tied.SHARE_THE_AVERAGE, Borda.Unranked.TIED_LAST, Polls.ranking("BDAC")))
                .isEqualTo(Map.of("B", "3", "D", "2", "A", "1", "C", "0"));
    }

    @Test
    void tied_options_share_the_average_and_the_unranked_are_tied_last() {
        assertThat(points(Borda.Tied.SHARE_THE_AVERAGE, Borda.Unranked.TIED_LAST, TIED_AND_TRUNCATED))
                .isEqualTo(Map.of("A", "2.5", "B", "2.5", "C", "1", "D", "0"));
        assertThat(points(Borda.Tied.SHARE_THE_AVERAGE, Borda.Unranked.TIED_LAST, Ballot.of("A", 1, "")))
                .isEqualTo(Map.of("A", "3", "B", "1", "C", "1", "D", "1"));
    }

    @Test
    void the_unranked_may_get_nothing() {
        assertThat(points(Borda.Tied.SHARE_THE_AVERAGE, Borda.Unranked.GET_NOTHING, Ballot.of("A", 1, "")))
                .isEqualTo(Map.of("A", "3", "B", "0", "C", "0", "D", "0"));
    }

    @Test
    void tied_options_may_take_one_place() {
        assertThat(points(Borda.Tied.TAKE_ONE_PLACE, Borda.Unranked.TIED_LAST, TIED_AND_TRUNCATED))
                .isEqualTo(Map.of("A", "3", "B", "3", "C", "2", "D", "1"));
        assertThat(points(Borda.Tied.TAKE_ONE_PLACE, Borda.Unranked.GET_NOTHING, TIED_AND_TRUNCATED))
                .isEqualTo(Map.of("A", "3", "B", "3", "C", "2", "D", "0"));
    }

    @Test
    void without_a_ranking_the_choice_and_then_its_alternatives_are_ranked() {
        Ballot ballot = Ballot.of("C", 1, "").withAlternatives("B");
        assertThat(points(Borda.Tied.SHARE_THE_AVERAGE, Borda.Unranked.TIED_LAST, ballot))
                .isEqualTo(Map.of("C", "3", "B", "2", "A", "0.5", "D", "0.5"));
    }

    @Test
    void a_compromise_beats_the_first_choice_of_a_majority() {
        Poll poll = Polls.of(
                List.of("A", "B", "C"),
                Polls.ranking("ABC"),
                Polls.ranking("ABC"),
                Polls.ranking("ABC"),
                Polls.ranking("BCA"),
                Polls.ranking("BCA"));
        assertThat(Strategies.borda().count(poll).leaders()).containsExactly("B");
    }

    @Test
    void the_support_of_a_unanimous_first_choice_is_two_shares_among_the_options() {
        for (int options = 2; options <= 6; options++) {
            List<String> ids = Polls.options(options);
            Ballot[] unanimous =
                    Collections.nCopies(3, Polls.ranking(String.join("", ids))).toArray(Ballot[]::new);
            assertThat(Strategies.borda().count(Polls.of(ids, unanimous)).support())
                    .isEqualTo(2.0 / options);
        }
    }

    @Test
    void with_a_single_option_there_are_no_points() {
        assertThat(Strategies.borda()
                        .count(Polls.of(List.of("A"), Ballot.of("A", 1, "")))
                        .leaders())
                .isEmpty();
    }

    private static Map<String, String> points(Borda.Tied tied, Borda.Unranked unranked, Ballot ballot) {
        return Strategies.borda(tied, unranked).count(Polls.of(OPTIONS, ballot)).points().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().toPlainString()));
    }
}
