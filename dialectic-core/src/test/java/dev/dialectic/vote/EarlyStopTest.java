package dev.dialectic.vote;

import static dev.dialectic.vote.Polls.electorate;
import static dev.dialectic.vote.Polls.options;
import static dev.dialectic.vote.Polls.ranking;
import static dev.dialectic.vote.Polls.voter;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.persona.AgentId;
import dev.dialectic.vote.strategy.PairwiseRules;
import dev.dialectic.vote.strategy.Strategies;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EarlyStopTest {

    private static final int POLLS = 300;
    private static final int ENDINGS = 16;

    @Test
    void a_lead_by_points_is_safe_when_it_is_more_than_all_that_is_to_come() {
        Electorate five = electorate(1, 1, 1, 1, 1);
        VotingStrategy rule = Strategies.weightedConfidence();
        Poll two = Polls.weighted(options(2), five, Ballot.of("A", 0.9, ""), Ballot.of("A", 0.9, ""));
        Poll three = Polls.weighted(
                options(2), five, Ballot.of("A", 0.9, ""), Ballot.of("A", 0.9, ""), Ballot.of("A", 0.3, ""));

        assertThat(EarlyStop.proof(rule, two, List.of(voter(3), voter(4), voter(5))))
                .isEmpty();
        assertThat(EarlyStop.proof(rule, three, List.of(voter(4), voter(5))))
                .contains("A leads by 2.1 points, and the ballots to come can move 2 at the most");
        assertThat(EarlyStop.proof(rule, two, List.of(voter(3)))).isPresent();
    }

    @Test
    void a_lead_that_could_become_a_tie_is_not_safe() {
        Poll three = Polls.weighted(
                options(2),
                electorate(1, 1, 1, 1),
                Ballot.of("A", 1, ""),
                Ballot.of("A", 1, ""),
                Ballot.of("B", 1, ""));
        assertThat(EarlyStop.proof(Strategies.plurality(), three, List.of(voter(4))))
                .isEmpty();
        assertThat(EarlyStop.proof(Strategies.plurality(), three, List.of())).isPresent();
    }

    @Test
    void rules_of_pairs_are_safe_by_pairs_and_only_by_what_ballots_rank_themselves() {
        Electorate five = electorate(1, 1, 1, 1, 1);
        Poll ranked = Polls.weighted(options(3), five, ranking("BAC"), ranking("CAB"), ranking("ABC"), ranking("ACB"));
        Poll bare = Polls.weighted(options(3), five, ranking("B"), ranking("C"), ranking("AB"), ranking("AC"));
        VotingStrategy schulze =
                Strategies.named(PairwiseRules.schulze(Strength.MARGINS).name());
        List<AgentId> last = List.of(voter(5));

        assertThat(EarlyStop.proof(schulze, ranked, last))
                .contains("A is ranked above each other option by more than half of all ballots, cast or to come");
        assertThat(EarlyStop.proof(schulze, bare, last)).isEmpty();
        assertThat(EarlyStop.proof(Strategies.plurality(), ranked, last)).isEmpty();
    }

    @Test
    void where_heads_are_counted_weights_do_not_count() {
        Electorate heavy = electorate(9, 0.1, 0.1, 0.1);
        Poll first = Polls.weighted(options(2), heavy, Ballot.of("A", 1, ""));
        List<AgentId> others = List.of(voter(2), voter(3), voter(4));
        assertThat(EarlyStop.proof(Strategies.weightedPlurality(), first, others))
                .isPresent();
        assertThat(EarlyStop.proof(Strategies.plurality(), first, others)).isEmpty();
    }

    @Tag("slow")
    @Test
    void whatever_is_proven_holds_under_every_rule_however_the_poll_ends() {
        Set<String> proving = new TreeSet<>();
        for (VotingStrategy rule : Strategies.all()) {
            for (int seed = 0; seed < POLLS; seed++) {
                if (holds(rule, seed)) {
                    proving.add(rule.name());
                }
            }
        }
        System.out.println("rules with early stops: " + proving.size() + " of "
                + Strategies.all().size() + ": " + proving);
        assertThat(proving)
                .contains(
                        "plurality",
                        "weighted confidence",
                        PairwiseRules.schulze(Strength.MARGINS).name());
        assertThat(proving.size()).isGreaterThanOrEqualTo(74);
    }

    /** Whether there was a proof; it holds, or the test fails. */
    private static boolean holds(VotingStrategy rule, int seed) {
        Random random = new Random(seed);
        int voters = 3 + random.nextInt(5);
        boolean equal = random.nextBoolean();
        Electorate electorate = electorate(random.ints(voters, 1, 31)
                .mapToDouble(tenths -> equal ? 1 : tenths / 10.0)
                .toArray());
        List<String> options = options(2 + random.nextInt(3));
        int cast = 1 + random.nextInt(voters - 1);
        Map<AgentId, Ballot> ballots = new LinkedHashMap<>();
        electorate.voters().subList(0, cast).forEach(voter -> ballots.put(voter, ballot(options, "A", random)));
        Poll soFar = Poll.of(options, electorate, ballots);
        List<AgentId> waiting = electorate.voters().subList(cast, voters);
        if (EarlyStop.proof(rule, soFar, waiting).isEmpty()) {
            return false;
        }
        requireSafe(rule, soFar, waiting, random);
        return true;
    }

    private static void requireSafe(VotingStrategy rule, Poll soFar, List<AgentId> waiting, Random random) {
        List<String> options = options(soFar.options().size());
        List<String> leaders = rule.count(soFar).leaders();
        for (int ending = 0; ending < ENDINGS; ending++) {
            Map<AgentId, Ballot> all = new LinkedHashMap<>(soFar.ballots());
            String favourite = options.get(ending % options.size());
            boolean agreed = ending < 2 * options.size();
            for (AgentId voter : waiting) {
                if (agreed || random.nextInt(4) > 0) {
                    all.put(
                            voter,
                            agreed ? against(options, leaders.get(0), favourite) : ballot(options, favourite, random));
                }
            }
            assertThat(rule.count(Poll.of(options, soFar.electorate(), all)).leaders())
                    .as("%s, %s, ending %d", rule.name(), soFar, ending)
                    .isEqualTo(leaders);
        }
    }

    /** As much as a ballot can do against one option for another. */
    private static Ballot against(List<String> options, String leader, String favourite) {
        List<String> order = new ArrayList<>(options);
        order.remove(leader);
        order.remove(favourite);
        order.add(0, favourite);
        if (!favourite.equals(leader)) {
            order.add(leader);
        }
        Map<String, Double> grades = new LinkedHashMap<>();
        order.forEach(option -> grades.put(option, option.equals(favourite) ? 1.0 : 0.0));
        return Polls.ranked(order, 1, Set.of(favourite)).withGrades(grades).withPoints(Map.of(favourite, 1.0));
    }

    /** A ballot that puts its favourite first two times of three. */
    private static Ballot ballot(List<String> options, String favourite, Random random) {
        List<String> order = new ArrayList<>(options);
        Collections.shuffle(order, random);
        if (random.nextInt(3) > 0) {
            order.remove(favourite);
            order.add(0, favourite);
        }
        List<List<String>> levels = new ArrayList<>();
        order.subList(0, random.nextInt(5) == 0 ? 1 : order.size()).forEach(option -> levels.add(List.of(option)));
        Ballot ballot = Ballot.of(order.get(0), random.nextInt(11) / 10.0, "").withRanking(levels);
        ballot = random.nextBoolean() ? ballot.withApprovals(order.get(0), order.get(1)) : ballot;
        Map<String, Double> values = new LinkedHashMap<>();
        order.forEach(option -> values.put(option, random.nextInt(11) / 10.0));
        ballot = random.nextBoolean() ? ballot.withPoints(values) : ballot;
        return random.nextBoolean() ? ballot.withGrades(values) : ballot;
    }
}
