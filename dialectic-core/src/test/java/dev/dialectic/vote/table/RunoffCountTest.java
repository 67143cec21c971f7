package dev.dialectic.vote.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dialectic.vote.Ballot;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Polls;
import dev.dialectic.vote.Profile;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RunoffCountTest {

    @Test
    void it_elects_whom_exact_rounds_elect() {
        int ties = 0;
        for (int seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            Poll poll = TablePolls.random(random, 2 + random.nextInt(5), random.nextInt(12), random.nextBoolean());
            int[] expected = rounds(Profile.of(poll));
            assertThat(all(poll).leaders()).as("seed %d", seed).isEqualTo(expected);
            ties += expected.length > 1 ? 1 : 0;
        }
        assertThat(ties).isPositive();
    }

    @Test
    void among_many_options_and_over_many_ballots_it_elects_whom_exact_rounds_elect() {
        Random random = new Random(23);
        for (int options = 7; options <= 14; options++) {
            Poll poll = TablePolls.random(random, options, 1_500, options % 2 == 0);
            assertThat(all(poll).leaders()).as("%d options", options).isEqualTo(rounds(Profile.of(poll)));
        }
    }

    /** The rule, word by word, in exact decimals. */
    private static int[] rounds(Profile profile) {
        Set<Integer> standing = new TreeSet<>();
        for (int option = 0; option < profile.options().size(); option++) {
            standing.add(option);
        }
        while (true) {
            BigDecimal[] votes = new BigDecimal[profile.options().size()];
            standing.forEach(option -> votes[option] = firsts(profile, standing, option));
            BigDecimal least = standing.stream()
                    .map(option -> votes[option])
                    .min(BigDecimal::compareTo)
                    .orElseThrow();
            BigDecimal most = standing.stream()
                    .map(option -> votes[option])
                    .max(BigDecimal::compareTo)
                    .orElseThrow();
            if (most.signum() == 0) {
                return new int[0];
            }
            if (least.compareTo(most) == 0) {
                return standing.stream().mapToInt(Integer::intValue).toArray();
            }
            standing.removeIf(option -> votes[option].compareTo(least) == 0);
        }
    }

    private static BigDecimal firsts(Profile profile, Set<Integer> standing, int option) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < profile.ballots(); i++) {
            int ballot = i;
            boolean first = profile.isRanked(ballot, option)
                    && standing.stream()
                            .allMatch(other ->
                                    other == option || profile.rank(ballot, option) < profile.rank(ballot, other));
            sum = first ? sum.add(profile.weight(ballot)) : sum;
        }
        return sum;
    }

    @Test
    void the_first_to_leave_can_decide() {
        Poll poll = Polls.of(
                List.of("A", "B", "C"),
                Polls.ranking("ABC"),
                Polls.ranking("ABC"),
                Polls.ranking("BCA"),
                Polls.ranking("BCA"),
                Polls.ranking("CBA"));
        RankingTable table = RankingTable.of(poll);
        RunoffCount count = all(table);
        assertThat(count.leaders()).containsExactly(1);
        count.remove(table, 4);
        assertThat(count.leaders()).as("without the last ballot").containsExactly(0, 1);
    }

    private static RunoffCount all(Poll poll) {
        return all(RankingTable.of(poll));
    }

    private static RunoffCount all(RankingTable table) {
        RunoffCount count = RunoffCount.in(table);
        count.add(table, 0, table.ballots());
        return count;
    }

    @Test
    void a_ballot_is_counted_once_and_taken_back_once() {
        Ballot[] ballots = {Polls.ranking("AB"), Polls.ranking("BA")};
        RankingTable table = RankingTable.of(Polls.of(List.of("A", "B"), ballots));
        RunoffCount count = RunoffCount.in(table);
        count.add(table, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> count.add(table, 0, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> count.remove(table, 0));
        RunoffCount same = count.empty();
        same.add(table, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> count.merge(same));
        RunoffCount other = count.empty();
        other.add(table, 0);
        other.merge(count);
        assertThat(other.leaders()).containsExactly(0, 1);
        assertThat(count.leaders()).containsExactly(1);
        RankingTable twin = RankingTable.of(Polls.of(List.of("A", "B"), ballots));
        assertThatIllegalArgumentException().isThrownBy(() -> count.add(twin, 0));
    }
}
