package dev.dialectic.consensus.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.dialectic.consensus.ConsensusRule;
import dev.dialectic.persona.AgentId;
import dev.dialectic.vote.Ballot;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Polls;
import dev.dialectic.vote.strategy.Strategies;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PowerTest {

    private static final Sampling EXACT = new Sampling(20, 2, 1);

    /** D. S. Felsenthal, M. Machover, The Measurement of Voting Power, 1998: the council of ministers of 1958, 12 of 17. */
    @Test
    void in_the_european_council_of_1958_luxembourg_had_votes_and_no_power() {
        Power power = Power.ofElectorate(
                Polls.electorate(4, 4, 4, 2, 2, 1), Strategies.weightedPlurality(), ConsensusRule.atLeast(0.7), EXACT);

        assertThat(shapley(power)).containsExactly(14 / 60.0, 14 / 60.0, 14 / 60.0, 9 / 60.0, 9 / 60.0, 0.0);
        assertThat(banzhaf(power)).containsExactly(10 / 32.0, 10 / 32.0, 10 / 32.0, 6 / 32.0, 6 / 32.0, 0.0);
        assertThat(power.banzhafShares().values())
                .containsExactly(5 / 21.0, 5 / 21.0, 5 / 21.0, 3 / 21.0, 3 / 21.0, 0.0);
        assertThat(power.exact()).isTrue();
    }

    /** The Security Council, 9 of 15 with five vetoes: 421/2145 and 4/2145; 848 and 84 swings. */
    @Test
    void in_the_security_council_a_permanent_member_has_a_hundred_times_the_power_of_another() {
        List<AgentId> members =
                IntStream.rangeClosed(1, 15).mapToObj(Polls::voter).toList();
        Power power = Power.of(members, yes -> yes.size() >= 9 && yes.containsAll(members.subList(0, 5)), EXACT);

        assertThat(power.of(Polls.voter(1))).isEqualTo(new Power.Index(848 / 16_384.0, 0, 421 / 2_145.0, 0));
        assertThat(power.of(Polls.voter(15))).isEqualTo(new Power.Index(84 / 16_384.0, 0, 4 / 2_145.0, 0));
    }

    /** The textbook's [51; 50, 49, 1]. */
    @Test
    void one_percent_of_the_votes_has_the_power_of_forty_nine() {
        Power power = Power.ofElectorate(
                Polls.electorate(50, 49, 1), Strategies.weightedConfidence(), ConsensusRule.majority(), EXACT);

        assertThat(shapley(power)).containsExactly(2 / 3.0, 1 / 6.0, 1 / 6.0);
        assertThat(power.banzhafShares().values()).containsExactly(0.6, 0.2, 0.2);
    }

    @Test
    void vetoes_and_thresholds_of_the_rule_are_part_of_the_game() {
        Power power = Power.ofElectorate(
                Polls.electorate(1, 1, 1),
                Strategies.plurality(),
                ConsensusRule.majority().withVeto(Polls.voter(1)),
                EXACT);

        assertThat(shapley(power)).containsExactly(4 / 6.0, 1 / 6.0, 1 / 6.0);
    }

    @Test
    void exact_indices_are_those_of_trying_every_order_and_coalition() {
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            int n = 1 + random.nextInt(6);
            List<AgentId> voters =
                    IntStream.rangeClosed(1, n).mapToObj(Polls::voter).toList();
            boolean[] winning = new boolean[1 << n];
            for (int i = 0; i < winning.length; i++) {
                winning[i] = random.nextBoolean();
            }
            Predicate<Set<AgentId>> wins = set ->
                    winning[set.stream().mapToInt(v -> 1 << voters.indexOf(v)).sum()];
            Power power = Power.of(voters, wins, EXACT);
            double[] expected = byOrders(voters, wins);
            for (int i = 0; i < n; i++) {
                Power.Index index = power.of(voters.get(i));
                assertThat(index.shapley()).as("seed %d", seed).isEqualTo(expected[i], within(1e-12));
                assertThat(index.banzhaf()).as("seed %d", seed).isEqualTo(bySets(winning, i), within(1e-12));
            }
        }
    }

    @Test
    void samples_come_close_within_their_errors_and_a_seed_gives_the_same_bits() {
        List<AgentId> voters =
                IntStream.rangeClosed(1, 9).mapToObj(Polls::voter).toList();
        Predicate<Set<AgentId>> wins = yes -> yes.contains(Polls.voter(1)) ? yes.size() > 3 : yes.size() > 6;
        Power exact = Power.of(voters, wins, EXACT);
        for (long seed = 1; seed <= 5; seed++) {
            Sampling sampling = new Sampling(8, 2_000, seed);
            Power sampled = Power.of(voters, wins, sampling);
            assertThat(sampled.exact()).isFalse();
            assertThat(sampled).isEqualTo(Power.of(voters, wins, sampling));
            for (AgentId voter : voters) {
                Power.Index truth = exact.of(voter);
                Power.Index index = sampled.of(voter);
                assertThat(index.banzhafError()).isBetween(1e-4, 0.5 / Math.sqrt(1_999));
                assertThat(index.shapleyError()).isBetween(1e-4, 0.5 / Math.sqrt(1_999));
                assertThat(index.banzhaf())
                        .as("seed %d, %s", seed, voter)
                        .isEqualTo(truth.banzhaf(), within(4 * index.banzhafError()));
                assertThat(index.shapley())
                        .as("seed %d, %s", seed, voter)
                        .isEqualTo(truth.shapley(), within(4 * index.shapleyError()));
            }
        }
    }

    @Test
    void sampled_indices_of_shapley_and_shubik_sum_to_one_too() {
        Poll poll =
                Polls.of(List.of("A", "B"), Ballot.of("A", 0.9, ""), Ballot.of("A", 0.4, ""), Ballot.of("B", 0.6, ""));
        Power power = Power.ofBallots(
                poll, Strategies.weightedConfidence(), ConsensusRule.plurality(), new Sampling(0, 50, 7));

        assertThat(shapley(power).stream().mapToDouble(each -> each).sum()).isEqualTo(1, within(1e-12));
    }

    @Test
    void who_dissents_has_a_negative_index() {
        Poll poll =
                Polls.of(List.of("A", "B"), Ballot.of("A", 0.9, ""), Ballot.of("A", 0.4, ""), Ballot.of("B", 0.6, ""));
        Power power = Power.ofBallots(
                poll, Strategies.weightedConfidence(), ConsensusRule.plurality().withQuorum(0), EXACT);

        assertThat(power.of(Polls.voter(3)).shapley()).isNegative();
        assertThat(power.of(Polls.voter(3)).banzhaf()).isPositive();
    }

    @Test
    void one_voter_has_all_power_and_without_ballots_there_is_none() {
        Poll alone = Polls.of(List.of("A", "B"), Ballot.of("A", 0.9, ""));
        Poll empty = Polls.of(List.of("A", "B"));

        assertThat(Power.ofBallots(alone, Strategies.borda(), ConsensusRule.plurality(), EXACT)
                        .indices())
                .isEqualTo(Map.of(Polls.voter(1), new Power.Index(1, 0, 1, 0)));
        assertThat(Power.ofBallots(empty, Strategies.borda(), ConsensusRule.plurality(), EXACT)
                        .indices())
                .isEmpty();
    }

    @Test
    void in_a_tie_nobody_brought_about_that_nothing_is_decided() {
        Poll tie = Polls.of(List.of("A", "B"), Ballot.of("A", 1, ""), Ballot.of("B", 1, ""));
        Power power = Power.ofBallots(
                tie, Strategies.plurality(), ConsensusRule.plurality().withQuorum(0), EXACT);

        assertThat(shapley(power)).containsExactly(0.0, 0.0);
        assertThat(banzhaf(power)).containsExactly(1.0, 1.0);
    }

    @Test
    void impossible_efforts_and_unknown_voters_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sampling(21, 2, 1))
                .withMessageContaining("0 to 20 voters, found 21");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sampling(12, 1, 1))
                .withMessageContaining("at least 2 samples, found 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Power.of(List.of(), all -> true, EXACT).of(Polls.voter(1)))
                .withMessageContaining("v1");
    }

    private static List<Double> shapley(Power power) {
        return power.indices().values().stream().map(Power.Index::shapley).toList();
    }

    private static List<Double> banzhaf(Power power) {
        return power.indices().values().stream().map(Power.Index::banzhaf).toList();
    }

    private static double bySets(boolean[] winning, int voter) {
        double swings = 0;
        for (int set = 0; set < winning.length; set++) {
            swings += winning[set] != winning[set ^ 1 << voter] ? 1 : 0;
        }
        return swings / winning.length;
    }

    private static double[] byOrders(List<AgentId> voters, Predicate<Set<AgentId>> wins) {
        List<List<AgentId>> orders = new ArrayList<>();
        orders(voters, new LinkedHashSet<>(), orders);
        double[] sums = new double[voters.size()];
        for (List<AgentId> order : orders) {
            Set<AgentId> before = new HashSet<>();
            for (AgentId voter : order) {
                int then = wins.test(before) ? 1 : 0;
                before.add(voter);
                sums[voters.indexOf(voter)] += ((wins.test(before) ? 1 : 0) - then) / (double) orders.size();
            }
        }
        return sums;
    }

    private static void orders(List<AgentId> voters, LinkedHashSet<AgentId> begun, List<List<AgentId>> orders) {
        if (begun.size() == voters.size()) {
            orders.add(List.copyOf(begun));
        }
        for (AgentId voter : voters) {
            if (begun.add(voter)) {
                orders(voters, begun, orders);
                begun.remove(voter);
            }
        }
    }
}
