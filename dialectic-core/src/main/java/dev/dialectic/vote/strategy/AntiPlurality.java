package dev.dialectic.vote.strategy;

import dev.dialectic.vote.Axiom;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Profile;
import dev.dialectic.vote.Tally;
import dev.dialectic.vote.VotingStrategy;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Each ballot counts against the option that it ranks last, as much as its voter weighs: whoever is last the least leads.
 *
 * <p>score(o) = Σ weight(v) over all voters − Σ weight(v) over those that rank o last, exactly. What a ballot does not rank
 * is tied last on it. Of several tied last, {@link TiedPlace} says whether the ballot is split among them or counts against
 * each; it is part of the rule's name. Points are these scores; where a ballot was split in thirds or sevenths, which no
 * decimal can tell, all points are multiplied by the smallest whole number that makes them decimals.
 *
 * <p>Source: W. S. Zwicker, <a href="https://doi.org/10.1017/CBO9781107446984.003">Introduction to the Theory of
 * Voting</a>, Handbook of Computational Social Choice, 2016. It is also called the veto rule.
 *
 * <p>Axioms: neutrality, monotonicity, participation. Not anonymity (votes weigh differently), unanimity (an option that is
 * second everywhere is never last either), majority, Condorcet, clone independence or reversal symmetry.
 *
 * <p>Cost: O(ballots × options).
 *
 * <p>Edges: without ballots, or when all that were cast weigh 0, nobody has points and nobody leads; nor with a single
 * option, whose only place is the last. Equal scores tie. A support is a share of all points, of which a split ballot
 * gives one less than there are options: a unanimous panel gives its first option no more than 1/(options − 1) of them.
 *
 * @param tied how a ballot counts against options that it ties for the last place
 */
public record AntiPlurality(TiedPlace tied) implements VotingStrategy {

    /** Checks that nothing is missing. */
    public AntiPlurality {
        Objects.requireNonNull(tied, "tied");
    }

    @Override
    public String name() {
        return "anti-plurality (" + tied.words + ", unranked tied last)";
    }

    @Override
    public Set<Axiom> axioms() {
        return Set.of(Axiom.NEUTRALITY, Axiom.MONOTONICITY, Axiom.PARTICIPATION);
    }

    @Override
    public Optional<BigDecimal> swing(Poll poll) {
        return Optional.of(
                (tied == TiedPlace.SPLIT ? Portions.upTo(poll.options().size()) : Portions.undivided()).mostOfAVote());
    }

    @Override
    public Tally count(Poll poll) {
        Profile profile = Profile.of(poll);
        Places places = new Places(profile, tied, Exhausted.COUNTS_FOR_ALL);
        BigDecimal all = places.all();
        BigDecimal[] notLast = Arrays.stream(places.last(Rounds.everybody(profile)))
                .map(all::subtract)
                .toArray(BigDecimal[]::new);
        return places.portions().tally(name(), poll, notLast);
    }
}
