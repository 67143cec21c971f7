package dev.dialectic.vote.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dialectic.persona.AgentId;
import dev.dialectic.vote.Ballot;
import dev.dialectic.vote.Electorate;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.VotingStrategy;
import dev.dialectic.vote.strategy.Oracle.Comparison;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The leaders of the rules of grades and approvals against those of other libraries, profile by profile. */
@Tag("shared-data")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GradeOracleTest {

    private static final String GRADES = "profiles_grade.json";

    @Test
    void score_equals_every_library_by_sum_and_by_mean() throws IOException {
        for (String column : List.of("pv:score_voting", "pv:score_mean", "vl:score_mean", "vl:score_sum")) {
            assertThat(compare(column, GradeRules.score())).as(column).isEqualTo(equal(126));
            assertThat(compare(column, GradeRules.score(Score.Of.MEAN)))
                    .as(column)
                    .isEqualTo(equal(126));
        }
    }

    @Test
    void the_median_is_that_of_pref_voting() throws IOException {
        assertThat(compare("pv:score_median", GradeRules.medianScore())).isEqualTo(equal(126));
    }

    @Test
    void majority_judgment_is_that_of_mieux_voter() throws IOException {
        assertThat(compare("mj:majority_judgment", GradeRules.majorityJudgment()))
                .isEqualTo(equal(126));
    }

    /** pref_voting leaves ties that the majority value breaks, votelib breaks three otherwise; its "plus" is another rule. */
    @Test
    void majority_judgment_differs_from_those_who_break_ties_otherwise() throws IOException {
        assertThat(compare("pv:majority_judgement", GradeRules.majorityJudgment()))
                .isEqualTo(new Comparison(126, 5));
        assertThat(Oracle.compare(GRADES, "pv:majority_judgement", GradeOracleTest::graded, (poll, winners) -> {
                    int ours = Oracle.mask(
                            GradeRules.majorityJudgment().count(poll).leaders());
                    return (ours & winners) == ours;
                }))
                .as("ours are among theirs")
                .isEqualTo(equal(126));
        assertThat(compare("vl:majority_judgment", GradeRules.majorityJudgment()))
                .isEqualTo(new Comparison(122, 3));
        assertThat(compare("vl:majority_judgment_plus", GradeRules.majorityJudgment()))
                .isEqualTo(new Comparison(126, 17));
    }

    @Test
    void star_is_that_of_pref_voting() throws IOException {
        assertThat(compare("pv:star", GradeRules.star())).isEqualTo(equal(126));
    }

    /** votelib names nobody in 16 profiles; in all others it names whom we do. */
    @Test
    void star_is_that_of_votelib_where_that_has_a_winner() throws IOException {
        assertThat(compare("vl:star", GradeRules.star())).isEqualTo(new Comparison(126, 16));
        assertThat(Oracle.compare(
                        GRADES,
                        "vl:star",
                        GradeOracleTest::graded,
                        (poll, winners) -> winners == 0
                                || winners
                                        == Oracle.mask(
                                                GradeRules.star().count(poll).leaders())))
                .isEqualTo(equal(126));
    }

    @Test
    void satisfaction_approval_is_that_of_votelib() throws IOException {
        assertThat(Oracle.compare(
                        "profiles_approval.json",
                        "vl:sav",
                        Oracle::weighted,
                        (poll, winners) -> winners
                                == Oracle.mask(GradeRules.satisfactionApproval()
                                        .count(poll)
                                        .leaders())))
                .isEqualTo(equal(74));
    }

    /** Approvals are grades of two kinds. */
    @Test
    void score_of_approvals_is_approval() throws IOException {
        assertThat(Oracle.compare(
                        "profiles_approval.json",
                        "pv:approval",
                        Oracle::weighted,
                        (poll, winners) -> winners
                                == Oracle.mask(GradeRules.score().count(poll).leaders())))
                .isEqualTo(equal(74));
    }

    private static Comparison compare(String column, VotingStrategy rule) throws IOException {
        return Oracle.compare(
                GRADES,
                column,
                GradeOracleTest::graded,
                (poll, winners) -> Oracle.mask(rule.count(poll).leaders()) == winners);
    }

    /** Grades of 0 to 5 as fifths; the choice is of no consequence. */
    private static Poll graded(JsonNode profile) {
        Map<AgentId, Double> weights = new LinkedHashMap<>();
        Map<AgentId, Ballot> ballots = new LinkedHashMap<>();
        for (JsonNode line : profile.get("b")) {
            Map<String, Double> grades = new LinkedHashMap<>();
            line.forEach(grade -> grades.put(Integer.toString(grades.size()), grade.asInt() / 5.0));
            AgentId voter = AgentId.of("v" + weights.size());
            ballots.put(voter, Ballot.of("0", 1, "").withGrades(grades));
            weights.put(voter, profile.get("w").get(weights.size()).asDouble());
        }
        List<String> options = IntStream.range(0, profile.get("m").asInt())
                .mapToObj(Integer::toString)
                .toList();
        return Poll.of(options, new Electorate(weights), ballots);
    }

    private static Comparison equal(int profiles) {
        return new Comparison(profiles, 0);
    }
}
