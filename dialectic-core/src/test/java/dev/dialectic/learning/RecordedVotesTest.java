package dev.dialectic.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the methods are worth on votes that others recorded. */
@Tag("shared-data")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecordedVotesTest {

    private static final MajorityVote PLURALITY = new MajorityVote();
    private static final String COT = "dylan_math_cot.jsonl";
    private static final String COMPLEX = "dylan_math_complex.jsonl";

    @Test
    void plurality_is_as_right_as_others_found_it() throws IOException {
        assertThat(RecordedVotes.gsm8k().percent(PLURALITY)).isCloseTo(44.3, within(0.05));
        assertThat(RecordedVotes.dylan(COT, false).percent(PLURALITY)).isCloseTo(44.41, within(0.005));
        assertThat(RecordedVotes.dylan(COT, true).percent(PLURALITY)).isCloseTo(46.93, within(0.005));
        assertThat(RecordedVotes.dylan(COMPLEX, false).percent(PLURALITY)).isCloseTo(54.72, within(0.005));
        assertThat(RecordedVotes.dylan(COMPLEX, true).percent(PLURALITY)).isCloseTo(54.45, within(0.005));
    }

    /** 738 of 1,319 are 55.95 %, which is 56.0 in the figures of others. */
    @Test
    void agreement_without_labels_recovers_what_plurality_loses_on_the_gsm8k_panel() throws IOException {
        RecordedVotes votes = RecordedVotes.gsm8k();
        assertThat(votes.right(PLURALITY)).isEqualTo(584);
        assertThat(votes.right(new AgreementWeights())).isGreaterThanOrEqualTo(738);
        assertThat(votes.right(TruthInferences.recommended())).isGreaterThanOrEqualTo(738);
    }

    @Test
    void the_default_and_guarded_agreement_are_never_half_a_point_below_plurality() throws IOException {
        for (RecordedVotes votes : RecordedVotes.all()) {
            for (TruthInference method : List.of(TruthInferences.recommended(), new AgreementWeights())) {
                assertThat(votes.percent(method))
                        .as("%s on %s", method.name(), votes.name())
                        .isGreaterThanOrEqualTo(votes.percent(PLURALITY) - 0.5);
            }
        }
    }

    /** Read as polls whose options are only those that were named, the first system becomes the truth. */
    @Test
    void a_model_without_answers_that_nobody_gave_collapses_and_the_guard_notices() throws IOException {
        RecordedVotes open = RecordedVotes.gsm8k();
        RecordedVotes closed = new RecordedVotes("closed", closed(open.table()), open.truths());

        assertThat(closed.percent(new OneCoin())).isCloseTo(21.76, within(0.005));
        assertThat(closed.percent(new AgreementWeights().unguarded())).isCloseTo(21.76, within(0.005));
        assertThat(new AgreementWeights().infer(closed.table()).fallback()).isPresent();
        assertThat(closed.right(new AgreementWeights())).isEqualTo(closed.right(PLURALITY));
    }

    /** There the fourth agent was asked only when the others did not agree. */
    @Test
    void the_guard_notices_skills_that_do_not_explain_the_agreement() throws IOException {
        RecordedVotes votes = RecordedVotes.dylan(COT, false);
        assertThat(new AgreementWeights().infer(votes.table()).fallback())
                .hasValueSatisfying(reason -> assertThat(reason).contains("explain how often voters agree worse"));
        assertThat(new AgreementWeights().infer(RecordedVotes.gsm8k().table()).fallback())
                .isEmpty();
    }

    private static LabelTable closed(LabelTable open) {
        LabelTableBuilder builder = LabelTable.builder(LabelMeaning.PER_POLL);
        for (int poll = 0; poll < open.polls(); poll++) {
            builder.poll(open.pollName(poll));
            for (int i = open.firstVote(poll); i < open.firstVote(poll + 1); i++) {
                builder.vote(open.pollName(poll), open.voterName(open.voter(i)), open.labelName(poll, open.label(i)));
            }
        }
        return builder.build();
    }

    /** Of problems with exactly three agents: whether three, two or none said the same, and how often the leader was right. */
    @Test
    void patterns_of_agreement_are_calibrated_probabilities_on_the_other_half() throws IOException {
        List<double[]> shares = patterns(RecordedVotes.dylan(COT, false));
        int[] right = new int[4];
        int[] polls = new int[4];
        for (double[] row : shares) {
            int alike = (int) Math.round(row[0] * 3);
            polls[alike]++;
            right[alike] += (int) row[1];
        }
        assertThat(100.0 * right[3] / polls[3]).isCloseTo(86.6, within(0.05));
        assertThat(100.0 * right[2] / polls[2]).isCloseTo(45.7, within(0.05));
        assertThat(100.0 * right[1] / polls[1]).isCloseTo(10, within(0.05));
        assertThat(polls).containsExactly(0, 980, 328, 898);
        for (int half = 0; half < 2; half++) {
            calibratedOnTheOther(shares, half);
        }
    }

    private static void calibratedOnTheOther(List<double[]> shares, int half) {
        Calibration calibration = IsotonicCalibration.fit(scores(shares, half), answers(shares, half));
        double[] raw = scores(shares, 1 - half);
        boolean[] truth = answers(shares, 1 - half);
        double[] calibrated = Arrays.stream(raw).map(calibration::probability).toArray();
        assertThat(CalibrationMeasures.expectedCalibrationError(raw, truth, 10)).isGreaterThan(0.15);
        assertThat(CalibrationMeasures.expectedCalibrationError(calibrated, truth, 10))
                .isLessThan(0.03);
        assertThat(CalibrationMeasures.brier(calibrated, truth)).isLessThan(CalibrationMeasures.brier(raw, truth));
    }

    private static List<double[]> patterns(RecordedVotes votes) {
        List<double[]> rows = new ArrayList<>();
        for (int poll = 0; poll < votes.table().polls(); poll++) {
            if (votes.table().firstVote(poll + 1) - votes.table().firstVote(poll) == 3) {
                rows.add(three(votes, poll));
            }
        }
        return rows;
    }

    /** The share of the three votes that the leader has, and 1 when it is right. */
    private static double[] three(RecordedVotes votes, int poll) {
        LabelTable table = votes.table();
        int[] counts = new int[table.labels()];
        int best = 0;
        int first = table.firstVote(poll);
        for (int i = first; i < first + 3; i++) {
            counts[table.label(i)]++;
        }
        for (int label = 1; label < counts.length; label++) {
            best = counts[label] > counts[best] ? label : best;
        }
        return new double[] {counts[best] / 3.0, votes.isRight(poll, best) ? 1 : 0};
    }

    private static double[] scores(List<double[]> rows, int half) {
        return IntStream.range(0, rows.size())
                .filter(i -> i % 2 == half)
                .mapToDouble(i -> rows.get(i)[0])
                .toArray();
    }

    private static boolean[] answers(List<double[]> rows, int half) {
        boolean[] answers = new boolean[scores(rows, half).length];
        for (int i = 0; i < answers.length; i++) {
            answers[i] = rows.get(2 * i + half)[1] == 1;
        }
        return answers;
    }
}
