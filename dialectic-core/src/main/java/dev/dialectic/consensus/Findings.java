package dev.dialectic.consensus;

import dev.dialectic.debate.Silence;
import dev.dialectic.persona.AgentId;
import dev.dialectic.vote.Ballot;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Tally;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a poll showed, whether or not it was a consensus. Immutable and thread-safe.
 *
 * @param distribution the share of each option, in [0, 1], in the order of the options
 * @param support the leader's share of all points, in [0, 1]; 0 without votes. What a point is, the voting strategy says: a part
 *     of a vote, a probability, evidence, a grade
 * @param margin how far what is agreed on, or else the leader, is ahead, in [0, 1]; 0 for a tie, broken or not
 * @param meanConfidence the mean confidence of those who voted for a leader, in [0, 1]; 0 without votes
 * @param dissent the votes for something else, in panel order
 * @param absent who was registered and has no ballot, and why
 * @param cast how many ballots count
 * @param registered how many voters the electorate has
 * @param reasoning what was decided and why, written from the ballots
 */
public record Findings(
        Map<String, Double> distribution,
        double support,
        double margin,
        double meanConfidence,
        List<Dissent> dissent,
        Map<AgentId, Silence> absent,
        int cast,
        int registered,
        String reasoning) {

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if a share is not in [0, 1], or more ballots count than voters are registered
     */
    public Findings {
        Map<String, Double> shares = new LinkedHashMap<>();
        distribution.forEach((option, share) -> shares.put(option, requireShare("share of " + option, share)));
        support = requireShare("support", support);
        margin = requireShare("margin", margin);
        meanConfidence = requireShare("mean confidence", meanConfidence);
        if (cast < 0 || cast > registered) {
            throw new IllegalArgumentException(
                    "findings: expected ballots from 0 to the " + registered + " registered, found " + cast);
        }
        distribution = Collections.unmodifiableMap(shares);
        dissent = List.copyOf(dissent);
        absent = Collections.unmodifiableMap(new LinkedHashMap<>(absent));
        Objects.requireNonNull(reasoning, "reasoning");
    }

    /**
     * What a tally of a poll shows.
     *
     * @param poll the poll
     * @param tally what counting it gave
     * @param winners what is agreed on: one option, or the leaders when there is no consensus
     * @param conclusion one sentence that says what was concluded
     * @return the findings, with the reasons of each side after the conclusion
     */
    static Findings of(Poll poll, Tally tally, List<String> winners, String conclusion) {
        List<Dissent> dissent = poll.ballots().entrySet().stream()
                .filter(cast -> !winners.contains(cast.getValue().choice()))
                .map(cast -> new Dissent(
                        cast.getKey(),
                        cast.getValue().choice(),
                        cast.getValue().confidence(),
                        cast.getValue().reasoning()))
                .toList();
        double support = winners.isEmpty() ? 0.0 : tally.shares().getOrDefault(winners.get(0), 0.0);
        double margin = winners.size() == 1 ? tally.margin(winners.get(0)) : 0.0;
        return new Findings(
                tally.shares(),
                support,
                margin,
                meanConfidence(poll, winners),
                dissent,
                poll.absent(),
                poll.ballots().size(),
                poll.electorate().size(),
                Reasoning.of(poll, winners, conclusion));
    }

    private static double meanConfidence(Poll poll, List<String> winners) {
        List<BigDecimal> confidences = poll.ballots().values().stream()
                .filter(ballot -> winners.contains(ballot.choice()))
                .map(Ballot::exactConfidence)
                .toList();
        BigDecimal sum = confidences.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal voters = BigDecimal.valueOf(Math.max(1, confidences.size()));
        return sum.divide(voters, MathContext.DECIMAL128).doubleValue();
    }

    private static double requireShare(String what, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("findings: expected a " + what + " in [0, 1], found " + value);
        }
        return Math.abs(value); // -0.0 is 0.0
    }
}
