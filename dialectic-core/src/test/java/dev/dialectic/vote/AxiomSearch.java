package dev.dialectic.vote;

import dev.dialectic.persona.AgentId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

/** Looks for polls in which a rule breaks an axiom. */
public final class AxiomSearch {

    private static final int POLLS = 250;

    /** Neighbouring seeds draw the same first numbers: 250 polls of four options, without it. */
    private static final long SCATTER = 0x9E3779B97F4A7C15L;

    private AxiomSearch() {}

    /** The first violation among random polls, told with the seed of its poll; empty when there is none. */
    public static Optional<String> violation(VotingStrategy rule, Axiom axiom) {
        for (long seed = 0; seed < POLLS; seed++) {
            Optional<String> found = violation(rule, axiom, poll(axiom, seed));
            if (found.isPresent()) {
                return Optional.of(rule.name() + " breaks " + axiom + ", seed " + seed + ": " + found.get());
            }
        }
        return Optional.empty();
    }

    /** On every other poll the ballots grade, give points and predict as well, and in every other pair they weigh less. */
    private static Poll poll(Axiom axiom, long seed) {
        Random random = new Random(seed * SCATTER);
        double equal = seed % 4 < 2 ? 1.0 : 0.3;
        Poll poll = Polls.ranked(random, i -> axiom == Axiom.ANONYMITY ? equal * (1 + random.nextInt(3)) : equal);
        return seed % 2 == 0 ? poll : Polls.graded(poll, new Random(~seed * SCATTER));
    }

    /** How a rule breaks an axiom at one poll of strict rankings; empty when it does not. */
    public static Optional<String> violation(VotingStrategy rule, Axiom axiom, Poll poll) {
        return switch (axiom) {
            case ANONYMITY -> anonymity(rule, poll);
            case NEUTRALITY -> neutrality(rule, poll);
            case UNANIMITY -> unanimity(rule, poll);
            case MAJORITY -> majority(rule, poll);
            case MONOTONICITY -> monotonicity(rule, poll);
            case CONDORCET -> condorcet(rule, poll);
            case PARTICIPATION -> participation(rule, poll);
            case CLONE_INDEPENDENCE -> clones(rule, poll);
            case REVERSAL_SYMMETRY -> reversal(rule, poll);
        };
    }

    private static Optional<String> anonymity(VotingStrategy rule, Poll poll) {
        Tally before = rule.count(poll);
        for (AgentId one : poll.electorate().voters()) {
            for (AgentId other : poll.electorate().voters()) {
                if (!rule.count(Variations.exchanged(poll, one, other)).equals(before)) {
                    return Optional.of(one + " and " + other + " exchange their ballots in " + poll);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> neutrality(VotingStrategy rule, Poll poll) {
        Tally before = rule.count(poll);
        for (String one : Polls.ids(poll)) {
            for (String other : Polls.ids(poll)) {
                var exchange = Variations.exchange(one, other);
                Tally after = rule.count(Variations.each(poll, ballot -> Variations.renamed(ballot, exchange)));
                Map<String, Object> expected = new LinkedHashMap<>();
                before.points().forEach((option, points) -> expected.put(exchange.apply(option), points));
                Set<String> leaders = new HashSet<>();
                before.leaders().forEach(leader -> leaders.add(exchange.apply(leader)));
                if (!after.points().equals(expected)
                        || !Set.copyOf(after.leaders()).equals(leaders)) {
                    return Optional.of(one + " and " + other + " are exchanged in " + poll);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> unanimity(VotingStrategy rule, Poll poll) {
        for (String option : Polls.ids(poll)) {
            Poll unanimous = Variations.each(poll, ballot -> Variations.first(ballot, option));
            if (!rule.count(unanimous).leaders().equals(List.of(option))) {
                return Optional.of("all put " + option + " first in " + unanimous);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> majority(VotingStrategy rule, Poll poll) {
        return wronged(
                rule,
                poll,
                option -> 2
                                * poll.ballots().values().stream()
                                        .filter(ballot -> ballot.choice().equals(option))
                                        .count()
                        > poll.ballots().size());
    }

    private static Optional<String> condorcet(VotingStrategy rule, Poll poll) {
        return wronged(
                rule,
                poll,
                option -> Polls.ids(poll).stream()
                        .filter(other -> !other.equals(option))
                        .allMatch(other -> 2 * preferring(poll, option, other)
                                > poll.ballots().size()));
    }

    private static Optional<String> wronged(VotingStrategy rule, Poll poll, Predicate<String> deserves) {
        List<String> leaders = rule.count(poll).leaders();
        return Polls.ids(poll).stream()
                .filter(deserves)
                .filter(option -> !leaders.equals(List.of(option)))
                .map(option -> leaders + " lead instead of " + option + " in " + poll)
                .findFirst();
    }

    private static long preferring(Poll poll, String one, String other) {
        return poll.ballots().values().stream()
                .map(Variations::order)
                .filter(order -> order.indexOf(one) < order.indexOf(other))
                .count();
    }

    private static Optional<String> monotonicity(VotingStrategy rule, Poll poll) {
        for (String leader : rule.count(poll).leaders()) {
            for (Map.Entry<AgentId, Ballot> cast : poll.ballots().entrySet()) {
                Poll raised = Variations.one(poll, cast.getKey(), Variations.raised(cast.getValue(), leader));
                if (!rule.count(raised).leaders().contains(leader)) {
                    return Optional.of(cast.getKey() + " raises " + leader + " in " + poll);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> participation(VotingStrategy rule, Poll poll) {
        List<String> with = rule.count(poll).leaders();
        for (Ballot ballot : Set.copyOf(poll.ballots().values())) {
            Set<AgentId> alike = new LinkedHashSet<>();
            for (Map.Entry<AgentId, Ballot> cast : poll.ballots().entrySet()) {
                if (!cast.getValue().equals(ballot)) {
                    continue;
                }
                alike.add(cast.getKey());
                List<String> without = rule.count(poll.without(alike)).leaders();
                List<String> order = Variations.order(ballot);
                if (with.size() == 1
                        && without.size() == 1
                        && order.indexOf(without.get(0)) < order.indexOf(with.get(0))) {
                    return Optional.of(alike + " had better stay at home in " + poll);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> clones(VotingStrategy rule, Poll poll) {
        Set<String> before = Set.copyOf(rule.count(poll).leaders());
        for (String option : Polls.ids(poll)) {
            for (Poll cloned : Variations.cloned(poll, option, "copy")) {
                Set<String> after = new HashSet<>(rule.count(cloned).leaders());
                if (after.removeIf(leader -> leader.startsWith("copy"))) {
                    after.add(option);
                }
                if (!after.equals(before)) {
                    return Optional.of(option + " is copied in " + poll + ": " + before + " become " + after);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> reversal(VotingStrategy rule, Poll poll) {
        List<String> leaders = rule.count(poll).leaders();
        Poll reversed = Variations.each(poll, Variations::reversed);
        return leaders.size() == 1 && rule.count(reversed).leaders().equals(leaders)
                ? Optional.of(leaders + " lead both ways in " + poll)
                : Optional.empty();
    }
}
