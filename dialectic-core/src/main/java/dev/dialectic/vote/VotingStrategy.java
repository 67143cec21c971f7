package dev.dialectic.vote;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A rule by which ballots become a tally. A pure function of the poll, hence thread-safe; ties are reported as several
 * leaders and never broken here. Those that ship are in {@code Strategies}.
 *
 * <p>{@link #scoring} makes most rules one line.
 */
public interface VotingStrategy {

    /**
     * The name with every parameter. It is recorded in the terms of a debate: rules of equal names must count alike.
     *
     * @return the name
     */
    String name();

    /**
     * Counts the ballots.
     *
     * @param poll what is counted
     * @return the tally, with every option in it
     * @throws IllegalArgumentException if the rule refuses the poll, such as one of more than {@link #mostOptions()}; the
     *     message says which other rule counts it
     */
    Tally count(Poll poll);

    /**
     * How many options it can count at the most. A question with more is refused before anybody is asked.
     *
     * @return at least 2; any number unless a rule says otherwise
     */
    default int mostOptions() {
        return Integer.MAX_VALUE;
    }

    /**
     * By how many points one more ballot of weight 1 can change the difference between two options at the most, where
     * whoever has the most points leads; a ballot of weight w changes it by w times as much. Points are on the scale of the
     * poll's tally, also where more ballots would change the scale. With it {@link EarlyStop} proves that ballots to come change nothing.
     *
     * <p>A rule that does not weigh votes says so by {@link Axiom#ANONYMITY}; else a voter of weight 0 is taken to move nothing.
     *
     * @param poll the ballots that are in, at least one
     * @return the most, at least 0; empty, as here, when there is no such number
     */
    default Optional<BigDecimal> swing(Poll poll) {
        return Optional.empty();
    }

    /**
     * The axioms that hold for every poll. A rule that declares one is held to it by its contract test.
     *
     * @return what the rule promises; nothing unless a rule says otherwise
     */
    default Set<Axiom> axioms() {
        return Set.of();
    }

    /** What one ballot is worth to one option. */
    @FunctionalInterface
    interface Scoring {
        /**
         * The points that a ballot gives an option.
         *
         * @param ballot the ballot
         * @param option the option's id
         * @param weight what the voter's ballot weighs, finite and at least 0
         * @return the points, finite and at least 0
         */
        double points(Ballot ballot, String option, double weight);
    }

    /**
     * A rule that adds up what each ballot gives each option. Each value is taken as the shortest decimal that reads back
     * as it and summed exactly, so the order of the ballots is of no consequence. What the scoring itself multiplies is
     * rounded as doubles are; where ties have to be exact, use {@link Tally#ofPoints} with {@link Electorate#exactWeight}
     * and {@link Ballot#exactConfidence}.
     *
     * @param name the name of the rule, with every parameter
     * @param scoring the points that a ballot gives an option
     * @return the rule; its {@code count} throws {@link IllegalArgumentException} when points are negative or not finite
     */
    static VotingStrategy scoring(String name, Scoring scoring) {
        return new ScoringStrategy(Objects.requireNonNull(name, "name"), Objects.requireNonNull(scoring, "scoring"));
    }
}
