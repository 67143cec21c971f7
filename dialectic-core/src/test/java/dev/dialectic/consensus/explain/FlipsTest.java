package dev.dialectic.consensus.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dialectic.consensus.ConsensusRule;
import dev.dialectic.persona.AgentId;
import dev.dialectic.question.Option;
import dev.dialectic.vote.Ballot;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Polls;
import dev.dialectic.vote.VotingStrategy;
import dev.dialectic.vote.strategy.Strategies;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FlipsTest {

    private static final int POLLS = 40;
    private static final int ALL = Integer.MAX_VALUE;
    private static final List<VotingStrategy> VOTING =
            List.of(Strategies.weightedConfidence(), Strategies.borda(), Strategies.approval(), Strategies.plurality());
    private static final List<ConsensusRule> CONSENSUS = List.of(
            ConsensusRule.plurality(),
            ConsensusRule.supermajority(),
            ConsensusRule.unanimity().withQuorum(0),
            ConsensusRule.plurality().withVeto(Polls.voter(1)));

    @Test
    void flips_are_the_fewest_that_trying_everything_finds() {
        for (int seed = 0; seed < POLLS; seed++) {
            Poll poll = Polls.messy(new Random(seed));
            VotingStrategy voting = VOTING.get(seed % 4);
            ConsensusRule consensus = CONSENSUS.get(seed / 4 % 4);
            for (Flips.Goal goal : Flips.Goal.values()) {
                Flips flips = Flips.of(poll, voting, consensus, goal, ALL);
                Optional<Integer> fewest = fewest(poll, voting, consensus, goal);
                assertThat(flips.found()).as("seed %d, %s", seed, goal).isEqualTo(fewest.isPresent());
                assertThat(flips.atLeast())
                        .as("seed %d, %s", seed, goal)
                        .isEqualTo(fewest.orElse(poll.ballots().size() + 1));
                assertThat(flips.exact()).isEqualTo(flips.found());
            }
        }
    }

    @Test
    void the_voters_that_are_named_change_the_verdict() {
        for (int seed = 0; seed < POLLS; seed++) {
            Poll poll = Polls.messy(new Random(seed));
            Flips flips = Flips.of(poll, VOTING.get(seed % 4), CONSENSUS.get(0), Flips.Goal.REPLACED, ALL);
            if (flips.found()) {
                Optional<String> now = decision(poll, VOTING.get(seed % 4), CONSENSUS.get(0));
                Optional<String> then = decision(
                        turned(poll, new HashSet<>(flips.voters()), flips.option()),
                        VOTING.get(seed % 4),
                        CONSENSUS.get(0));
                assertThat(then).as("seed %d", seed).isPresent().isNotEqualTo(now);
            }
        }
    }

    @Test
    void a_search_that_is_cut_short_gives_bounds_that_hold() {
        int inexact = 0;
        for (int seed = 0; seed < POLLS; seed++) {
            Poll poll = Polls.messy(new Random(seed));
            int fewest = fewest(poll, VOTING.get(seed % 4), CONSENSUS.get(1), Flips.Goal.REPLACED)
                    .orElse(poll.ballots().size() + 1);
            for (int counts : new int[] {0, 1, 5, 20}) {
                Flips flips = Flips.of(poll, VOTING.get(seed % 4), CONSENSUS.get(1), Flips.Goal.REPLACED, counts);
                assertThat(flips.atLeast()).as("seed %d", seed).isLessThanOrEqualTo(fewest);
                if (flips.found()) {
                    assertThat(flips.voters().size()).as("seed %d", seed).isGreaterThanOrEqualTo(fewest);
                }
                inexact += flips.found() && !flips.exact() ? 1 : 0;
            }
        }
        assertThat(inexact).as("searches that ended with two bounds").isPositive();
    }

    @Test
    void votes_to_move_by_confidence_and_by_count_are_those_that_trying_everything_finds() {
        VotingStrategy heads = Strategies.plurality();
        ConsensusRule lead = ConsensusRule.plurality().withQuorum(0);
        for (int seed = 0; seed < 4 * POLLS; seed++) {
            Poll poll = Polls.messy(new Random(seed));
            assertThat(movesIn(Flips.byCount(poll)))
                    .as("seed %d", seed)
                    .isEqualTo(
                            heads.count(poll).leaders().size() != 1
                                    ? Optional.of(0)
                                    : fewest(poll, heads, lead, Flips.Goal.REPLACED));
            VotingStrategy confidence = Strategies.weightedConfidence();
            assertThat(movesIn(Flips.byConfidence(poll)))
                    .as("seed %d", seed)
                    .isEqualTo(
                            confidence.count(poll).leaders().size() != 1
                                    ? Optional.of(0)
                                    : fewest(poll, confidence, lead, Flips.Goal.REPLACED));
        }
    }

    @Test
    void without_ballots_nothing_changes_the_verdict_and_the_plain_lead_is_tied() {
        Poll empty = Polls.of(List.of("A", "B"));
        Flips flips = Flips.of(empty, VOTING.get(0), CONSENSUS.get(0), Flips.Goal.UNDONE, ALL);

        assertThat(flips).isEqualTo(new Flips(1, false, List.of(), ""));
        assertThat(flips.count()).isEmpty();
        assertThat(flips.words()).isEqualTo("none of fewer than 1");
        assertThat(Flips.byConfidence(empty).count()).hasValue(0);
    }

    @Test
    void one_voter_changes_it_alone() {
        Poll alone = Polls.of(List.of("A", "B"), Ballot.of("A", 0.4, ""));
        Flips flips = Flips.of(alone, VOTING.get(0), CONSENSUS.get(0), Flips.Goal.REPLACED, ALL);

        assertThat(flips.count()).hasValue(1);
        assertThat(flips.words()).isEqualTo("1: v1 to B");
    }

    @Test
    void a_tie_is_undone_by_any_ballot_and_replaced_by_an_option() {
        Poll tie = Polls.of(List.of("A", "B"), Ballot.of("A", 1, ""), Ballot.of("B", 1, ""));

        assertThat(Flips.of(tie, VOTING.get(0), CONSENSUS.get(0), Flips.Goal.UNDONE, ALL)
                        .words())
                .isEqualTo("1: v2 to A");
        assertThat(Flips.byCount(tie)).isEqualTo(new Flips(0, true, List.of(), ""));
        assertThat(Flips.byCount(tie).words()).isEqualTo("0");
    }

    @Test
    void to_undo_takes_a_tie_where_to_replace_takes_more() {
        Poll poll = Polls.of(
                List.of("A", "B"),
                Ballot.of("A", 1, ""),
                Ballot.of("A", 1, ""),
                Ballot.of("A", 1, ""),
                Ballot.of("B", 1, ""));

        assertThat(Flips.of(poll, VOTING.get(0), CONSENSUS.get(0), Flips.Goal.UNDONE, ALL)
                        .count())
                .hasValue(1);
        assertThat(Flips.of(poll, VOTING.get(0), CONSENSUS.get(0), Flips.Goal.REPLACED, ALL)
                        .count())
                .hasValue(2);
    }

    @Test
    void one_option_has_no_rival() {
        Poll poll = Polls.of(List.of("A"), Ballot.of("A", 1, ""));

        assertThat(Flips.byCount(poll).found()).isFalse();
        assertThat(Flips.of(poll, VOTING.get(0), CONSENSUS.get(0), Flips.Goal.UNDONE, ALL)
                        .found())
                .isFalse();
    }

    @Test
    void a_negative_number_of_counts_is_refused() {
        Poll poll = Polls.of(List.of("A"), Ballot.of("A", 1, ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Flips.of(poll, VOTING.get(0), CONSENSUS.get(0), Flips.Goal.UNDONE, -1))
                .withMessageContaining("at least 0 counts, found -1");
    }

    private static Optional<Integer> movesIn(Flips flips) {
        return flips.found() ? Optional.of(flips.voters().size()) : Optional.empty();
    }

    /** By trying every set of voters and every option, also those that name voters who are there already. */
    private static Optional<Integer> fewest(
            Poll poll, VotingStrategy voting, ConsensusRule consensus, Flips.Goal goal) {
        Optional<String> now = decision(poll, voting, consensus);
        List<AgentId> voters = List.copyOf(poll.ballots().keySet());
        int fewest = Integer.MAX_VALUE;
        for (int set = 1; set < 1 << voters.size(); set++) {
            if (Integer.bitCount(set) >= fewest) {
                continue;
            }
            Set<AgentId> chosen = new HashSet<>();
            for (int i = 0; i < voters.size(); i++) {
                if ((set >> i & 1) == 1) {
                    chosen.add(voters.get(i));
                }
            }
            for (Option rival : poll.options()) {
                Optional<String> then = decision(turned(poll, chosen, rival.id()), voting, consensus);
                boolean changed = !then.equals(now) && (goal == Flips.Goal.UNDONE || then.isPresent());
                fewest = changed ? Math.min(fewest, chosen.size()) : fewest;
            }
        }
        return fewest == Integer.MAX_VALUE ? Optional.empty() : Optional.of(fewest);
    }

    private static Poll turned(Poll poll, Set<AgentId> voters, String rival) {
        Map<AgentId, Ballot> ballots = new LinkedHashMap<>(poll.ballots());
        voters.forEach(voter -> ballots.computeIfPresent(voter, (same, ballot) -> {
            String[] names = {ballot.choice(), rival};
            List<List<String>> ranking = ballot.ranking().stream()
                    .map(level -> level.stream().map(o -> swap(names, o)).toList())
                    .toList();
            String[] approvals =
                    ballot.approvals().stream().map(o -> swap(names, o)).toArray(String[]::new);
            String[] alternatives =
                    ballot.alternatives().stream().map(o -> swap(names, o)).toArray(String[]::new);
            return Ballot.of(rival, ballot.confidence(), ballot.reasoning())
                    .withRanking(ranking)
                    .withApprovals(approvals)
                    .withAlternatives(alternatives);
        }));
        return new Poll(poll.options(), poll.electorate(), ballots, poll.absent());
    }

    private static String swap(String[] names, String option) {
        if (option.equals(names[0])) {
            return names[1];
        }
        return option.equals(names[1]) ? names[0] : option;
    }

    private static Optional<String> decision(Poll poll, VotingStrategy voting, ConsensusRule consensus) {
        return consensus.judge(poll, voting.count(poll)).decision();
    }

    @Test
    void grades_points_and_predictions_change_places_too() {
        Ballot ballot = Ballot.of("A", 0.5, "so")
                .withGrades(Map.of("A", 0.9, "B", 0.1, "C", 0.3))
                .withPoints(Map.of("A", 7.0))
                .withPredictions(Map.of("B", 0.2));

        assertThat(Exchange.of("A", "B", ballot))
                .isEqualTo(Ballot.of("B", 0.5, "so")
                        .withGrades(Map.of("B", 0.9, "A", 0.1, "C", 0.3))
                        .withPoints(Map.of("B", 7.0))
                        .withPredictions(Map.of("A", 0.2)));
    }
}
