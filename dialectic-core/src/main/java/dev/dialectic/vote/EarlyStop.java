package dev.dialectic.vote;

import dev.dialectic.persona.AgentId;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Proves that ballots still to come cannot change who leads, whatever they say and whether or not they are cast. Pure
 * functions, hence thread-safe.
 *
 * <p>Three proofs, from what a rule declares. <em>By points</em>: the lead is more than {@link VotingStrategy#swing} for each unit of
 * weight to come. <em>By majority</em>, for rules that keep {@link Axiom#MAJORITY}: more than half of all weight, cast or to
 * come, puts the leader first. <em>By pairs</em>, for rules that keep {@link Axiom#CONDORCET}: more than half of all weight ranks the
 * leader above each other option. What weighs is a head where the rule keeps {@link Axiom#ANONYMITY}, and else the voter's weight. Ties are never settled early. Where no proof is found, all ballots have to be asked for,
 * which is no proof of the contrary. O(ballots × options) beside one count.
 */
public final class EarlyStop {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private EarlyStop() {}

    /**
     * Why ballots to come cannot change who leads.
     *
     * @param strategy the rule
     * @param soFar the poll with the ballots that are in
     * @param waiting registered voters whose ballots may still come
     * @return the proof in a sentence; empty when there is none
     * @throws IllegalArgumentException if somebody is waited for who is not registered, or the rule refuses the poll
     */
    public static Optional<String> proof(VotingStrategy strategy, Poll soFar, Collection<AgentId> waiting) {
        Tally tally = strategy.count(soFar);
        if (tally.leaders().size() != 1) {
            return Optional.empty();
        }
        String leader = tally.leaders().get(0);
        Poll counted = strategy.axioms().contains(Axiom.ANONYMITY) ? byHeads(soFar) : soFar;
        BigDecimal toCome =
                waiting.stream().map(counted.electorate()::exactWeight).reduce(BigDecimal.ZERO, BigDecimal::add);
        return byPoints(strategy, soFar, tally, toCome)
                .or(() -> byMajority(strategy, counted, leader, toCome))
                .or(() -> byPairs(strategy, counted, leader, toCome));
    }

    /** A rule under which voters of any weight can exchange their ballots does not weigh them. */
    private static Poll byHeads(Poll poll) {
        Electorate equal = Electorate.equal(poll.electorate().voters());
        return new Poll(poll.options(), equal, poll.ballots(), poll.absent());
    }

    private static Optional<String> byPoints(VotingStrategy strategy, Poll soFar, Tally tally, BigDecimal toCome) {
        String leader = tally.leaders().get(0);
        BigDecimal next = tally.points().entrySet().stream()
                .filter(option -> !option.getKey().equals(leader))
                .map(option -> option.getValue())
                .reduce(BigDecimal.ZERO, BigDecimal::max);
        BigDecimal lead = tally.of(leader).subtract(next);
        return strategy.swing(soFar)
                .map(toCome::multiply)
                .filter(most -> lead.compareTo(most) > 0)
                .map(most -> leader + " leads by " + lead.toPlainString() + " points, and the ballots to come can move "
                        + most.toPlainString() + " at the most");
    }

    private static Optional<String> byMajority(VotingStrategy strategy, Poll soFar, String leader, BigDecimal toCome) {
        if (!strategy.axioms().contains(Axiom.MAJORITY)) {
            return Optional.empty();
        }
        BigDecimal first = weight(
                soFar,
                ballot -> ballot.choice().equals(leader)
                        && ballot.preferences().get(0).equals(List.of(leader)));
        return isMoreThanHalf(first, soFar, toCome)
                ? Optional.of(leader + " is the first choice of more than half of all ballots, cast or to come")
                : Optional.empty();
    }

    private static Optional<String> byPairs(VotingStrategy strategy, Poll soFar, String leader, BigDecimal toCome) {
        if (!strategy.axioms().contains(Axiom.CONDORCET)) {
            return Optional.empty();
        }
        boolean beatsAll = soFar.options().stream()
                .map(option -> option.id())
                .filter(option -> !option.equals(leader))
                .allMatch(other ->
                        isMoreThanHalf(weight(soFar, ballot -> ranks(ballot, leader, other)), soFar, toCome));
        return beatsAll
                ? Optional.of(
                        leader + " is ranked above each other option by more than half of all ballots, cast or to come")
                : Optional.empty();
    }

    /** Only what a ballot ranks itself counts: what it leaves out, rules read differently. */
    private static boolean ranks(Ballot ballot, String one, String other) {
        List<List<String>> levels = ballot.preferences();
        int above = level(levels, one);
        int below = level(levels, other);
        return above >= 0 && above < below;
    }

    private static int level(List<List<String>> levels, String option) {
        for (int level = 0; level < levels.size(); level++) {
            if (levels.get(level).contains(option)) {
                return level;
            }
        }
        return -1;
    }

    private static boolean isMoreThanHalf(BigDecimal part, Poll soFar, BigDecimal toCome) {
        BigDecimal all = weight(soFar, ballot -> true).add(toCome);
        return part.multiply(TWO).compareTo(all) > 0;
    }

    private static BigDecimal weight(Poll poll, Predicate<Ballot> which) {
        return poll.ballots().entrySet().stream()
                .filter(cast -> which.test(cast.getValue()))
                .map(cast -> poll.electorate().exactWeight(cast.getKey()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
