package dev.dialectic.vote.strategy;

import dev.dialectic.question.Option;
import dev.dialectic.vote.Axiom;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Tally;
import dev.dialectic.vote.VotingStrategy;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Each place of a ranking is worth a part of a vote: all of it for the first, half for the second, a third for the
 * third, and so on, times what the voter weighs.
 *
 * <p>score(o) = Σ weight(v) / place(v, o), places counted from 1, exactly. What tied and unranked options get is said by
 * {@link Borda.Tied} and {@link Borda.Unranked}, as for {@link Borda}, and is part of the rule's name. Points are these
 * scores; where thirds or sevenths remain, which no decimal can tell, all points are multiplied by the smallest whole
 * number that makes them decimals, which changes no share and no order.
 *
 * <p>Source: B. Reilly, <a href="https://doi.org/10.1177/0192512102023004002">Social Choice in the South Seas: Electoral
 * Innovation and the Borda Count in the Pacific Island Countries</a>, 2002, which describes the rule that D. Dowdall
 * introduced in Nauru in 1971.
 *
 * <p>Axioms: neutrality, unanimity, monotonicity, participation. Not anonymity (votes weigh differently), majority,
 * Condorcet, clone independence or reversal symmetry.
 *
 * <p>Conventions of others: pref_voting and Condorcet PHP let ties share the average with the unranked tied last, the
 * default here; votelib lets ties take one place and gives the unranked nothing.
 *
 * <p>Cost: O(ballots × options).
 *
 * <p>Edges: without ballots, or when all that were cast weigh 0, nobody has points and nobody leads. One voter's first
 * place decides alone, and a single option leads. Equal scores tie. A support is a share of all points: a unanimous panel
 * gives its first option 6/11 of them among three options and less than half from four on.
 *
 * @param tied what options of one level get
 * @param unranked what options that a ballot does not rank get
 */
public record Dowdall(Borda.Tied tied, Borda.Unranked unranked) implements VotingStrategy {

    /** Checks that nothing is missing. */
    public Dowdall {
        Objects.requireNonNull(tied, "tied");
        Objects.requireNonNull(unranked, "unranked");
    }

    @Override
    public String name() {
        return "Dowdall (" + tied.words + ", " + unranked.words + ")";
    }

    @Override
    public Set<Axiom> axioms() {
        return Set.of(Axiom.NEUTRALITY, Axiom.UNANIMITY, Axiom.MONOTONICITY, Axiom.PARTICIPATION);
    }

    @Override
    public Optional<BigDecimal> swing(Poll poll) {
        return Optional.of(Portions.upTo(poll.options().size()).squared().mostOfAVote());
    }

    @Override
    public Tally count(Poll poll) {
        List<String> options = poll.options().stream().map(Option::id).toList();
        Portions portions = Portions.upTo(options.size()).squared();
        BigDecimal[] sums = new BigDecimal[options.size()];
        Arrays.fill(sums, BigDecimal.ZERO);
        poll.ballots().forEach((voter, ballot) -> {
            BigDecimal weight = poll.electorate().exactWeight(voter);
            int place = 1;
            for (List<String> level : RankedLevels.of(poll, ballot, unranked)) {
                int places = tied == Borda.Tied.TAKE_ONE_PLACE ? 1 : level.size();
                BigDecimal each = worth(portions, place, places).multiply(weight);
                level.forEach(option -> sums[options.indexOf(option)] = sums[options.indexOf(option)].add(each));
                place += places;
            }
        });
        return portions.tally(name(), poll, sums);
    }

    /** The average of 1 / place over so many places. */
    private static BigDecimal worth(Portions portions, int from, int places) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int place = from; place < from + places; place++) {
            sum = sum.add(portions.of(1, place * places));
        }
        return sum;
    }
}
