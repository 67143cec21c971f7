package dev.dialectic.vote;

import dev.dialectic.debate.Silence;
import dev.dialectic.persona.AgentId;
import dev.dialectic.question.Option;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A vote of an electorate on options: the ballots that were cast, and why others were not. Whatever order they came
 * in, it keeps the electorate's. Immutable and thread-safe.
 *
 * @param options what is voted on, in the order shown
 * @param electorate who may vote
 * @param ballots the ballots that count, by voter
 * @param absent why a registered voter has no ballot, by voter
 */
public record Poll(
        List<Option> options, Electorate electorate, Map<AgentId, Ballot> ballots, Map<AgentId, Silence> absent) {

    /**
     * Checks, copies and orders.
     *
     * @throws IllegalArgumentException if there is no option or one is listed twice, a ballot is not valid for the
     *     options, or a voter is not registered or both voted and is absent
     */
    public Poll {
        options = List.copyOf(options);
        Objects.requireNonNull(electorate, "electorate");
        if (options.isEmpty()) {
            throw new IllegalArgumentException("poll: expected options to vote on, found none");
        }
        List<String> ids = options.stream().map(Option::id).toList();
        if (Set.copyOf(ids).size() != ids.size()) {
            throw new IllegalArgumentException("poll: expected each option once, found " + ids);
        }
        for (Map.Entry<AgentId, Ballot> cast : ballots.entrySet()) {
            cast.getValue().flaw(options).ifPresent(flaw -> {
                throw new IllegalArgumentException("poll: ballot of " + cast.getKey() + ": " + flaw);
            });
            if (absent.containsKey(cast.getKey())) {
                throw new IllegalArgumentException("poll: " + cast.getKey() + " cannot both vote and be absent");
            }
        }
        ballots = inOrder(electorate, ballots);
        absent = inOrder(electorate, absent);
    }

    /**
     * A poll in which nobody is absent by name.
     *
     * @param options the ids of the options
     * @param electorate who may vote
     * @param ballots the ballots by voter
     * @return the poll
     * @throws IllegalArgumentException as the constructor
     */
    public static Poll of(List<String> options, Electorate electorate, Map<AgentId, Ballot> ballots) {
        return new Poll(options.stream().map(Option::of).toList(), electorate, ballots, Map.of());
    }

    /**
     * The same poll without some of its voters, who leave the electorate too: what the others alone would have decided.
     *
     * @param voters who is left out
     * @return the smaller poll
     */
    public Poll without(Set<AgentId> voters) {
        Map<AgentId, Double> weights = new LinkedHashMap<>(electorate.weights());
        weights.keySet().removeAll(voters);
        Map<AgentId, Ballot> cast = new LinkedHashMap<>(ballots);
        cast.keySet().removeAll(voters);
        Map<AgentId, Silence> missing = new LinkedHashMap<>(absent);
        missing.keySet().removeAll(voters);
        return new Poll(options, new Electorate(weights), cast, missing);
    }

    private static <V> Map<AgentId, V> inOrder(Electorate electorate, Map<AgentId, V> values) {
        values.keySet().forEach(electorate::weight);
        Map<AgentId, V> ordered = new LinkedHashMap<>();
        electorate.voters().stream()
                .filter(values::containsKey)
                .forEach(voter -> ordered.put(voter, Objects.requireNonNull(values.get(voter))));
        return Collections.unmodifiableMap(ordered);
    }
}
