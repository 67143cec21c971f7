package dev.dialectic.vote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.persona.AgentId;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The contract accepts a sound rule and rejects one for every promise that is broken. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VotingStrategyContractTest {

    private static final VotingStrategy SOUND = VotingStrategy.scoring(
            "sound", (ballot, option, weight) -> ballot.choice().equals(option) ? 1 : 0);

    @Nested
    class A_rule_of_one_line extends VotingStrategyContract {
        @Override
        protected VotingStrategy strategy() {
            return VotingStrategy.scoring(
                    "squared confidence",
                    (ballot, option, weight) ->
                            ballot.choice().equals(option) ? weight * ballot.confidence() * ballot.confidence() : 0);
        }
    }

    @Test
    void a_rule_whose_tallies_bear_another_name_is_rejected() {
        assertRejected(
                poll -> new Tally(
                        "other", SOUND.count(poll).points(), SOUND.count(poll).leaders()),
                "its_name_is_visible_and_stands_in_its_tallies");
    }

    @Test
    void a_rule_that_forgets_an_option_is_rejected() {
        assertRejected(
                poll -> {
                    Tally tally = SOUND.count(poll);
                    var points = new LinkedHashMap<>(tally.points());
                    points.values().removeIf(sum -> sum.signum() == 0);
                    return new Tally("sound", points, tally.leaders());
                },
                "every_option_has_points_of_at_least_zero_in_the_order_of_the_poll");
    }

    @Test
    void a_rule_that_remembers_is_rejected() {
        AtomicInteger counts = new AtomicInteger();
        assertRejected(
                poll -> Tally.ofPoints("sound", poll, option -> BigDecimal.valueOf(counts.incrementAndGet())),
                "the_same_poll_gives_the_same_tally");
    }

    @Test
    void a_rule_that_counts_the_first_ballot_twice_is_rejected() {
        assertRejected(
                choices((poll, position) -> position == 0 ? 2 : 1),
                "the_order_in_which_voters_sit_is_of_no_consequence");
    }

    @Test
    void a_rule_that_sums_in_binary_is_rejected() {
        assertRejected(
                poll -> Tally.ofPoints(
                        "sound",
                        poll,
                        option -> new BigDecimal(poll.ballots().entrySet().stream()
                                .filter(cast -> cast.getValue().choice().equals(option.id()))
                                .map(cast -> cast.getValue().confidence()
                                        * poll.electorate().weight(cast.getKey()))
                                .reduce(0.0, Double::sum))),
                "the_order_in_which_voters_sit_is_of_no_consequence");
    }

    @Test
    void a_rule_that_knows_its_friends_is_rejected() {
        assertRejected(
                poll -> Tally.ofPoints(
                        "sound",
                        poll,
                        option -> BigDecimal.valueOf(poll.ballots().entrySet().stream()
                                .filter(cast -> cast.getValue().choice().equals(option.id()))
                                .mapToInt(cast -> cast.getKey().value().equals("v1") ? 2 : 1)
                                .sum())),
                "what_voters_are_called_is_of_no_consequence");
    }

    @Test
    void a_rule_that_prefers_the_first_option_is_rejected() {
        assertRejected(
                poll -> {
                    Tally tally = SOUND.count(poll);
                    return new Tally(
                            "sound",
                            tally.points(),
                            tally.leaders().stream().limit(1).toList());
                },
                "the_order_and_the_names_of_options_are_of_no_consequence",
                "options_that_fare_alike_are_tied_or_none_of_them_leads");
    }

    @Test
    void a_rule_that_elects_whom_nobody_wants_is_rejected() {
        assertRejected(
                poll -> Tally.ofPoints(
                        "sound",
                        poll,
                        option -> BigDecimal.valueOf(poll.ballots().values().stream()
                                .filter(ballot -> !ballot.choice().equals(option.id()))
                                .count())),
                "an_option_that_every_ballot_names_alone_leads_alone");
    }

    @Test
    void a_rule_that_decides_without_ballots_is_rejected() {
        assertRejected(
                poll -> Tally.ofPoints(
                        "sound",
                        poll,
                        option -> SOUND.count(poll).of(option.id()).add(BigDecimal.ONE)),
                "without_ballots_nobody_has_points_or_leads");
    }

    @Test
    void a_rule_that_overflows_is_rejected() {
        assertRejected(
                poll -> Tally.ofPoints(
                        "sound",
                        poll,
                        option -> BigDecimal.valueOf(poll.ballots().entrySet().stream()
                                .filter(cast -> cast.getValue().approves(option.id()))
                                .mapToDouble(cast -> 2 * poll.electorate().weight(cast.getKey()))
                                .sum())),
                "votes_that_weigh_nothing_or_all_there_is_can_be_counted");
    }

    @Test
    void a_rule_that_counts_more_options_than_it_says_is_rejected() {
        assertThat(brokenBy(new VotingStrategy() {
                    @Override
                    public String name() {
                        return "sound";
                    }

                    @Override
                    public int mostOptions() {
                        return 5;
                    }

                    @Override
                    public Tally count(Poll poll) {
                        return SOUND.count(poll);
                    }
                }))
                .containsExactly("a_poll_of_more_options_than_it_can_count_is_refused");
    }

    @Test
    void a_rule_that_declares_what_it_does_not_keep_is_rejected() {
        assertThat(brokenBy(new Rule(SOUND::count, Set.of(Axiom.CONDORCET))))
                .containsExactly("the_axioms_it_declares_hold");
    }

    @Test
    void a_rule_that_sees_the_order_of_arrival_cannot_be_written() {
        Poll poll = Polls.of(List.of("A", "B"), Ballot.of("A", 1, ""), Ballot.of("B", 1, ""));
        var backwards = new LinkedHashMap<AgentId, Ballot>();
        backwards.put(Polls.voter(2), Ballot.of("B", 1, ""));
        backwards.put(Polls.voter(1), Ballot.of("A", 1, ""));
        assertThat(Polls.withBallots(poll, backwards).ballots().keySet())
                .containsExactly(Polls.voter(1), Polls.voter(2));
    }

    private static Function<Poll, Tally> choices(BiFunction<Poll, Integer, Integer> worth) {
        return poll -> Tally.ofPoints("sound", poll, option -> {
            int sum = 0;
            List<Ballot> ballots = List.copyOf(poll.ballots().values());
            for (int i = 0; i < ballots.size(); i++) {
                sum += ballots.get(i).choice().equals(option.id()) ? worth.apply(poll, i) : 0;
            }
            return BigDecimal.valueOf(sum);
        });
    }

    private static void assertRejected(Function<Poll, Tally> counting, String... promises) {
        assertThat(brokenBy(new Rule(counting, Set.of()))).contains(promises);
    }

    private static List<String> brokenBy(VotingStrategy rule) {
        return BrokenPromises.of(new VotingStrategyContract() {
            @Override
            protected VotingStrategy strategy() {
                return rule;
            }
        });
    }

    private record Rule(Function<Poll, Tally> counting, Set<Axiom> axioms) implements VotingStrategy {
        @Override
        public String name() {
            return "sound";
        }

        @Override
        public Tally count(Poll poll) {
            return counting.apply(poll);
        }
    }
}
