package dev.dialectic.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AgreementWeightsTest {

    @Test
    void a_good_voter_among_poor_ones_is_found_without_an_answer() {
        for (int seed = 0; seed < 4; seed++) {
            Labels.Made made = Labels.made(seed, 1_000, 4, 0.95, 0.5, 0.5, 0.5);
            InferredTruth truth = new AgreementWeights().infer(made.table());
            assertThat(truth.fallback()).as("seed %d", seed).isEmpty();
            assertThat(truth.skill(0)).as("seed %d", seed).isCloseTo(0.95, within(0.05));
            double majority = made.accuracy(new MajorityVote().infer(made.table()));
            assertThat(made.accuracy(truth)).as("seed %d", seed).isGreaterThan(majority + 0.05);
            assertThat(made.accuracy(new ShrunkenWeights().infer(made.table()))).isGreaterThan(majority + 0.02);
        }
    }

    /** Three honest voters, and two that say the same wrong thing in every poll. */
    @Test
    void two_that_copy_each_other_are_not_taken_for_the_truth() {
        Labels.Made honest = Labels.made(3, 400, 4, 0.7, 0.7, 0.7);
        LabelTable table = withTwins(honest);
        InferredTruth unguarded = new AgreementWeights().unguarded().infer(table);
        InferredTruth guarded = new AgreementWeights().infer(table);
        assertThat(unguarded.skill(3)).isGreaterThan(0.9);
        assertThat(guarded.fallback())
                .hasValueSatisfying(reason -> assertThat(reason).startsWith("collapse: "));
        assertThat(guarded.posterior())
                .isEqualTo(new MajorityVote().infer(table).posterior());
        assertThat(new ShrunkenWeights().infer(table).fallback()).isEqualTo(guarded.fallback());
    }

    /** Each pair agrees in 52 % of polls: 0.7 × 0.7 + 0.3 × 0.3 / 3. */
    @Test
    void skills_that_do_not_explain_how_often_voters_agree_are_not_trusted() {
        LabelTable table = Labels.made(6, 2_000, 4, 0.7, 0.7, 0.7, 0.7).table();
        assertThat(collapse(table, 0.99, 0.5, 0.5, 0.5)).contains("explain how often voters agree worse");
        assertThat(collapse(table, 0.71, 0.7, 0.7, 0.7)).isEmpty();
        assertThat(collapse(table, 0.8, 0.8, 0.8, 0.2)).contains("would be voted against");
    }

    private static String collapse(LabelTable table, double... skills) {
        double[] posterior = new MajorityVote().infer(table).posterior();
        return new AgreementWeights.Fit(InferredTruth.of(table, posterior, skills), 3)
                .collapse()
                .orElse("");
    }

    private static LabelTable withTwins(Labels.Made honest) {
        LabelTableBuilder builder = LabelTable.builder(LabelMeaning.SHARED);
        for (int label = 0; label < 4; label++) {
            builder.label("0", Integer.toString(label));
        }
        builder.all(honest.table());
        for (int poll = 0; poll < honest.truth().length; poll++) {
            String same = Integer.toString((honest.truth()[poll] + 1 + poll % 3) % 4);
            builder.vote(Integer.toString(poll), "twin one", same).vote(Integer.toString(poll), "twin two", same);
        }
        return builder.build();
    }

    @Test
    void voters_that_differ_by_chance_only_weigh_the_same_and_the_majority_decides() {
        int equal = 0;
        for (int seed = 0; seed < 30; seed++) {
            LabelTable table = Labels.made(seed, 40, 3, 0.7, 0.7, 0.7, 0.7, 0.7).table();
            InferredTruth shrunk = new ShrunkenWeights().infer(table);
            double[] skills = shrunk.skills();
            if (Arrays.stream(skills).distinct().count() == 1) {
                equal++;
                for (int poll = 0; poll < table.polls(); poll++) {
                    assertThat(shrunk.leaders(poll))
                            .as("seed %d, poll %d", seed, poll)
                            .isEqualTo(new MajorityVote().infer(table).leaders(poll));
                }
            }
        }
        assertThat(equal).isGreaterThan(10);
    }

    @Test
    void shrinking_moves_few_votes_further_than_many() {
        LogOdds shrunk = LogOdds.of(new double[] {0.9, 0.9, 0.3, 0.3}, new int[] {10, 1_000, 10, 1_000}, new double[4])
                .shrunk();
        assertThat(shrunk.value(0)).isLessThan(shrunk.value(1)).isGreaterThan(0);
        assertThat(shrunk.value(2)).isGreaterThan(shrunk.value(3));
        assertThat(shrunk.value(1)).isCloseTo(Math.log(9), within(0.1));
    }

    @Test
    void of_open_answers_the_truth_may_be_none() {
        LabelTableBuilder builder = LabelTable.builder(LabelMeaning.OPEN);
        for (int poll = 0; poll < 50; poll++) {
            String name = Integer.toString(poll);
            builder.vote(name, "a", "x" + poll).vote(name, "b", "x" + poll).vote(name, "c", "c" + poll);
        }
        builder.vote("apart", "a", "1").vote("apart", "b", "2").vote("apart", "c", "3");
        InferredTruth truth = new AgreementWeights().unguarded().infer(builder.build());
        assertThat(Arrays.stream(truth.probabilities(50)).sum()).isLessThan(0.999);
        assertThat(truth.probability(0, 0)).isGreaterThan(0.99);
    }

    @Test
    void a_voter_that_contradicts_itself_when_options_are_swapped_weighs_less() {
        LabelTableBuilder builder = LabelTable.builder(LabelMeaning.SHARED);
        for (int poll = 0; poll < 40; poll++) {
            String name = Integer.toString(poll);
            builder.vote(name, "steady", "left").vote(name, "steady", "left");
            builder.vote(name, "fickle", "left").vote(name, "fickle", "right");
        }
        builder.vote("last", "fickle", "right").vote("last", "steady", "left").vote("last", "new", "right");
        InferredTruth truth = new SwapConsistency().infer(builder.build());
        // 0 of 40 pairs against 40 of 40, each with 5 pairs of the average ½; one who was asked once has the average.
        assertThat(truth.skills()).containsExactly(new double[] {42.5 / 45, 2.5 / 45, 0.5}, within(1e-12));
        assertThat(truth.leaders(40)).containsExactly(0);
    }
}
