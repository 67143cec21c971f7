package dev.dialectic.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Polls that are decided again, with other votes and the parameters that were found. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DecidedAgainTest {

    @Test
    void with_the_votes_as_they_were_the_leaders_are_those_found() {
        for (TruthInference method : TruthInferences.all()) {
            int polls = 0;
            int same = 0;
            for (int seed = 0; seed < 12; seed++) {
                InferredTruth truth = method.infer(Labels.random(seed));
                for (int poll = 0; poll < truth.table().polls(); poll++) {
                    polls++;
                    same += Arrays.equals(again(truth, poll), truth.leaders(poll)) ? 1 : 0;
                }
            }
            assertThat(same).as(method.name()).isGreaterThanOrEqualTo((int) (0.99 * polls));
        }
    }

    @Test
    void what_all_would_say_leads() {
        for (TruthInference method : TruthInferences.all()) {
            InferredTruth truth =
                    method.infer(Labels.made(7, 60, 3, 0.9, 0.8, 0.8, 0.7).table());
            LabelTable table = truth.table();
            for (int label = 0; label < 3; label++) {
                int[] said = new int[table.firstVote(1)];
                Arrays.fill(said, label);
                assertThat(truth.leadersIf(0, said).orElseThrow())
                        .as(method.name())
                        .containsExactly(label);
            }
        }
    }

    @Test
    void skills_stay_as_they_were_found_so_one_good_vote_outweighs_two_bad_ones() {
        LabelTable table = LabelTable.builder(LabelMeaning.OPEN)
                .vote("p", "a", "1")
                .vote("p", "b", "2")
                .vote("p", "c", "2")
                .build();
        InferredTruth truth = new WeightedMajorityVote(3, 1, 1).infer(table);

        assertThat(truth.leadersIf(0, 0, 1, 1).orElseThrow()).containsExactly(0);
        assertThat(truth.leadersIf(0, 2, 1, 1).orElseThrow())
                .as("an answer that nobody gave")
                .containsExactly(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> truth.leadersIf(0, 3, 1, 1))
                .withMessage("inferred truth: expected labels in [0, 3), found 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> truth.leadersIf(0, 1))
                .withMessage("inferred truth: expected a label for each of 3 votes, found 1");
    }

    @Test
    void a_method_that_does_not_tell_its_parameters_decides_nothing_again() {
        InferredTruth truth = new MajorityVote().infer(Labels.random(1));
        InferredTruth bare = InferredTruth.of(truth.table(), truth.posterior(), truth.skills());

        assertThat(bare.leadersIf(0, new int[truth.table().firstVote(1)])).isEqualTo(Optional.empty());
    }

    private static int[] again(InferredTruth truth, int poll) {
        LabelTable table = truth.table();
        int from = table.firstVote(poll);
        int[] said = new int[table.firstVote(poll + 1) - from];
        Arrays.setAll(said, i -> table.label(from + i));
        return truth.leadersIf(poll, said).orElseThrow();
    }
}
