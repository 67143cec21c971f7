package dev.dialectic.consensus.explain;

import dev.dialectic.consensus.ConsensusRule;
import dev.dialectic.persona.AgentId;
import dev.dialectic.vote.Ballot;
import dev.dialectic.vote.Electorate;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.VotingStrategy;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How often each voter is pivotal, over all coalitions of the others and over all orders in which they may come: the power
 * indices of Banzhaf and of Shapley and Shubik. Immutable and thread-safe.
 *
 * <p>With v(S) = 1 where coalition S wins and else 0, n voters and all S without voter i:
 *
 * <ul>
 *   <li>Banzhaf: β(i) = Σ |v(S ∪ i) − v(S)| / 2ⁿ⁻¹, the share of coalitions of the others in which i makes the difference,
 *       in [0, 1]. J. F. Banzhaf, "Weighted voting doesn't work: a mathematical analysis", Rutgers Law Review 19, 1965,
 *       in the form, not made to sum to 1, of P. Dubey, L. S. Shapley, <a href="https://doi.org/10.1287/moor.4.2.99">Mathematical
 *       Properties of the Banzhaf Power Index</a>, 1979.
 *   <li>Shapley–Shubik: φ(i) = Σ |S|! (n − 1 − |S|)! / n! × (v(S ∪ i) − v(S)), in [−1, 1]: in how many of the n! orders i
 *       makes the coalition win, less in how many it makes it lose. All φ sum to v(all) − v(nobody). L. S. Shapley, M.
 *       Shubik, <a href="https://doi.org/10.2307/1951053">A Method for Evaluating the Distribution of Power in a Committee
 *       System</a>, 1954.
 * </ul>
 *
 * <p>Exact: 2ⁿ counts. Sampled: 2 (n + 1) counts a sample; the standard errors are those of the mean, √(s² / samples). Where
 * all samples agree, the error is given as 0; the truth is then within 3 / samples with 95 % confidence.
 *
 * @param indices the indices of each voter, in the order of the voters; none without voters
 * @param exact whether every coalition was tried
 * @param sampling how it was found; samples and seed are of consequence only where it is not exact
 */
public record Power(Map<AgentId, Index> indices, boolean exact, Sampling sampling) {

    private static final String YES = "yes";
    private static final String NO = "no";

    /**
     * The power of one voter.
     *
     * @param banzhaf the share of coalitions of the others in which it makes the difference, in [0, 1]
     * @param banzhafError the standard error of that, at least 0; 0 where it is exact
     * @param shapley its Shapley–Shubik index, in [-1, 1]; below 0 for a voter that rather prevents than brings about
     * @param shapleyError the standard error of that, at least 0; 0 where it is exact
     */
    public record Index(double banzhaf, double banzhafError, double shapley, double shapleyError) {}

    /** Checks that nothing is missing, and copies. */
    public Power {
        indices = Collections.unmodifiableMap(new LinkedHashMap<>(indices));
        Objects.requireNonNull(sampling, "sampling");
    }

    /**
     * The power in any game of winning and losing coalitions.
     *
     * @param voters who may be in a coalition, each once
     * @param wins whether a coalition wins: a pure function of a set of voters
     * @param sampling how it is found
     * @return the power of each
     */
    public static Power of(List<AgentId> voters, Predicate<Set<AgentId>> wins, Sampling sampling) {
        boolean exact = voters.size() <= sampling.exactUpTo();
        Map<AgentId, Index> indices = exact
                ? new Coalitions(List.copyOf(voters), wins).indices()
                : new SampledCoalitions(List.copyOf(voters), wins, sampling).indices();
        return new Power(indices, exact, sampling);
    }

    /**
     * The power of the ballots as they were cast: a coalition casts its ballots, the others abstain and stay registered;
     * it wins when what is decided is what all ballots together decide. Where they decide on nothing, the coalitions that
     * decide on nothing win, so the Shapley–Shubik indices sum to 0; else they sum to 1.
     *
     * <p>Dissenters can make a difference too, and have an index of Shapley–Shubik below 0 where they rather prevent what
     * was decided. Who is pivotal alone, with all others voting, is told by {@link
     * dev.dialectic.consensus.Recount#pivotal}.
     *
     * @param poll the poll
     * @param voting how ballots are counted
     * @param consensus when a tally is agreement
     * @param sampling how it is found
     * @return the power of each voter that cast a ballot
     */
    public static Power ofBallots(Poll poll, VotingStrategy voting, ConsensusRule consensus, Sampling sampling) {
        Deciding deciding = new Deciding(poll, voting, consensus);
        Optional<String> decided = deciding.decision();
        return of(deciding.voters(), coalition -> deciding.onlyBy(coalition).equals(decided), sampling);
    }

    /**
     * The power of an electorate before anybody has voted: every voter says yes or no, fully sure; a coalition says yes, the
     * others no, and it wins when yes is decided.
     *
     * @param electorate who may vote
     * @param voting how ballots are counted
     * @param consensus when a tally is agreement
     * @param sampling how it is found
     * @return the power of each voter
     */
    public static Power ofElectorate(
            Electorate electorate, VotingStrategy voting, ConsensusRule consensus, Sampling sampling) {
        return of(
                electorate.voters(),
                coalition -> {
                    Map<AgentId, Ballot> ballots = new LinkedHashMap<>();
                    electorate
                            .voters()
                            .forEach(voter ->
                                    ballots.put(voter, Ballot.of(coalition.contains(voter) ? YES : NO, 1, "")));
                    Poll poll = Poll.of(List.of(YES, NO), electorate, ballots);
                    return consensus
                            .judge(poll, voting.count(poll))
                            .decision()
                            .filter(YES::equals)
                            .isPresent();
                },
                sampling);
    }

    /**
     * The power of one voter.
     *
     * @param voter who
     * @return its indices
     * @throws IllegalArgumentException if it is none of the voters
     */
    public Index of(AgentId voter) {
        Index index = indices.get(voter);
        if (index == null) {
            throw new IllegalArgumentException(
                    "power: expected a voter, one of " + indices.keySet() + "; found " + voter);
        }
        return index;
    }

    /**
     * The Banzhaf indices as shares of their sum, as they are often printed.
     *
     * @return shares in [0, 1] that sum to 1 but for rounding; all 0 where nobody ever makes a difference
     */
    public Map<AgentId, Double> banzhafShares() {
        double sum = indices.values().stream().mapToDouble(Index::banzhaf).sum();
        Map<AgentId, Double> shares = new LinkedHashMap<>();
        indices.forEach((voter, index) -> shares.put(voter, sum == 0 ? 0.0 : index.banzhaf() / sum));
        return Collections.unmodifiableMap(shares);
    }
}
