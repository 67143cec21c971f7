package dev.dialectic.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialectic.debate.Silence;
import dev.dialectic.persona.AgentId;
import dev.dialectic.question.Option;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What ballots, electorates and polls refuse, and what they make of what they take. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BallotTest {

    private static final double[] NO_SHARES = {
        Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -0.1, 1.0000001, 1e308
    };

    @Test
    void a_confidence_or_grade_outside_zero_to_one_is_refused_by_name() {
        for (double value : NO_SHARES) {
            assertThatThrownBy(() -> Ballot.of("A", value, ""))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("ballot: expected a confidence in [0, 1], found " + value);
            assertThatThrownBy(() -> Ballot.of("A", 1, "").withGrades(Map.of("A", value)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("ballot: expected a grade of A in [0, 1], found " + value);
        }
    }

    @Test
    void negative_zero_is_zero() {
        assertThat(Ballot.of("A", -0.0, "")).isEqualTo(Ballot.of("A", 0.0, ""));
        assertThat(Polls.electorate(-0.0)).isEqualTo(Polls.electorate(0.0));
    }

    @Test
    void a_ranking_names_each_option_once_and_has_no_empty_level() {
        assertThatThrownBy(() -> Ballot.of("A", 1, "").withRanking(List.of(List.of("A"), List.of("B", "A"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("each option at most once");
        assertThatThrownBy(() -> Ballot.of("A", 1, "").withRanking(List.of(List.of("A"), List.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("an option at every level");
    }

    @Test
    void without_a_ranking_the_choice_comes_before_its_alternatives() {
        assertThat(Ballot.of("B", 1, "").withAlternatives("C", "B", "C", "A").preferences())
                .containsExactly(List.of("B"), List.of("C"), List.of("A"));
    }

    @Test
    void a_ballot_that_contradicts_itself_or_names_what_is_not_voted_on_has_a_flaw() {
        List<Option> options = List.of(Option.of("A"), Option.of("B"));
        Ballot ballot = Ballot.of("A", 1, "");
        assertThat(ballot.flaw(options)).isEmpty();
        assertThat(Ballot.of("a", 1, "").flaw(options))
                .hasValue("expected the id of an option, one of [A, B]; found \"a\"");
        assertThat(ballot.withAlternatives("C").flaw(options)).isPresent();
        assertThat(ballot.withRanking(List.of(List.of("B"), List.of("A"))).flaw(options))
                .hasValue("expected the choice \"A\" among the first of the ranking; found [[B], [A]]");
        assertThat(ballot.withApprovals("B").flaw(options))
                .hasValue("expected the choice \"A\" among the approvals; found [B]");
    }

    @Test
    void a_weight_that_is_not_finite_and_at_least_zero_is_refused() {
        for (double weight : new double[] {Double.NaN, Double.POSITIVE_INFINITY, -1}) {
            assertThatThrownBy(() -> Polls.electorate(weight))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("electorate: expected a finite weight of at least 0 for v1, found " + weight);
        }
    }

    @Test
    void an_electorate_of_equals_names_each_voter_once() {
        assertThat(Electorate.equal(List.of(Polls.voter(1), Polls.voter(2)))).isEqualTo(Polls.electorate(1, 1));
        assertThatThrownBy(() -> Electorate.equal(List.of(Polls.voter(1), Polls.voter(1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("each voter once");
    }

    @Test
    void a_poll_refuses_strangers_doubles_and_who_is_both_here_and_absent() {
        Map<AgentId, Ballot> cast = Map.of(Polls.voter(1), Ballot.of("A", 1, ""));
        Electorate electorate = Polls.electorate(1);
        assertThatThrownBy(() -> Poll.of(List.of("A", "A"), electorate, cast)).hasMessageContaining("each option once");
        assertThatThrownBy(() -> Poll.of(List.of(), electorate, cast)).hasMessageContaining("found none");
        assertThatThrownBy(() -> Poll.of(List.of("A"), Polls.electorate(), cast))
                .hasMessageContaining("expected a registered voter");
        assertThatThrownBy(() -> new Poll(
                        List.of(Option.of("A")),
                        electorate,
                        cast,
                        Map.of(Polls.voter(1), new Silence(Silence.Reason.TIMEOUT, "late"))))
                .hasMessage("poll: v1 cannot both vote and be absent");
    }

    @Test
    void a_poll_without_some_voters_is_what_the_others_would_have_decided() {
        Poll poll = Polls.of(List.of("A", "B"), Ballot.of("A", 1, ""), Ballot.of("B", 1, ""));
        Poll smaller = poll.without(Set.of(Polls.voter(1)));
        assertThat(smaller.electorate().voters()).containsExactly(Polls.voter(2));
        assertThat(smaller.ballots()).containsOnlyKeys(Polls.voter(2));
    }
}
