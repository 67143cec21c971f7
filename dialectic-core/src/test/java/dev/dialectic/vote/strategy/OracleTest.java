package dev.dialectic.vote.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dialectic.consensus.ConsensusRule;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.VotingStrategy;
import dev.dialectic.vote.strategy.Oracle.Comparison;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The leaders of our rules against those of other libraries, profile by profile. */
@Tag("shared-data")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OracleTest {

    private static final String LINEAR = "profiles_linear.json";
    private static final String TIES = "profiles_ties.json";

    @Test
    void plurality_equals_every_library_on_strict_rankings() throws IOException {
        for (String column : List.of("pv:plurality", "php:plurality", "vl:plurality", "npm:FirstPastThePost")) {
            assertThat(compare(LINEAR, column, Strategies.weightedPlurality()))
                    .as(column)
                    .isEqualTo(equal(600));
        }
    }

    @Test
    void an_absolute_majority_is_that_of_pref_voting() throws IOException {
        VotingStrategy plurality = Strategies.weightedPlurality();
        assertThat(Oracle.compare(LINEAR, "pv:absolute_majority", Oracle::weighted, (poll, winners) -> {
                    List<String> agreed =
                            ConsensusRule.absoluteMajority().judge(poll, plurality.count(poll)).decision().stream()
                                    .toList();
                    return Oracle.mask(agreed) == winners;
                }))
                .isEqualTo(equal(600));
    }

    @Test
    void one_vote_for_each_unit_of_weight_equals_weighted_votes() throws IOException {
        assertThat(compare(LINEAR, "pv:plurality", Strategies.plurality(), Oracle::replicated))
                .isEqualTo(equal(600));
    }

    @Test
    void borda_equals_every_library_on_strict_rankings_under_every_convention() throws IOException {
        for (String column : List.of("pv:borda", "php:borda", "vl:borda", "npm:Borda")) {
            for (VotingStrategy borda : Strategies.all().subList(4, 8)) {
                assertThat(compare(LINEAR, column, borda))
                        .as(column + " and " + borda.name())
                        .isEqualTo(equal(600));
            }
        }
    }

    @Test
    void borda_of_the_average_and_tied_last_is_that_of_pref_voting_and_condorcet_php() throws IOException {
        assertThat(compare(TIES, "pv:borda_for_profile_with_ties", Strategies.borda()))
                .isEqualTo(equal(100));
        assertThat(compare(TIES, "php:borda", Strategies.borda())).isEqualTo(equal(200));
    }

    @Test
    void borda_of_one_place_and_nothing_is_that_of_votelib() throws IOException {
        VotingStrategy borda = Strategies.borda(Borda.Tied.TAKE_ONE_PLACE, Borda.Unranked.GET_NOTHING);
        assertThat(compare(TIES, "vl:borda", borda)).isEqualTo(equal(200));
        assertThat(compare(TIES, "vl:borda", Strategies.borda())).isEqualTo(new Comparison(200, 26));
    }

    /** A ballot names one choice; here the first of those tied at the top, where the libraries split or spoil the vote. */
    @Test
    void plurality_differs_where_the_first_place_is_tied_and_nowhere_else() throws IOException {
        VotingStrategy plurality = Strategies.weightedPlurality();
        assertThat(compare(TIES, "pv:plurality", plurality)).isEqualTo(equal(100));
        assertThat(compare(TIES, "php:plurality", plurality)).isEqualTo(new Comparison(200, 35));
        assertThat(Oracle.compare(
                        TIES,
                        "php:plurality",
                        Oracle::weighted,
                        (poll, winners) -> tiedFirst(poll)
                                || Oracle.mask(plurality.count(poll).leaders()) == winners))
                .isEqualTo(equal(200));
    }

    private static boolean tiedFirst(Poll poll) {
        return poll.ballots().values().stream()
                .anyMatch(ballot -> ballot.ranking().get(0).size() > 1);
    }

    @Test
    void approval_equals_every_library() throws IOException {
        for (String column : List.of("pv:approval", "vl:approval")) {
            assertThat(compare("profiles_approval.json", column, Strategies.approval()))
                    .isEqualTo(equal(74));
        }
    }

    private static Comparison compare(String file, String column, VotingStrategy rule) throws IOException {
        return compare(file, column, rule, Oracle::weighted);
    }

    private static Comparison compare(String file, String column, VotingStrategy rule, Function<JsonNode, Poll> poll)
            throws IOException {
        return Oracle.compare(
                file,
                column,
                poll,
                (cast, winners) -> Oracle.mask(rule.count(cast).leaders()) == winners);
    }

    private static Comparison equal(int profiles) {
        return new Comparison(profiles, 0);
    }
}
