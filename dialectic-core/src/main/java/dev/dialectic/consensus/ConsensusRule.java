package dev.dialectic.consensus;

import dev.dialectic.persona.AgentId;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Tally;
import java.util.List;

/**
 * Says when a tally is agreement. A pure function, hence thread-safe. No votes, no quorum and ties are verdicts, never
 * exceptions.
 *
 * <p>{@link #plurality()} is the default. The rules made here want ballots of more than half of the registered voters,
 * floor(n / 2) + 1 of n, unless {@link #withQuorum} says otherwise. They ask in this order, and the first "no" is the
 * reason: are there ballots, is there a quorum, does any option have points, does one lead alone, is its support enough,
 * is nobody with a veto against it.
 *
 * <p>Thresholds are shares of all points of the tally, compared exactly: two thirds of the points pass two thirds. Which
 * share is reachable, and what it is a share of, depends on the voting strategy: Borda and approval hand out points to
 * several options a ballot, the points of {@code OpinionRules} are probabilities or evidence, those of majority judgment are
 * grades. {@link #absoluteMajority()} and {@link #unanimity()} read the ballots themselves, and {@link #plurality()} asks for no
 * share.
 */
public interface ConsensusRule {

    /**
     * The name with every parameter. It is recorded in the terms of a debate: rules of equal names must judge alike.
     *
     * @return the name
     */
    String name();

    /**
     * Judges a tally.
     *
     * @param poll the poll
     * @param tally what counting it gave
     * @return the verdict
     */
    Verdict judge(Poll poll, Tally tally);

    /**
     * Whether ballots still to come cannot change the decision, given that they do not change who leads: whether the same
     * option is agreed on, or none for the same reason, whatever they say and whether or not they are cast.
     *
     * @param soFar the poll with the ballots that are in
     * @param tally what counting them gave
     * @return true only when it is certain; false, as here, unless a rule says otherwise
     */
    default boolean isCertain(Poll soFar, Tally tally) {
        return false;
    }

    /**
     * Whoever leads alone is agreed on: the default.
     *
     * @return the rule
     */
    static ConsensusRule plurality() {
        return QuorumRule.ofMoreThanHalf(new PluralityRule());
    }

    /**
     * Whoever leads alone is agreed on when it has at least a share of all points.
     *
     * @param share the share as the decimal it is written as, in (0, 1]
     * @return the rule
     * @throws IllegalArgumentException if the share is not in (0, 1]
     */
    static ConsensusRule atLeast(double share) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("consensus rule: expected a share in (0, 1], found " + share);
        }
        Share exact = Share.of("consensus rule", share);
        return QuorumRule.ofMoreThanHalf(new SupportRule("at least " + exact.words(), exact, false));
    }

    /**
     * Whoever leads alone is agreed on when it has more than half of all points; exactly half is not enough.
     *
     * @return the rule
     */
    static ConsensusRule majority() {
        return QuorumRule.ofMoreThanHalf(new SupportRule("majority", Share.HALF, true));
    }

    /**
     * Whoever leads alone is agreed on when it is the choice of voters who weigh more than half of the registered
     * electorate, present or not; exactly half is not enough. It reads ballots and not points, so it means the same under
     * every voting strategy.
     *
     * @return the rule
     */
    static ConsensusRule absoluteMajority() {
        return QuorumRule.ofMoreThanHalf(new AbsoluteMajorityRule());
    }

    /**
     * Whoever leads alone is agreed on when it has at least two thirds of all points; exactly two thirds are enough. It is
     * two thirds of what was cast and counted, not of those registered.
     *
     * @return the rule
     */
    static ConsensusRule supermajority() {
        return QuorumRule.ofMoreThanHalf(new SupportRule("supermajority", Share.TWO_THIRDS, false));
    }

    /**
     * Whoever leads alone is agreed on when it is the choice of every ballot, however little one weighs. Who cast none
     * does not stand in the way; the quorum sees to that.
     *
     * @return the rule
     */
    static ConsensusRule unanimity() {
        return QuorumRule.ofMoreThanHalf(new UnanimityRule());
    }

    /**
     * The rule of a recorded name.
     *
     * @param name exactly what {@link #name()} gave
     * @return the rule
     * @throws IllegalArgumentException if no rule that is made here has this name; the message says which do
     */
    static ConsensusRule named(String name) {
        return RuleNames.read(name);
    }

    /**
     * This rule, asked only when at least a share of the registered voters cast a ballot, counted by head. It takes the
     * place of the quorum that a rule had.
     *
     * @param shareOfRegistered the share as the decimal it is written as, in [0, 1]; 0 for none, though without ballots
     *     there is no consensus
     * @return the rule
     * @throws IllegalArgumentException if the share is not in [0, 1]
     */
    default ConsensusRule withQuorum(double shareOfRegistered) {
        return new QuorumRule(this, Share.of("quorum", shareOfRegistered), false, false);
    }

    /**
     * This rule, asked only when those who cast a ballot have at least a share of the weight of all registered voters. It
     * takes the place of the quorum that a rule had.
     *
     * @param shareOfRegistered the share as the decimal it is written as, in [0, 1]
     * @return the rule
     * @throws IllegalArgumentException if the share is not in [0, 1]
     */
    default ConsensusRule withQuorumByWeight(double shareOfRegistered) {
        return new QuorumRule(this, Share.of("quorum", shareOfRegistered), false, true);
    }

    /**
     * This rule, whose consensus stands only when none of these voters is against it: has cast a ballot that does not
     * approve of it. Who cast none, or is not registered, vetoes nothing. They join those that have a veto already.
     *
     * @param voters who has a veto, at least one
     * @return the rule
     * @throws IllegalArgumentException if nobody is named
     */
    default ConsensusRule withVeto(AgentId... voters) {
        return new VetoRule(this, List.of(voters));
    }

    /**
     * This rule, asked about one of the tied leaders as if it led alone. It takes the place of the tie-breaker that a
     * rule had. A rule whose name speaks of no tie-breaker reports ties.
     *
     * @param tieBreak chooses the leader; when it is undecided the tie stays
     * @return the rule
     */
    default ConsensusRule breakingTies(TieBreak tieBreak) {
        return tieBreak instanceof TieBreak.Report ? this : new TieBreakingRule(this, tieBreak);
    }
}
