package dev.dialectic.vote.pairwise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Each algorithm beside the definition, tried out on everything there is. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PairwiseAlgorithmsTest {

    private static final int SIZE = 5;
    private static final List<int[]> ORDERS = orders(SIZE);

    @Test
    void strongest_paths_are_the_best_of_all_chains() {
        forRandomMargins(margins -> {
            double[] paths = StrongestPaths.of(margins, SIZE);
            for (int from = 0; from < SIZE; from++) {
                for (int to = 0; to < SIZE; to++) {
                    if (from != to) {
                        assertThat(paths[from * SIZE + to]).isEqualTo(bestChain(margins, from, to));
                    }
                }
            }
        });
    }

    @Test
    void tie_breaks_lead_to_the_firsts_of_locking_in_every_order() {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            double[] margins = margins(random, 4, 2);
            boolean[] expected = new boolean[4];
            List<Integer> pairs = new ArrayList<>(IntStream.range(0, 16)
                    .filter(pair -> margins[pair] > 0)
                    .boxed()
                    .toList());
            for (int trial = 0; trial < 200; trial++) {
                Collections.shuffle(pairs, random);
                pairs.sort((one, other) -> Double.compare(margins[other], margins[one]));
                LockedPairs locked = new LockedPairs(4);
                pairs.forEach(pair -> locked.lock(pair / 4, pair % 4));
                IntStream.range(0, 4)
                        .filter(option -> locked.countAbove(option) == 0)
                        .forEach(option -> expected[option] = true);
            }
            assertThat(new TieBreaks(margins, 4, 10_000).firsts())
                    .as("seed %d", seed)
                    .isPresent();
            assertThat(new TieBreaks(margins, 4, 10_000).firsts().orElseThrow())
                    .as("seed %d", seed)
                    .isEqualTo(expected);
        }
    }

    @Test
    void a_search_for_tie_breaks_gives_up_when_it_is_told_to() {
        assertThat(new TieBreaks(margins(new Random(1), 12, 1), 12, 20).firsts())
                .isEmpty();
    }

    @Test
    void victories_are_locked_from_the_strongest_to_the_weakest() {
        forRandomMargins(margins -> {
            double[] fractions =
                    Arrays.stream(margins).map(margin -> margin / 7).toArray();
            int[] sorted = StrongestFirst.of(fractions, SIZE);
            int[] expected = IntStream.range(0, SIZE * SIZE)
                    .filter(pair -> fractions[pair] > 0)
                    .boxed()
                    .sorted((one, other) -> Double.compare(fractions[other], fractions[one]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            assertThat(sorted).isEqualTo(expected);
        });
    }

    @Test
    void locked_pairs_are_transitive_beyond_one_word() {
        LockedPairs locked = new LockedPairs(130);
        for (int option = 129; option > 0; option -= 2) {
            locked.lock(option - 1, option);
        }
        for (int option = 1; option < 129; option += 2) {
            locked.lock(option, option + 1);
        }
        assertThat(locked.isAbove(0, 129)).isTrue();
        assertThat(locked.lock(129, 0)).isFalse();
        assertThat(locked.countAbove(129)).isEqualTo(129);
        assertThat(locked.countAbove(0)).isZero();
    }

    private static BigDecimal[][] exactly(double[] above) {
        BigDecimal[][] exactly = new BigDecimal[SIZE][SIZE];
        IntStream.range(0, SIZE * SIZE)
                .forEach(pair -> exactly[pair / SIZE][pair % SIZE] = BigDecimal.valueOf((long) above[pair]));
        return exactly;
    }

    @Test
    void kemeny_orders_are_the_best_of_all() {
        forRandomMargins(margins -> {
            double[] above =
                    Arrays.stream(margins).map(margin -> Math.max(margin, 0)).toArray();
            KemenyOrders found = new KemenyOrders(above, SIZE);
            ExactKemenyOrders exact = new ExactKemenyOrders(exactly(above));
            double most = ORDERS.stream()
                    .mapToDouble(order -> score(above, order))
                    .max()
                    .orElseThrow();
            List<int[]> best =
                    ORDERS.stream().filter(order -> score(above, order) == most).toList();
            for (int first = 0; first < SIZE; first++) {
                int begin = first;
                double expected = ORDERS.stream()
                        .filter(order -> order[0] == begin)
                        .mapToDouble(order -> score(above, order))
                        .max()
                        .orElseThrow();
                assertThat(found.beginningWith(first)).isEqualTo(expected);
                assertThat(exact.beginningWith(first)).isEqualByComparingTo(BigDecimal.valueOf(expected));
            }
            assertThat(found.onlyOrder().isPresent()).isEqualTo(best.size() == 1);
            assertThat(exact.onlyOrder().isPresent()).isEqualTo(best.size() == 1);
            found.onlyOrder().ifPresent(order -> assertThat(order).isEqualTo(best.get(0)));
            exact.onlyOrder().ifPresent(order -> assertThat(order).isEqualTo(best.get(0)));
        });
    }

    @Test
    void no_option_can_be_moved_within_a_local_order_for_the_better() {
        forRandomMargins(margins -> {
            int[] order = LocalOrder.of(margins, SIZE);
            double reached = score(margins, order);
            for (int from = 0; from < SIZE; from++) {
                for (int to = 0; to < SIZE; to++) {
                    List<Integer> moved =
                            new ArrayList<>(Arrays.stream(order).boxed().toList());
                    moved.add(to, moved.remove(from));
                    assertThat(score(
                                    margins,
                                    moved.stream().mapToInt(Integer::intValue).toArray()))
                            .isLessThanOrEqualTo(reached);
                }
            }
        });
    }

    @Test
    void what_would_take_too_long_is_refused() {
        assertThatThrownBy(() -> new KemenyOrders(new double[25 * 25], 25)).hasMessageContaining("at most 24");
        assertThatThrownBy(() -> new ExactKemenyOrders(new BigDecimal[21][21])).hasMessageContaining("at most 20");
        assertThatThrownBy(() -> new StableMatches(new double[21 * 21], 21, false))
                .hasMessageContaining("at most 20");
        assertThatThrownBy(() -> new TieBreaks(new double[65 * 65], 65, 1)).hasMessageContaining("at most 64");
    }

    private static double bestChain(double[] margins, int from, int to) {
        double best = 0;
        for (int[] order : ORDERS) {
            double weakest = Double.POSITIVE_INFINITY;
            for (int i = 0; order[0] == from && i + 1 < SIZE; i++) {
                weakest = Math.min(weakest, margins[order[i] * SIZE + order[i + 1]]);
                if (order[i + 1] == to) {
                    best = Math.max(best, weakest);
                    break;
                }
            }
        }
        return best;
    }

    private static double score(double[] above, int[] order) {
        double score = 0;
        for (int i = 0; i < order.length; i++) {
            for (int j = i + 1; j < order.length; j++) {
                score += above[order[i] * order.length + order[j]];
            }
        }
        return score;
    }

    private static void forRandomMargins(Consumer<double[]> promise) {
        for (long seed = 0; seed < 200; seed++) {
            try {
                promise.accept(margins(new Random(seed), SIZE, 1 + (int) (seed % 6)));
            } catch (AssertionError broken) {
                throw new AssertionError("seed " + seed, broken);
            }
        }
    }

    private static double[] margins(Random random, int options, int most) {
        double[] margins = new double[options * options];
        for (int a = 0; a < options; a++) {
            for (int b = 0; b < a; b++) {
                margins[a * options + b] = random.nextInt(2 * most + 1) - most;
                margins[b * options + a] = -margins[a * options + b];
            }
        }
        return margins;
    }

    private static List<int[]> orders(int options) {
        List<int[]> orders = List.of(new int[0]);
        for (int size = 0; size < options; size++) {
            int option = size;
            orders = orders.stream()
                    .flatMap(order -> IntStream.rangeClosed(0, order.length)
                            .mapToObj(place -> IntStream.concat(
                                            IntStream.concat(Arrays.stream(order, 0, place), IntStream.of(option)),
                                            Arrays.stream(order, place, order.length))
                                    .toArray()))
                    .toList();
        }
        return orders;
    }
}
