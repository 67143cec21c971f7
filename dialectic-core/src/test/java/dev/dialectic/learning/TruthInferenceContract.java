package dev.dialectic.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What every truth inference keeps. Extend it and give it your inference. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class TruthInferenceContract {

    private static final int SEEDS = 12;

    /** The inference that is tested; asked anew for every test. */
    protected abstract TruthInference inference();

    @Test
    public void its_name_is_visible_and_stays() {
        assertThat(inference().name()).isNotBlank().isEqualTo(inference().name());
    }

    @Test
    public void the_probabilities_of_a_poll_are_shares_and_skills_are_numbers() {
        for (int seed = 0; seed < SEEDS; seed++) {
            InferredTruth truth = inference().infer(Labels.random(seed));
            LabelTable table = truth.table();
            for (int poll = 0; poll < table.polls(); poll++) {
                double[] shares = truth.probabilities(poll);
                assertThat(Arrays.stream(shares).boxed())
                        .as("seed %d, poll %d", seed, poll)
                        .allMatch(share -> share >= 0 && share <= 1 + 1e-9);
                assertThat(Arrays.stream(shares).sum())
                        .as("seed %d, poll %d", seed, poll)
                        .isCloseTo(1, within(1e-6));
            }
            assertThat(Arrays.stream(truth.skills()).boxed())
                    .as("seed %d", seed)
                    .hasSize(table.voters())
                    .allMatch(Double::isFinite);
        }
    }

    @Test
    public void the_same_table_gives_the_same_bits() {
        TruthInference inference = inference();
        for (int seed = 0; seed < SEEDS; seed++) {
            InferredTruth once = inference.infer(Labels.random(seed));
            InferredTruth again = inference.infer(Labels.random(seed));
            assertThat(again.posterior()).as("seed %d", seed).isEqualTo(once.posterior());
            assertThat(again.skills()).as("seed %d", seed).isEqualTo(once.skills());
        }
    }

    @Test
    public void the_names_of_voters_do_not_matter() {
        for (int seed = 0; seed < SEEDS; seed++) {
            LabelTable table = Labels.random(seed);
            int[] renamed = shuffled(table.voters(), new Random(seed));
            InferredTruth truth = inference().infer(table);
            InferredTruth other = inference().infer(Labels.renamed(table, renamed));
            assertThat(other.posterior()).as("seed %d", seed).containsExactly(truth.posterior(), within(1e-3));
            for (int voter = 0; voter < renamed.length; voter++) {
                assertThat(other.skill(renamed[voter])).as("seed %d", seed).isCloseTo(truth.skill(voter), within(1e-2));
            }
        }
    }

    @Test
    public void what_all_say_is_true() {
        int polls = 30;
        int[] poll = new int[polls * 4];
        int[] voter = new int[poll.length];
        int[] label = new int[poll.length];
        for (int i = 0; i < poll.length; i++) {
            poll[i] = i / 4;
            voter[i] = i % 4;
            label[i] = poll[i] % 3;
        }
        InferredTruth truth = inference().infer(LabelTable.of(3, poll, voter, label));
        for (int i = 0; i < polls; i++) {
            assertThat(truth.leaders(i)).as("poll %d", i).containsExactly(i % 3);
        }
    }

    @Test
    public void a_poll_without_votes_and_a_table_without_polls_are_answered() {
        InferredTruth truth =
                inference().infer(LabelTable.of(2, new int[] {0, 2, 2}, new int[] {0, 0, 1}, new int[] {1, 0, 0}));
        assertThat(Arrays.stream(truth.probabilities(1)).sum()).isCloseTo(1, within(1e-6));
        assertThat(inference()
                        .infer(LabelTable.of(2, new int[0], new int[0], new int[0]))
                        .skills())
                .isEmpty();
    }

    @Test
    public void labels_that_are_not_shared_are_taken_or_refused_by_name() {
        for (LabelMeaning meaning : new LabelMeaning[] {LabelMeaning.PER_POLL, LabelMeaning.OPEN}) {
            LabelTable table = LabelTable.builder(meaning)
                    .vote("p", "v", "yes")
                    .vote("p", "w", "no")
                    .vote("p", "x", "yes")
                    .build();
            if (inference().needsSharedLabels()) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> inference().infer(table))
                        .withMessageContaining(inference().name())
                        .withMessageContaining(meaning.name());
            } else {
                assertThat(inference().infer(table).probabilities(0)).hasSize(2);
            }
        }
    }

    private static int[] shuffled(int n, Random random) {
        int[] order = IntStream.range(0, n).toArray();
        for (int i = n - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
        return order;
    }
}
