package dev.dialectic.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.vote.BrokenPromises;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The contract accepts the methods that ship and rejects one for every promise that is broken. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TruthInferenceContractTest {

    @TestFactory
    Stream<DynamicTest> every_method_that_ships_keeps_the_contract() {
        List<TruthInference> more = new ArrayList<>(TruthInferences.all());
        more.add(DawidSkene.untilConverged().withFloor(1e-10));
        more.add(new AgreementWeights().unguarded());
        return more.stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.name(), () -> assertThat(brokenBy(each)).isEmpty()));
    }

    @Test
    void names_are_distinct() {
        assertThat(TruthInferences.all().stream().map(TruthInference::name)).doesNotHaveDuplicates();
    }

    @Test
    void a_method_whose_name_changes_is_rejected() {
        AtomicInteger names = new AtomicInteger();
        assertThat(brokenBy(new TruthInference() {
                    @Override
                    public String name() {
                        return "name " + names.incrementAndGet();
                    }

                    @Override
                    public InferredTruth infer(LabelTable table) {
                        return new MajorityVote().infer(table);
                    }
                }))
                .contains("its_name_is_visible_and_stays");
    }

    @Test
    void a_method_whose_probabilities_are_none_is_rejected() {
        assertThat(brokenBy(posterior(p -> Arrays.stream(p).map(x -> 2 * x).toArray())))
                .contains("the_probabilities_of_a_poll_are_shares_and_skills_are_numbers");
        assertThat(brokenBy(posterior(p -> Arrays.stream(p).map(x -> Double.NaN).toArray())))
                .contains("the_probabilities_of_a_poll_are_shares_and_skills_are_numbers");
    }

    @Test
    void a_method_that_remembers_is_rejected() {
        AtomicInteger calls = new AtomicInteger();
        assertThat(brokenBy(posterior(p -> Arrays.stream(p)
                        .map(x -> x + 1e-10 * calls.incrementAndGet())
                        .toArray())))
                .contains("the_same_table_gives_the_same_bits");
    }

    @Test
    void a_method_that_trusts_the_first_voter_is_rejected() {
        assertThat(brokenBy(made(table -> {
                    double[] weights = new double[table.voters()];
                    Arrays.fill(weights, 1);
                    Arrays.fill(weights, 0, Math.min(1, weights.length), 3);
                    return new WeightedMajorityVote(weights).infer(table);
                })))
                .containsExactly("the_names_of_voters_do_not_matter");
    }

    @Test
    void a_method_that_believes_what_nobody_says_is_rejected() {
        assertThat(brokenBy(posterior(p -> Arrays.stream(p).map(x -> 1.0).toArray())))
                .contains("what_all_say_is_true");
    }

    @Test
    void a_method_that_needs_votes_in_every_poll_is_rejected() {
        assertThat(brokenBy(made(table -> {
                    for (int poll = 0; poll < Math.max(1, table.polls()); poll++) {
                        table.label(table.firstVote(poll));
                        if (table.firstVote(poll) == table.firstVote(poll + 1)) {
                            throw new IllegalStateException("no votes");
                        }
                    }
                    return new MajorityVote().infer(table);
                })))
                .containsExactly("a_poll_without_votes_and_a_table_without_polls_are_answered");
    }

    @Test
    void a_method_that_takes_labels_it_says_it_cannot_is_rejected() {
        assertThat(brokenBy(new TruthInference() {
                    @Override
                    public String name() {
                        return "careless";
                    }

                    @Override
                    public boolean needsSharedLabels() {
                        return true;
                    }

                    @Override
                    public InferredTruth infer(LabelTable table) {
                        return new MajorityVote().infer(table);
                    }
                }))
                .containsExactly("labels_that_are_not_shared_are_taken_or_refused_by_name");
    }

    private static TruthInference posterior(UnaryOperator<double[]> change) {
        return made(table -> {
            InferredTruth truth = new MajorityVote().infer(table);
            return InferredTruth.of(table, change.apply(truth.posterior()), truth.skills());
        });
    }

    private static TruthInference made(java.util.function.Function<LabelTable, InferredTruth> infer) {
        return new TruthInference() {
            @Override
            public String name() {
                return "broken";
            }

            @Override
            public InferredTruth infer(LabelTable table) {
                return infer.apply(table);
            }
        };
    }

    private static List<String> brokenBy(TruthInference inference) {
        return BrokenPromises.of(new TruthInferenceContract() {
            @Override
            protected TruthInference inference() {
                return inference;
            }
        });
    }
}
