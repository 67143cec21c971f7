package dev.dialectic.vote.strategy;

import dev.dialectic.vote.Axiom;
import dev.dialectic.vote.Decimal;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Tally;
import dev.dialectic.vote.VotingStrategy;
import java.util.Set;

/**
 * The mean log-odds of the voters' opinions, pushed away from the middle by a factor: each voter knows a part of what all know
 * together, so their average is too timid.
 *
 * <p>p(o) ∝ Π p(v, o) ^ (factor × weight(v) / Σ weight): the {@linkplain LogLinearPool log-linear pool}, normalised, to the power
 * of the factor. For two options that is the mean of the log-odds times the factor. Opinions, clipping, rounding and edges as
 * there. With equal weights and a factor of the number of voters it is the summed pool. The factor is best learned from
 * outcomes; studies found 1.2 to 3.9. Below 1 it moderates. It changes probabilities and never who leads.
 *
 * <p>Source: V. A. Satopää, J. Baron, D. P. Foster and others, <a
 * href="https://doi.org/10.1016/j.ijforecast.2013.09.009">Combining multiple probability predictions using a simple logit
 * model</a>, 2014; J. Baron and others, <a href="https://doi.org/10.1287/deca.2014.0293">Two Reasons to Make Aggregated
 * Probability Forecasts More Extreme</a>, 2014.
 *
 * <p>Axioms: neutrality alone; for the others as {@link LinearPool}.
 *
 * <p>Cost: O(ballots × options), with a logarithm of 50 digits for each.
 *
 * @param factor how much further from the middle, in [0.001, 1000]
 */
public record ExtremisedLogOdds(double factor) implements VotingStrategy {

    static final String NAME = "extremised log-odds (factor ";

    /**
     * Checks the factor.
     *
     * @throws IllegalArgumentException if the factor is not in [0.001, 1000]
     */
    public ExtremisedLogOdds {
        Parameter.require("factor of extremised log-odds", factor);
    }

    @Override
    public String name() {
        return Parameter.name(NAME, factor);
    }

    @Override
    public Set<Axiom> axioms() {
        return Set.of(Axiom.NEUTRALITY);
    }

    @Override
    public Tally count(Poll poll) {
        return LogLinearPool.means(poll, Decimal.asPrinted(factor)).probabilities(name());
    }
}
