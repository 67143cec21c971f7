package dev.dialectic.lab;

import dev.dialectic.consensus.NoConsensus;
import dev.dialectic.consensus.Verdict;
import dev.dialectic.event.AgentQuarantined;
import dev.dialectic.event.BallotCast;
import dev.dialectic.event.DebateEvent;
import dev.dialectic.event.PanelSeated;
import dev.dialectic.event.PollOpened;
import dev.dialectic.event.QuestionRaised;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.event.RoundConcluded;
import dev.dialectic.event.VerdictReached;
import dev.dialectic.event.VoterAbsent;
import dev.dialectic.event.VotesCounted;
import dev.dialectic.persona.AgentId;
import dev.dialectic.vote.Ballot;
import dev.dialectic.vote.Tally;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Counts the ballots of a log again, by nothing but the definition: weight times confidence, more than half of the registered,
 * a sole leader. Other rules than these are not counted again. Used once.
 */
final class BallotChecks {

    private final List<RecordedEvent> log;
    private final Violations found;
    private final Map<AgentId, Double> weights = new LinkedHashMap<>();
    private final Map<AgentId, Ballot> ballots = new LinkedHashMap<>();
    private final Set<AgentId> absent = new HashSet<>();
    private boolean weighted;
    private boolean plural;
    private boolean open;
    private String decision = "";

    BallotChecks(List<RecordedEvent> log, Violations found) {
        this.log = log;
        this.found = found;
    }

    void recount() {
        for (RecordedEvent recorded : log) {
            DebateEvent event = recorded.event();
            if (event instanceof QuestionRaised raised) {
                weighted = raised.terms().strategy().equals("weighted confidence");
                plural = raised.terms().consensus().equals("plurality, quorum of more than 1/2 of the registered");
            } else if (event instanceof PanelSeated seated) {
                weights.putAll(seated.electorate().weights());
            } else if (event instanceof AgentQuarantined quarantined && open) {
                ballots.remove(quarantined.agent());
                absent.add(quarantined.agent());
            } else {
                poll(recorded.sequence(), event);
            }
        }
    }

    private void poll(long sequence, DebateEvent event) {
        if (event instanceof PollOpened) {
            ballots.clear();
            absent.clear();
            open = true;
        } else if (event instanceof BallotCast cast) {
            requireFirst(sequence, cast.voter());
            ballots.put(cast.voter(), cast.ballot());
        } else if (event instanceof VoterAbsent missing) {
            requireFirst(sequence, missing.voter());
            absent.add(missing.voter());
        } else if (event instanceof VotesCounted counted) {
            open = false;
            compare(sequence, counted.tally());
        } else if (event instanceof RoundConcluded concluded) {
            compare(sequence, concluded.verdict());
        } else if (event instanceof VerdictReached reached && !isCancelled(reached.verdict())) {
            compare(sequence, reached.verdict());
        }
    }

    private void requireFirst(long sequence, AgentId voter) {
        if (!open || !weights.containsKey(voter) || ballots.containsKey(voter) || absent.contains(voter)) {
            violation(sequence, "expected the first word of a registered voter in a poll, found one more of " + voter);
        }
    }

    private void compare(long sequence, Tally tally) {
        if (!weighted) {
            return;
        }
        Map<String, BigDecimal> points = points();
        Map<String, BigDecimal> told = new TreeMap<>();
        tally.points().forEach((option, sum) -> {
            if (sum.signum() != 0) {
                told.put(option, sum.stripTrailingZeros());
            }
        });
        if (!told.equals(points) || !Set.copyOf(tally.leaders()).equals(leaders(points))) {
            violation(sequence, "counting gives " + points + ", recorded are " + told + " led by " + tally.leaders());
        }
    }

    private Map<String, BigDecimal> points() {
        Map<String, BigDecimal> points = new HashMap<>();
        ballots.forEach((voter, ballot) -> points.merge(
                ballot.choice(),
                new BigDecimal(Double.toString(weights.getOrDefault(voter, 0.0)))
                        .multiply(new BigDecimal(Double.toString(ballot.confidence()))),
                BigDecimal::add));
        points.values().removeIf(sum -> sum.signum() == 0);
        points.replaceAll((option, sum) -> sum.stripTrailingZeros());
        return new TreeMap<>(points);
    }

    private static Set<String> leaders(Map<String, BigDecimal> points) {
        BigDecimal most = points.values().stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        Set<String> leaders = new HashSet<>();
        points.forEach((option, sum) -> {
            if (sum.compareTo(most) == 0) {
                leaders.add(option);
            }
        });
        return leaders;
    }

    private void compare(long sequence, Verdict verdict) {
        if (!weighted || !plural) {
            return;
        }
        Set<String> leaders = leaders(points());
        boolean quorum = 2 * ballots.size() > weights.size();
        decision = quorum && leaders.size() == 1 ? leaders.iterator().next() : "";
        if (!verdict.decision().orElse("").equals(decision)) {
            violation(
                    sequence,
                    ballots.size() + " of " + weights.size() + " ballots led by " + leaders + " decide \"" + decision
                            + "\", recorded is \"" + verdict.decision().orElse("") + "\"");
        }
    }

    private static boolean isCancelled(Verdict verdict) {
        return verdict instanceof NoConsensus none && none.reason() == NoConsensus.Reason.CANCELLED;
    }

    private void violation(long sequence, String words) {
        found.add(Invariant.I5_BALLOTS_COUNT_ONCE, "event " + sequence + ": " + words);
    }
}
