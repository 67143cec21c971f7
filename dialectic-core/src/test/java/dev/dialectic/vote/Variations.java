package dev.dialectic.vote;

import dev.dialectic.persona.AgentId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/** Polls of strict rankings that differ from another in what an axiom speaks of. */
final class Variations {

    private Variations() {}

    static List<String> order(Ballot ballot) {
        return ballot.ranking().stream().flatMap(List::stream).toList();
    }

    static Poll each(Poll poll, UnaryOperator<Ballot> change) {
        Map<AgentId, Ballot> changed = new LinkedHashMap<>(poll.ballots());
        changed.replaceAll((voter, ballot) -> change.apply(ballot));
        return Polls.withBallots(poll, changed);
    }

    static Poll one(Poll poll, AgentId voter, Ballot ballot) {
        Map<AgentId, Ballot> changed = new LinkedHashMap<>(poll.ballots());
        changed.put(voter, ballot);
        return Polls.withBallots(poll, changed);
    }

    static Poll exchanged(Poll poll, AgentId one, AgentId other) {
        Map<AgentId, Ballot> changed = new LinkedHashMap<>(poll.ballots());
        changed.put(one, poll.ballots().get(other));
        changed.put(other, poll.ballots().get(one));
        return Polls.withBallots(poll, changed);
    }

    /** The ballot with its options renamed, in every field. */
    static Ballot renamed(Ballot ballot, UnaryOperator<String> name) {
        Set<String> approved = new LinkedHashSet<>();
        ballot.approvals().forEach(option -> approved.add(name.apply(option)));
        return new Ballot(
                name.apply(ballot.choice()),
                ballot.confidence(),
                ballot.reasoning(),
                ballot.alternatives().stream().map(name).toList(),
                ballot.ranking().stream()
                        .map(level -> level.stream().map(name).toList())
                        .toList(),
                approved,
                renamed(ballot.grades(), name),
                renamed(ballot.points(), name),
                renamed(ballot.predictions(), name));
    }

    private static Map<String, Double> renamed(Map<String, Double> values, UnaryOperator<String> name) {
        Map<String, Double> renamed = new LinkedHashMap<>();
        values.forEach((option, value) -> renamed.put(name.apply(option), value));
        return renamed;
    }

    static UnaryOperator<String> exchange(String one, String other) {
        return option -> option.equals(one) ? other : option.equals(other) ? one : option;
    }

    /** The option one place higher, approved of when it passes one that is; its grade and points rise between the two there. */
    static Ballot raised(Ballot ballot, String option) {
        List<String> order = new ArrayList<>(order(ballot));
        int place = order.indexOf(option);
        if (place == 0) {
            return ballot;
        }
        Collections.swap(order, place, place - 1);
        Set<String> approved = new LinkedHashSet<>(ballot.approvals());
        if (approved.contains(order.get(place))) {
            approved.add(option);
        }
        return Polls.ranked(order, ballot.confidence(), approved)
                .withGrades(raised(ballot.grades(), order, place - 1, 1))
                .withPoints(raised(ballot.points(), order, place - 1, 100))
                .withPredictions(ballot.predictions());
    }

    private static Map<String, Double> raised(Map<String, Double> values, List<String> order, int place, double most) {
        Map<String, Double> raised = new LinkedHashMap<>(values);
        if (!values.isEmpty()) {
            double above = place == 0 ? most : values.get(order.get(place - 1));
            raised.put(order.get(place), (above + values.get(order.get(place + 1))) / 2);
        }
        return raised;
    }

    static Ballot first(Ballot ballot, String option) {
        Ballot higher = ballot;
        while (!higher.choice().equals(option)) {
            higher = raised(higher, option);
        }
        return higher;
    }

    static Ballot reversed(Ballot ballot) {
        List<String> order = new ArrayList<>(order(ballot));
        Collections.reverse(order);
        Set<String> approved = new LinkedHashSet<>(order);
        approved.removeAll(ballot.approvals());
        return Polls.ranked(order, ballot.confidence(), approved)
                .withGrades(turned(ballot.grades(), 1))
                .withPoints(turned(ballot.points(), 20))
                .withPredictions(ballot.predictions());
    }

    /** What was most becomes 0, in tenths so that nothing is lost. */
    private static Map<String, Double> turned(Map<String, Double> values, int most) {
        Map<String, Double> turned = new LinkedHashMap<>();
        values.forEach((option, value) -> turned.put(option, Math.round(10 * (most - value)) / 10.0));
        return turned;
    }

    /**
     * The poll with a copy of an option, next to it on every ballot: behind it on every one, every second, every third,
     * listed as the last option and as the first; and with two copies in a circle.
     */
    static List<Poll> cloned(Poll poll, String option, String copy) {
        List<Poll> cloned = new ArrayList<>();
        for (int behindEvery = 1; behindEvery <= 3; behindEvery++) {
            int every = behindEvery;
            for (boolean listedFirst : new boolean[] {false, true}) {
                cloned.add(withCopies(
                        poll,
                        option,
                        listedFirst,
                        ballot -> ballot % every == 0 ? List.of(option, copy) : List.of(copy, option)));
            }
        }
        List<String> circle = List.of(option, copy, copy + " 2", option, copy);
        cloned.add(withCopies(poll, option, false, ballot -> circle.subList(ballot % 3, ballot % 3 + 3)));
        return cloned;
    }

    private static Poll withCopies(
            Poll poll, String option, boolean listedFirst, IntFunction<List<String>> alikeOnBallot) {
        List<String> options = new ArrayList<>(Polls.ids(poll));
        Set<String> copies = new LinkedHashSet<>(alikeOnBallot.apply(0));
        copies.remove(option);
        options.addAll(listedFirst ? 0 : options.size(), copies);
        Map<AgentId, Ballot> ballots = new LinkedHashMap<>();
        poll.ballots().forEach((voter, ballot) -> {
            List<String> order = new ArrayList<>(order(ballot));
            int place = order.indexOf(option);
            order.remove(place);
            order.addAll(place, alikeOnBallot.apply(ballots.size()));
            Set<String> approved = new LinkedHashSet<>(ballot.approvals());
            if (approved.contains(option)) {
                approved.addAll(copies);
            }
            ballots.put(
                    voter,
                    Polls.ranked(order, ballot.confidence(), approved)
                            .withGrades(copied(ballot.grades(), option, copy))
                            .withPoints(copied(ballot.points(), option, copy))
                            .withPredictions(ballot.predictions()));
        });
        return Poll.of(options, poll.electorate(), ballots);
    }

    private static Map<String, Double> copied(Map<String, Double> values, String option, String copy) {
        Map<String, Double> copied = new LinkedHashMap<>(values);
        if (values.containsKey(option)) {
            copied.put(copy, values.get(option));
        }
        return copied;
    }
}
