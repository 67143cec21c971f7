package dev.dialectic.vote.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.dialectic.vote.Ballot;
import dev.dialectic.vote.Pairwise;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Polls;
import dev.dialectic.vote.Profile;
import dev.dialectic.vote.Strength;
import dev.dialectic.vote.Tally;
import dev.dialectic.vote.strategy.Strategies;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RankingCountsTest {

    private static final double NEAR = 1e-12;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void borda_is_what_the_exact_count_gives(boolean truncated) {
        for (int seed = 0; seed < 2_000; seed++) {
            Poll poll = small(seed, truncated);
            Tally exact = Strategies.borda().count(poll);
            RankingTable table = RankingTable.of(poll);
            BordaCount count = BordaCount.of(table.options());
            count.add(table, 0, table.ballots());
            assertThat(count.leaders()).as("seed %d", seed).isEqualTo(TablePolls.leaders(poll, exact));
            for (int option = 0; option < table.options(); option++) {
                double points = exact.of(Polls.ids(poll).get(option)).doubleValue();
                assertThat(count.points(option)).as("seed %d", seed).isCloseTo(points, within(NEAR));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void pairs_are_those_of_the_exact_count_and_margins_have_its_sign(boolean truncated) {
        for (int seed = 0; seed < 1_000; seed++) {
            Poll poll = small(seed, truncated);
            Pairwise exact = Pairwise.of(Profile.of(poll));
            RankingTable table = RankingTable.of(poll);
            PairCount count = PairCount.of(table.options());
            count.add(table, 0, table.ballots());
            assertThat(count.strengths()).as("seed %d", seed).containsExactly(exact.strengths(Strength.MARGINS));
            for (int a = 0; a < table.options(); a++) {
                for (int b = 0; b < table.options(); b++) {
                    assertThat(count.above(a, b))
                            .as("seed %d", seed)
                            .isCloseTo(exact.above(a, b).doubleValue(), within(NEAR));
                    assertThat(Math.signum(count.margin(a, b)))
                            .as("seed %d", seed)
                            .isEqualTo(exact.margin(a, b).signum());
                }
            }
        }
    }

    @Test
    void among_many_options_pairs_are_counted_the_same_whether_weights_are_equal_or_not() {
        Random random = new Random(11);
        int options = 40;
        int ballots = 1_500;
        int[] orders = orders(options, ballots, random);
        for (int ballot = 0; ballot < ballots; ballot += 3) {
            Arrays.fill(orders, ballot * options + 7, ballot * options + options, RankingTable.NONE);
        }
        double[] equal = new double[ballots];
        Arrays.fill(equal, 2);
        double[] unequal = equal.clone();
        unequal[0] = 1;
        unequal[ballots - 1] = 1;
        PairCount compared = counted(RankingTable.of(options, options, orders, equal));
        PairCount scattered = counted(RankingTable.of(options, options, orders, unequal));
        scattered.add(RankingTable.of(options, options, Arrays.copyOf(orders, options), new double[] {1}), 0);
        int[] last = Arrays.copyOfRange(orders, (ballots - 1) * options, ballots * options);
        scattered.add(RankingTable.of(options, options, last, new double[] {1}), 0);
        assertThat(compared.margins()).isEqualTo(scattered.margins());
        assertThat(compared.margin(1, 0)).isEqualTo(-compared.margin(0, 1));
    }

    @ParameterizedTest
    @CsvSource({"2,1", "3,7", "9,8", "10,1100", "126,9", "127,1025", "128,17", "130,1030"})
    void ballots_of_one_weight_are_counted_as_one_by_one(int options, int ballots) {
        Random random = new Random(19);
        int[] orders = orders(options, ballots, random);
        double[] weight = new double[ballots];
        Arrays.fill(weight, 3);
        assertThat(pairs(counted(RankingTable.of(options, options, orders, weight))))
                .as("complete")
                .isEqualTo(onePerOne(options, orders, 3));
        for (int ballot = 0; ballot < ballots; ballot++) {
            int named = random.nextInt(options + 1);
            Arrays.fill(orders, ballot * options + named, (ballot + 1) * options, RankingTable.NONE);
        }
        assertThat(pairs(counted(RankingTable.of(options, options, orders, weight))))
                .as("truncated")
                .isEqualTo(onePerOne(options, orders, 3));
    }

    private static double[] pairs(PairCount count) {
        int options = (int) Math.sqrt(count.margins().length);
        double[] pairs = new double[options * options];
        for (int pair = 0; pair < pairs.length; pair++) {
            pairs[pair] = count.above(pair / options, pair % options);
        }
        return pairs;
    }

    /** For every option that a row names, all that come after it or that the row leaves out. */
    private static double[] onePerOne(int options, int[] orders, double weight) {
        double[] above = new double[options * options];
        for (int row = 0; row < orders.length; row += options) {
            boolean[] before = new boolean[options];
            for (int place = row; place < row + options && orders[place] != RankingTable.NONE; place++) {
                before[orders[place]] = true;
                for (int other = 0; other < options; other++) {
                    above[orders[place] * options + other] += before[other] ? 0 : weight;
                }
            }
        }
        return above;
    }

    @Test
    void a_condorcet_winner_leads_and_a_cycle_has_none() {
        PairCount cycle = pairs(Polls.ranking("ABC"), Polls.ranking("BCA"), Polls.ranking("CAB"));
        assertThat(cycle.leaders()).isEmpty();
        assertThat(pairs(Polls.ranking("ABC"), Polls.ranking("BCA"), Polls.ranking("BAC"))
                        .leaders())
                .containsExactly(1);
    }

    @Test
    void counts_of_rankings_add_remove_and_merge() {
        RankingTable table = RankingTable.of(6, 6, orders(6, 5_000, new Random(13)), ones(5_000));
        BordaCount borda = BordaCount.of(6);
        borda.add(table, 0, 3_000);
        BordaCount rest = borda.empty();
        rest.add(table, 2_500, 5_000);
        borda.merge(rest);
        borda.remove(table, 2_500, 3_000);
        BordaCount all = borda.empty();
        all.add(table, 0, 5_000);
        PairCount pairs = counted(table);
        pairs.remove(table, 17);
        pairs.add(table, 17);
        assertThat(pairs.margins()).isEqualTo(counted(table).margins());
        for (int option = 0; option < 6; option++) {
            assertThat(borda.points(option)).isEqualTo(all.points(option));
        }
    }

    @Test
    void what_is_no_strict_order_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RankingTable.of(3, 3, new int[] {0, 0, 1}, new double[] {1}))
                .withMessageContaining("each option once");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RankingTable.of(3, 3, new int[] {0, -1, 1}, new double[] {1}))
                .withMessageContaining("nothing after");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RankingTable.of(3, 2, new int[] {0, 1, 2}, new double[] {1}))
                .withMessageContaining("places");
        Ballot tied = Ballot.of("A", 1, "").withRanking(List.of(List.of("A", "B")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RankingTable.of(Polls.of(List.of("A", "B"), tied)))
                .withMessageContaining("tie");
    }

    private static Poll small(int seed, boolean truncated) {
        Random random = new Random(seed);
        return TablePolls.random(random, 2 + random.nextInt(4), random.nextInt(10), truncated);
    }

    private static PairCount pairs(Ballot... ballots) {
        return counted(RankingTable.of(Polls.of(List.of("A", "B", "C"), ballots)));
    }

    private static PairCount counted(RankingTable table) {
        PairCount count = PairCount.of(table.options());
        count.add(table, 0, table.ballots());
        return count;
    }

    private static double[] ones(int count) {
        double[] ones = new double[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    static int[] orders(int options, int ballots, Random random) {
        int[] orders = new int[options * ballots];
        for (int i = 0; i < orders.length; i++) {
            int place = i % options;
            int swap = i - place + random.nextInt(place + 1);
            orders[i] = orders[swap];
            orders[swap] = place;
        }
        return orders;
    }
}
