package dev.dialectic.learning;

import dev.dialectic.persona.AgentId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How often each agent was right in polls whose truth became known. A poll in which an agent cast no ballot says
 * nothing of it. Keep one record for each kind of question, since who is good at one need not be at another.
 * Immutable and thread-safe.
 *
 * <p>Reliability is the share of right ballots shrunk towards that of all agents: (right + k m) / (ballots + k), the
 * mean of a Beta posterior, where m is the share of right ballots over all agents, itself (right + 1) / (ballots +
 * 2), and k how many ballots that share stands for. An agent without history has the reliability m.
 */
public final class TrackRecord {

    private final Map<AgentId, Score> scores;

    private TrackRecord(Map<AgentId, Score> scores) {
        this.scores = Collections.unmodifiableMap(scores);
    }

    /**
     * What is counted of an agent.
     *
     * @param right how many of its ballots were for the right option
     * @param ballots how many it cast in polls that were settled
     * @param squares the sum of (confidence - 1 or 0)² over them: divided by their number, the Brier score of its
     *     confidence
     * @param guesses the sum over them of 1 / options: how many guessing would have got right
     */
    public record Score(int right, int ballots, double squares, double guesses) {

        private static final Score NONE = new Score(0, 0, 0, 0);

        Score plus(Score other) {
            return new Score(
                    right + other.right, ballots + other.ballots, squares + other.squares, guesses + other.guesses);
        }
    }

    /**
     * The record of nobody.
     *
     * @return the record
     */
    public static TrackRecord empty() {
        return new TrackRecord(Map.of());
    }

    /**
     * The record of some polls.
     *
     * @param polls the polls, in any order
     * @return the record, agents in the order in which they first voted
     */
    public static TrackRecord of(List<SettledPoll> polls) {
        Map<AgentId, Score> scores = new LinkedHashMap<>();
        for (SettledPoll settled : polls) {
            double guess = 1.0 / settled.poll().options().size();
            settled.poll().ballots().forEach((agent, ballot) -> {
                boolean right = ballot.choice().equals(settled.truth());
                double off = ballot.confidence() - (right ? 1 : 0);
                scores.merge(agent, new Score(right ? 1 : 0, 1, off * off, guess), Score::plus);
            });
        }
        return new TrackRecord(scores);
    }

    /**
     * This record and another one, of other polls.
     *
     * @param other the other record
     * @return the sum of both
     */
    public TrackRecord plus(TrackRecord other) {
        Map<AgentId, Score> sum = new LinkedHashMap<>(scores);
        other.scores.forEach((agent, score) -> sum.merge(agent, score, Score::plus));
        return new TrackRecord(sum);
    }

    /** {@return who has a history} */
    public Set<AgentId> agents() {
        return scores.keySet();
    }

    /**
     * What is counted of an agent.
     *
     * @param agent the agent
     * @return its score; zeros without history
     */
    public Score score(AgentId agent) {
        return scores.getOrDefault(agent, Score.NONE);
    }

    /** {@return the share of right ballots over all agents, (right + 1) / (ballots + 2), in (0, 1)} */
    public double overall() {
        Score all = all();
        return (all.right() + 1.0) / (all.ballots() + 2.0);
    }

    /** {@return how often guessing would have been right, in (0, 1]; ½ without history} */
    public double chance() {
        Score all = all();
        return all.ballots() == 0 ? 0.5 : all.guesses() / all.ballots();
    }

    /**
     * How probable it is that an agent is right.
     *
     * @param agent the agent
     * @param prior how many ballots the share of all agents stands for, finite and above 0
     * @return the reliability in (0, 1)
     * @throws IllegalArgumentException if the prior is out of range
     */
    public double reliability(AgentId agent, double prior) {
        if (!(prior > 0 && prior <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(
                    "track record: expected a prior that is finite and above 0, found " + prior);
        }
        Score score = score(agent);
        return (score.right() + prior * overall()) / (score.ballots() + prior);
    }

    private Score all() {
        return scores.values().stream().reduce(Score.NONE, Score::plus);
    }
}
