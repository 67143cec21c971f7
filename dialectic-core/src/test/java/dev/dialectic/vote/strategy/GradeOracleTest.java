package dev.dialectic.vote.strategy;

import static dev.dialectic.vote.strategy.OracleRow.APPROVALS;
import static dev.dialectic.vote.strategy.OracleRow.GRADES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.vote.VotingStrategy;
import dev.dialectic.vote.strategy.Oracle.Comparison;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;

/** The rules of grades and approvals beside those of other libraries. */
class GradeOracleTest extends OracleContract {

    private static final OracleRow.Explanation AMONG_MEDIANS = (poll, ours, theirs) ->
            (theirs & ~Oracle.mask(GradeRules.medianScore().count(poll).leaders())) == 0;

    @Override
    protected List<OracleRow> rows() {
        List<OracleRow> rows = new ArrayList<>();
        for (Score.Of of : Score.Of.values()) {
            for (String column : List.of("pv:score_voting", "pv:score_mean", "vl:score_mean", "vl:score_sum")) {
                rows.add(OracleRow.equal(GradeRules.score(of), GRADES, column, 126));
            }
        }
        rows.add(OracleRow.equal(GradeRules.medianScore(), GRADES, "pv:score_median", 126));
        rows.addAll(majorityJudgment());
        rows.add(OracleRow.equal(GradeRules.star(), GRADES, "pv:star", 126));
        rows.add(OracleRow.differs(
                        GradeRules.star(),
                        GRADES,
                        "vl:star",
                        new Comparison(126, 16),
                        "there nobody wins where a finalist or the runoff is tied")
                .narrowed((poll, ours, theirs) -> theirs == 0 || theirs == ours));
        rows.addAll(approvals());
        return rows;
    }

    private static List<OracleRow> majorityJudgment() {
        VotingStrategy rule = GradeRules.majorityJudgment();
        return List.of(
                OracleRow.equal(rule, GRADES, "mj:majority_judgment", 126),
                OracleRow.differs(
                                rule,
                                GRADES,
                                "pv:majority_judgement",
                                new Comparison(126, 5),
                                "there ties stay that the majority value breaks")
                        .narrowed((poll, ours, theirs) -> (ours & ~theirs) == 0),
                OracleRow.differs(
                                rule,
                                GRADES,
                                "vl:majority_judgment",
                                new Comparison(122, 3),
                                "there ties of the median are broken otherwise")
                        .narrowed(AMONG_MEDIANS),
                OracleRow.differs(
                                rule,
                                GRADES,
                                "vl:majority_judgment_plus",
                                new Comparison(126, 17),
                                "there ties of the median are broken otherwise or stay")
                        .narrowed(AMONG_MEDIANS));
    }

    private static List<OracleRow> approvals() {
        return List.of(
                OracleRow.equal(Strategies.approval(), APPROVALS, "pv:approval", 74),
                OracleRow.equal(Strategies.approval(), APPROVALS, "vl:approval", 74),
                OracleRow.equal(GradeRules.score(), APPROVALS, "pv:approval", 74),
                OracleRow.equal(GradeRules.satisfactionApproval(), APPROVALS, "vl:sav", 74));
    }

    @Test
    void where_pref_voting_leaves_a_tie_of_majority_judgment_ours_are_among_them() throws IOException {
        assertThat(differing(
                        GradeRules.majorityJudgment(),
                        "pv:majority_judgement",
                        (ours, theirs) -> (ours & theirs) == ours))
                .isZero();
    }

    @Test
    void star_is_that_of_votelib_wherever_that_names_a_winner() throws IOException {
        assertThat(differing(GradeRules.star(), "vl:star", (ours, theirs) -> theirs == 0 || theirs.equals(ours)))
                .isZero();
    }

    private static int differing(VotingStrategy rule, String column, BiPredicate<Integer, Integer> agree)
            throws IOException {
        return Oracle.compare(
                        GRADES,
                        column,
                        Oracle::graded,
                        (poll, winners) ->
                                agree.test(Oracle.mask(rule.count(poll).leaders()), winners))
                .different();
    }
}
