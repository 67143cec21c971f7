package dev.dialectic.learning;

import dev.dialectic.persona.AgentId;
import dev.dialectic.persona.Persona;
import dev.dialectic.vote.Electorate;
import dev.dialectic.vote.Weighting;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Weighs votes by how reliable their agents were: the log-odds of being right above those of guessing, w = max(0,
 * ln(r / (1 - r)) - ln(c / (1 - c))), in units of what an agent without history gets. r is the shrunken {@linkplain
 * TrackRecord#reliability reliability}, c the {@linkplain TrackRecord#chance chance}. So a newcomer weighs 1, an
 * agent no better than chance 0, and a prior of many ballots brings all near 1. When history says that agents are
 * together no better than chance, all weigh 1. For a limit on what one agent may weigh, {@link Weighting#cappedAt}.
 * Immutable and thread-safe.
 *
 * <p>Source: log-odds as the optimal weights of independent voters: S. Nitzan and J. Paroush, International Economic
 * Review 23, 1982, <a href="https://doi.org/10.2307/2526438">doi:10.2307/2526438</a>. Voters that err together are
 * not independent: see {@link EffectiveVoters}.
 *
 * <p>The name tells the prior and a digest of the history, which cannot be found again by the name alone: a debate is
 * resumed by giving the same weighting.
 */
public final class ReliabilityWeighting implements Weighting {

    /** How many ballots the average of all agents stands for unless said otherwise. */
    public static final double USUAL_PRIOR = 10;

    private final TrackRecord record;
    private final double prior;

    private ReliabilityWeighting(TrackRecord record, double prior) {
        this.record = Objects.requireNonNull(record, "record");
        this.prior = prior;
        record.reliability(AgentId.of("anybody"), prior);
    }

    /**
     * The weighting of a record.
     *
     * @param record who was right how often
     * @return the weighting
     */
    public static ReliabilityWeighting of(TrackRecord record) {
        return new ReliabilityWeighting(record, USUAL_PRIOR);
    }

    /**
     * This weighting with another prior.
     *
     * @param prior how many ballots the average of all agents stands for, finite and above 0
     * @return the weighting
     * @throws IllegalArgumentException if the prior is out of range
     */
    public ReliabilityWeighting withPrior(double prior) {
        return new ReliabilityWeighting(record, prior);
    }

    @Override
    public String name() {
        long digest = 17;
        for (AgentId agent : record.agents().stream()
                .sorted(java.util.Comparator.comparing(AgentId::toString))
                .toList()) {
            TrackRecord.Score score = record.score(agent);
            digest = 31 * (31 * (31 * digest + agent.toString().hashCode()) + score.right()) + score.ballots();
            digest = 31 * digest + Double.hashCode(score.guesses());
        }
        return String.format(Locale.ROOT, "reliability(prior=%s, history=%016x)", prior, digest);
    }

    @Override
    public Electorate weigh(List<Persona> voters) {
        double unit = Math.log(odds(record.overall())) - Math.log(chanceOdds());
        return Weighting.of(name(), persona -> weight(persona.id(), unit)).weigh(voters);
    }

    private double weight(AgentId agent, double unit) {
        double above = Math.log(odds(record.reliability(agent, prior))) - Math.log(chanceOdds());
        return unit > 0 ? Math.max(0, above / unit) : 1;
    }

    /** Of a poll with one option chance is always right, and nobody better. */
    private double chanceOdds() {
        return odds(Math.min(record.chance(), 1 - 1e-9));
    }

    private static double odds(double p) {
        return p / (1 - p);
    }
}
