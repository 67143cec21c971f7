package dev.dialectic.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DawidSkeneTest {

    @Test
    void the_log_likelihood_never_falls() {
        for (TruthInference method : new TruthInference[] {
            DawidSkene.untilConverged(), new OneCoin(), new Glad(), new AgreementWeights().unguarded()
        }) {
            for (int seed = 0; seed < 40; seed++) {
                double[] likelihoods = method.infer(Labels.random(seed)).likelihoods();
                for (int i = 1; i < likelihoods.length; i++) {
                    assertThat(likelihoods[i])
                            .as("%s, seed %d, iteration %d", method.name(), seed, i)
                            .isGreaterThanOrEqualTo(likelihoods[i - 1] - 1e-9 * Math.abs(likelihoods[i]));
                }
            }
        }
    }

    @Test
    void the_log_likelihood_told_is_that_of_the_votes() {
        for (int seed = 0; seed < 30; seed++) {
            LabelTable table = Labels.random(seed);
            Confusions before =
                    DawidSkene.untilConverged().stopping(Stopping.after(6)).fit(table);
            double told = DawidSkene.untilConverged()
                    .stopping(Stopping.after(7))
                    .infer(table)
                    .logLikelihood()
                    .orElseThrow();
            assertThat(told).as("seed %d", seed).isCloseTo(logLikelihood(table, before), within(1e-8));
        }
    }

    /** ln P(votes), written down once more without regard to speed. */
    private static double logLikelihood(LabelTable table, Confusions model) {
        double sum = 0;
        for (int poll = 0; poll < table.polls(); poll++) {
            double evidence = 0;
            for (int c = 0; c < table.labels(); c++) {
                double p = model.prior()[c];
                for (int i = table.firstVote(poll); i < table.firstVote(poll + 1); i++) {
                    p *= model.said(table.voter(i), c, table.label(i));
                }
                evidence += p;
            }
            sum += Math.log(evidence);
        }
        return sum;
    }

    @Test
    void a_poll_of_so_many_votes_that_products_vanish_is_answered_by_logarithms() {
        double[] skills = new double[800];
        java.util.Arrays.fill(skills, 0.5);
        for (int labels : new int[] {3, 5}) {
            Labels.Made made = Labels.made(7, 60, labels, skills);
            InferredTruth truth = DawidSkene.untilConverged().infer(made.table());
            assertThat(made.accuracy(truth)).isEqualTo(1);
            assertThat(truth.logLikelihood().orElseThrow()).isLessThan(-1_000).isFinite();
        }
    }

    @Test
    void it_learns_confusions_and_frequencies() {
        Labels.Made made = Labels.made(1, 4_000, 3, 0.9, 0.7, 0.6, 0.5, 0.8);
        Confusions found = DawidSkene.untilConverged().fit(made.table());
        assertThat(found.prior()).containsExactly(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}, within(0.05));
        assertThat(found.said(0, 2, 2)).isCloseTo(0.9, within(0.05));
        assertThat(found.said(3, 1, 0)).isCloseTo(0.25, within(0.05));
        assertThat(found.truth().skills()).containsExactly(new double[] {0.9, 0.7, 0.6, 0.5, 0.8}, within(0.05));
        assertThat(made.accuracy(found.truth())).isGreaterThan(made.accuracy(new MajorityVote().infer(made.table())));
    }

    @Test
    void an_iteration_allocates_nothing() {
        LabelTable table = Labels.made(2, 2_000, 4, 0.9, 0.7, 0.6, 0.5, 0.8).table();
        DawidSkene few = DawidSkene.untilConverged().stopping(Stopping.after(10));
        DawidSkene many = DawidSkene.untilConverged().stopping(Stopping.after(110));
        // A list of the log-likelihoods grows by 8 bytes an iteration, and is copied twice.
        allocated(few, table);
        assertThat(allocated(many, table) - allocated(few, table)).isLessThan(100 * 100);
    }

    private static long allocated(DawidSkene method, LabelTable table) {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            method.infer(table);
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        return least;
    }

    @Test
    void a_floor_out_of_range_and_no_iteration_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DawidSkene.untilConverged().withFloor(Double.NaN))
                .withMessageContaining("floor");
        assertThatIllegalArgumentException().isThrownBy(() -> Stopping.after(0)).withMessageContaining("iteration");
        assertThatIllegalArgumentException().isThrownBy(() -> new Stopping(1, Double.NaN));
    }
}
