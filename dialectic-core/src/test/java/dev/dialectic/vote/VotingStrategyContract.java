package dev.dialectic.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dialectic.persona.AgentId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What every voting rule keeps. Extend it and give it your rule. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class VotingStrategyContract {

    private static final int POLLS = 200;

    /** The rule that is tested; asked anew for every test. */
    protected abstract VotingStrategy strategy();

    /** Whether the rule breaks ties by the order of the options, as its name has to say: then one leads wherever one can. */
    protected boolean goesByTheOrderOfOptions() {
        return false;
    }

    @Test
    public void its_name_is_visible_and_stands_in_its_tallies() {
        VotingStrategy rule = strategy();
        assertThat(rule.name()).isNotBlank().isEqualTo(strategy().name());
        forRandomPolls(poll -> assertThat(rule.count(poll).strategy()).isEqualTo(rule.name()));
    }

    @Test
    public void every_option_has_points_of_at_least_zero_in_the_order_of_the_poll() {
        forRandomPolls(poll -> {
            Tally tally = strategy().count(poll);
            assertThat(List.copyOf(tally.points().keySet())).isEqualTo(Polls.ids(poll));
            assertThat(tally.points().values()).allMatch(points -> points.signum() >= 0);
            assertThat(tally.shares().values()).allMatch(share -> share >= 0 && share <= 1);
        });
    }

    @Test
    public void the_same_poll_gives_the_same_tally() {
        VotingStrategy rule = strategy();
        forRandomPolls(poll -> assertThat(rule.count(poll)).isEqualTo(rule.count(poll)));
    }

    @Test
    public void the_order_in_which_ballots_arrive_is_of_no_consequence() {
        forRandomPolls(poll -> {
            Map<AgentId, Ballot> backwards = new LinkedHashMap<>();
            reversed(poll.ballots().keySet())
                    .forEach(voter -> backwards.put(voter, poll.ballots().get(voter)));
            assertThat(strategy().count(Polls.withBallots(poll, backwards)))
                    .isEqualTo(strategy().count(poll));
        });
    }

    @Test
    public void the_order_in_which_voters_sit_is_of_no_consequence() {
        forRandomPolls(poll -> {
            Map<AgentId, Double> weights = new LinkedHashMap<>();
            reversed(poll.electorate().voters())
                    .forEach(voter -> weights.put(voter, poll.electorate().weight(voter)));
            Poll other = new Poll(poll.options(), new Electorate(weights), poll.ballots(), poll.absent());
            assertThat(strategy().count(other)).isEqualTo(strategy().count(poll));
        });
    }

    @Test
    public void what_voters_are_called_is_of_no_consequence() {
        forRandomPolls(poll -> {
            Map<AgentId, Double> weights = new LinkedHashMap<>();
            Map<AgentId, Ballot> ballots = new LinkedHashMap<>();
            poll.electorate().voters().forEach(voter -> {
                AgentId renamed = AgentId.of("z" + (100 - weights.size()));
                weights.put(renamed, poll.electorate().weight(voter));
                if (poll.ballots().containsKey(voter)) {
                    ballots.put(renamed, poll.ballots().get(voter));
                }
            });
            Poll renamed = new Poll(poll.options(), new Electorate(weights), ballots, Map.of());
            assertThat(strategy().count(renamed)).isEqualTo(strategy().count(poll));
        });
    }

    @Test
    public void the_order_and_the_names_of_options_are_of_no_consequence() {
        forRandomPolls(poll -> {
            Tally tally = strategy().count(poll);
            Map<String, String> names = new LinkedHashMap<>();
            int last = poll.options().size();
            List<String> ids = goesByTheOrderOfOptions() ? Polls.ids(poll) : reversed(Polls.ids(poll));
            ids.forEach(option -> names.put(option, "option " + (last - names.size())));
            Map<AgentId, Ballot> ballots = new LinkedHashMap<>();
            poll.ballots().forEach((voter, ballot) -> ballots.put(voter, Variations.renamed(ballot, names::get)));
            Tally renamed = strategy().count(Poll.of(List.copyOf(names.values()), poll.electorate(), ballots));
            Map<String, BigDecimal> points = new LinkedHashMap<>();
            tally.points().forEach((option, sum) -> points.put(names.get(option), sum));
            assertThat(renamed.points()).isEqualTo(points);
            assertThat(renamed.leaders())
                    .containsExactlyInAnyOrderElementsOf(
                            tally.leaders().stream().map(names::get).toList());
        });
    }

    @Test
    public void an_option_that_every_ballot_names_alone_leads_alone() {
        for (int voters = 1; voters <= 5; voters++) {
            Ballot ballot = Ballot.of("B", 0.6, "");
            Poll poll = Polls.of(
                    List.of("A", "B", "C"), Collections.nCopies(voters, ballot).toArray(Ballot[]::new));
            assertThat(strategy().count(poll).leaders()).as("%d voters", voters).containsExactly("B");
        }
    }

    @Test
    public void without_ballots_nobody_has_points_or_leads() {
        Tally tally = strategy().count(Polls.weighted(List.of("A", "B"), Polls.electorate(1, 2)));
        assertThat(tally.leaders()).isEmpty();
        assertThat(tally.points()).isEqualTo(Map.of("A", BigDecimal.ZERO, "B", BigDecimal.ZERO));
        assertThat(tally.support()).isZero();
    }

    @Test
    public void options_that_fare_alike_are_tied_or_none_of_them_leads() {
        Poll poll = Polls.of(List.of("A", "B", "C"), Polls.ranking("ABC"), Polls.ranking("BCA"), Polls.ranking("CAB"));
        Tally tally = strategy().count(poll);
        if (goesByTheOrderOfOptions()) {
            assertThat(strategy().name()).contains("in the order of the options");
            assertThat(tally.leaders()).hasSize(1);
        } else if (!tally.leaders().isEmpty()) {
            assertThat(tally.leaders()).containsExactlyInAnyOrder("A", "B", "C");
            assertThat(tally.margin()).isZero();
        }
    }

    @Test
    public void votes_that_weigh_nothing_or_all_there_is_can_be_counted() {
        double[][] extremes = {{0, 0, 0}, {0, 1, 0}, {Double.MAX_VALUE, Double.MAX_VALUE, 1}, {Double.MIN_VALUE, 1, 0}};
        for (double[] weights : extremes) {
            Poll poll = Polls.weighted(
                    List.of("A", "B", "C"),
                    Polls.electorate(weights),
                    Polls.ranking("ABC"),
                    Polls.ranking("BCA"),
                    Ballot.of("C", 0, ""));
            Tally tally = strategy().count(poll);
            assertThat(tally.shares().values()).allMatch(share -> share >= 0 && share <= 1);
            assertThat(tally.margin()).isBetween(0.0, 1.0);
        }
    }

    @Test
    public void a_poll_of_more_options_than_it_can_count_is_refused() {
        int most = strategy().mostOptions();
        assertThat(most).isGreaterThanOrEqualTo(2);
        if (most < Integer.MAX_VALUE) {
            List<String> options = IntStream.rangeClosed(0, most)
                    .mapToObj(number -> "O" + number)
                    .toList();
            Poll poll = Polls.of(options, Ballot.of("O0", 0.6, ""), Ballot.of("O1", 0.6, ""));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> strategy().count(poll))
                    .withMessageContaining(strategy().name())
                    .withMessageContaining(String.valueOf(most));
        }
    }

    @Test
    public void the_axioms_it_declares_hold() {
        VotingStrategy rule = strategy();
        for (Axiom axiom : rule.axioms()) {
            assertThat(AxiomSearch.violation(rule, axiom)).isEmpty();
        }
    }

    private static void forRandomPolls(Consumer<Poll> promise) {
        for (long seed = 0; seed < POLLS; seed++) {
            Poll poll = Polls.messy(new Random(seed));
            try {
                promise.accept(poll);
            } catch (AssertionError | RuntimeException broken) {
                throw new AssertionError("seed " + seed + ", " + poll, broken);
            }
        }
    }

    private static <T> List<T> reversed(Collection<T> values) {
        List<T> backwards = new ArrayList<>(values);
        Collections.reverse(backwards);
        return backwards;
    }
}
