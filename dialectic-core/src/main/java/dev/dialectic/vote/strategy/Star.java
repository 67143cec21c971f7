package dev.dialectic.vote.strategy;

import dev.dialectic.vote.Axiom;
import dev.dialectic.vote.Ballot;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Tally;
import dev.dialectic.vote.VotingStrategy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Score then automatic runoff: of the two options with the best grades in all, the one that more weight grades above the other.
 *
 * <p>The scores are those of {@link Score} by sum. When several options could be among the two, each such pair has its runoff, and
 * whoever wins or ties one leads: the convention of pref_voting. The official rule then prefers the higher score, and draws lots;
 * here the tie is reported. votelib gives no winner in such cases. A ballot without grades gives 1 to what it approves of, or else
 * to its choice, and 0 to the rest; an option left out among grades has 0.
 *
 * <p>Source: S. Wolk, J. Quinn, M. Ogren, <a href="https://doi.org/10.1007/s10602-022-09389-3">STAR Voting, equality of voice, and
 * voter satisfaction</a>, 2023.
 *
 * <p>Axioms: neutrality and monotonicity. Not anonymity (votes weigh differently), unanimity (all may grade a second option
 * as well), majority (a majority's first option may miss the runoff), Condorcet, participation, clone independence or reversal symmetry.
 *
 * <p>Cost: O(ballots × options), and so much for each pair that ties for the runoff.
 *
 * <p>Edges: without ballots, when all that were cast weigh 0, or when every grade is 0, nobody has points and nobody leads. One
 * option leads alone. Points are what weighs for an option in its best runoff, 0 for who is in none, so the support
 * of the leader is its share of those who prefer one finalist to the other. Finalists that all grade alike tie without points.
 * Nothing is said of the order behind the leaders.
 */
public record Star() implements VotingStrategy {

    @Override
    public String name() {
        return "STAR";
    }

    @Override
    public Set<Axiom> axioms() {
        return Set.of(Axiom.NEUTRALITY, Axiom.MONOTONICITY);
    }

    @Override
    public Tally count(Poll poll) {
        Map<String, BigDecimal> scores = Grades.sums(poll);
        Tally byScore = Tally.ofPoints(name(), poll, option -> scores.getOrDefault(option.id(), BigDecimal.ZERO));
        if (byScore.leaders().isEmpty() || scores.size() == 1) {
            return byScore;
        }
        Map<String, BigDecimal> points = new LinkedHashMap<>();
        scores.keySet().forEach(option -> points.put(option, BigDecimal.ZERO));
        Set<String> winners = new LinkedHashSet<>();
        for (List<String> pair : finalists(byScore.ranking())) {
            BigDecimal one = preferring(poll, pair.get(0), pair.get(1));
            BigDecimal other = preferring(poll, pair.get(1), pair.get(0));
            points.merge(pair.get(0), one, BigDecimal::max);
            points.merge(pair.get(1), other, BigDecimal::max);
            int compared = one.compareTo(other);
            if (compared >= 0) {
                winners.add(pair.get(0));
            }
            if (compared <= 0) {
                winners.add(pair.get(1));
            }
        }
        return new Tally(
                name(),
                points,
                points.keySet().stream().filter(winners::contains).toList());
    }

    /** Every pair that may be the two best. */
    private static List<List<String>> finalists(List<List<String>> ranking) {
        List<String> best = ranking.get(0);
        List<List<String>> pairs = new ArrayList<>();
        if (best.size() == 1) {
            ranking.get(1).forEach(second -> pairs.add(List.of(best.get(0), second)));
        }
        for (int i = 0; i < best.size(); i++) {
            for (int j = i + 1; j < best.size(); j++) {
                pairs.add(List.of(best.get(i), best.get(j)));
            }
        }
        return pairs;
    }

    private static BigDecimal preferring(Poll poll, String one, String other) {
        return poll.ballots().entrySet().stream()
                .filter(cast -> prefers(cast.getValue(), one, other))
                .map(cast -> poll.electorate().exactWeight(cast.getKey()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean prefers(Ballot ballot, String one, String other) {
        return Grades.of(ballot, one).compareTo(Grades.of(ballot, other)) > 0;
    }
}
