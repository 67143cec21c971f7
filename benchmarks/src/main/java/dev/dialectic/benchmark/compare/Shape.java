package dev.dialectic.benchmark.compare;

import dev.dialectic.persona.AgentId;
import dev.dialectic.vote.Ballot;
import dev.dialectic.vote.Electorate;
import dev.dialectic.vote.Poll;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * A poll without its words: choices are numbered in the order in which they were first cast. Polls of equal shape are
 * counted alike, so each shape is counted once. Where all chose the same there is one option more that nobody chose: a vote
 * that could only go one way was none, and rules that compare options have nothing to compare.
 *
 * @param options how many options there are
 * @param ballots the ballots in the panel's order
 */
record Shape(int options, List<Slip> ballots) {

    /** One ballot without its words. */
    record Slip(int option, double confidence, double weight, Preferences preferences) {

        Slip(int option, double confidence, double weight) {
            this(option, confidence, weight, Preferences.NONE);
        }

        /** The same for another option: it and the choice change places wherever they are named. */
        Slip turned(int other) {
            String from = Integer.toString(option);
            String to = Integer.toString(other);
            return new Slip(
                    other,
                    confidence,
                    weight,
                    preferences.renamed(name -> name.equals(from) ? to : name.equals(to) ? from : name));
        }
    }

    Shape {
        ballots = List.copyOf(ballots);
    }

    /** Of a poll, for a rule that reads all that its votes tell. */
    static Shape of(RecordedPoll poll) {
        return of(poll, true);
    }

    /** Of a poll, for a rule that reads preferences or nothing but choices, confidence and weights. */
    static Shape of(RecordedPoll poll, boolean preferences) {
        List<String> options = poll.options();
        UnaryOperator<String> number = option -> Integer.toString(options.indexOf(option));
        return new Shape(
                options.isEmpty() ? 0 : Math.max(2, options.size()),
                poll.votes().stream()
                        .map(vote -> new Slip(
                                options.indexOf(vote.choice()),
                                vote.confidence(),
                                vote.weight(),
                                preferences ? vote.preferences().renamed(number) : Preferences.NONE))
                        .toList());
    }

    /** Whether some ballot tells more than a choice. */
    boolean tellsPreferences() {
        return ballots.stream().anyMatch(slip -> !slip.preferences().isEmpty());
    }

    /** The poll that a rule counts; there has to be an option. */
    Poll poll() {
        Map<AgentId, Double> weights = new LinkedHashMap<>();
        Map<AgentId, Ballot> cast = new LinkedHashMap<>();
        for (Slip slip : ballots) {
            AgentId voter = AgentId.of("v" + weights.size());
            weights.put(voter, slip.weight());
            cast.put(voter, slip.preferences().with(Integer.toString(slip.option()), slip.confidence()));
        }
        List<String> ids =
                IntStream.range(0, options).mapToObj(Integer::toString).toList();
        return Poll.of(ids, new Electorate(weights), cast);
    }

    /** The first ballots alone, with the options that they name. */
    Shape first(int count) {
        List<Slip> first = ballots.subList(0, count);
        return new Shape(Math.max(2, first.stream().mapToInt(Slip::option).max().orElse(0) + 1), first);
    }

    /** The same with another ballot in one place, and with its option. */
    Shape with(int place, Slip slip) {
        List<Slip> changed = new ArrayList<>(ballots);
        changed.set(place, slip);
        return new Shape(Math.max(options, slip.option() + 1), changed);
    }

    /** The same with one more ballot, and with its option. */
    Shape and(Slip slip) {
        List<Slip> more = new ArrayList<>(ballots);
        more.add(slip);
        return new Shape(Math.max(options, slip.option() + 1), more);
    }
}
