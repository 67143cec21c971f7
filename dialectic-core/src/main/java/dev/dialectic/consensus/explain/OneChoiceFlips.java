package dev.dialectic.consensus.explain;

import dev.dialectic.persona.AgentId;
import dev.dialectic.question.Option;
import dev.dialectic.vote.Poll;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The fewest votes to move, all to one rival, each with its own value, so that the rival is strictly ahead.
 *
 * @param poll the poll
 * @param values what each vote counts for its choice, at least 0
 */
record OneChoiceFlips(Poll poll, Map<AgentId, BigDecimal> values) {

    static OneChoiceFlips byCount(Poll poll) {
        return of(poll, voter -> BigDecimal.ONE);
    }

    static OneChoiceFlips byConfidence(Poll poll) {
        return of(
                poll,
                voter -> poll.electorate()
                        .exactWeight(voter)
                        .multiply(Objects.requireNonNull(poll.ballots().get(voter))
                                .exactConfidence()));
    }

    private static OneChoiceFlips of(Poll poll, Function<AgentId, BigDecimal> value) {
        Map<AgentId, BigDecimal> values = new LinkedHashMap<>();
        poll.ballots().keySet().forEach(voter -> values.put(voter, value.apply(voter)));
        return new OneChoiceFlips(poll, values);
    }

    Flips flips() {
        List<String> options = poll.options().stream().map(Option::id).toList();
        BigDecimal most = options.stream().map(this::score).reduce(BigDecimal.ZERO, BigDecimal::max);
        List<String> leaders = options.stream()
                .filter(option -> score(option).compareTo(most) == 0)
                .toList();
        if (leaders.size() > 1) {
            return new Flips(0, true, List.of(), "");
        }
        for (int size = 1; size <= values.size(); size++) {
            for (String rival : options) {
                Optional<Set<AgentId>> moved = leaders.contains(rival) ? Optional.empty() : moved(rival, options, size);
                if (moved.isPresent()) {
                    Set<AgentId> chosen = moved.get();
                    List<AgentId> voters =
                            values.keySet().stream().filter(chosen::contains).toList();
                    return new Flips(size, true, voters, rival);
                }
            }
        }
        return new Flips(values.size() + 1, false, List.of(), "");
    }

    private BigDecimal score(String option) {
        return sum(values.keySet().stream()
                .filter(voter -> choice(voter).equals(option))
                .toList());
    }

    private String choice(AgentId voter) {
        return Objects.requireNonNull(poll.ballots().get(voter)).choice();
    }

    private BigDecimal value(AgentId voter) {
        return Objects.requireNonNull(values.get(voter));
    }

    private BigDecimal sum(Iterable<AgentId> voters) {
        BigDecimal sum = BigDecimal.ZERO;
        for (AgentId voter : voters) {
            sum = sum.add(value(voter));
        }
        return sum;
    }

    /**
     * So many votes that make a rival win, if any do. No set of this size brings more than the heaviest votes. With that
     * much each option must still lose so many of its own; with those, all can bring less; and so on until nothing
     * changes, when what must be moved suffices. Every bound on the way holds for each set that suffices.
     */
    private Optional<Set<AgentId>> moved(String rival, List<String> options, int size) {
        List<AgentId> heaviest = values.keySet().stream()
                .filter(voter -> !choice(voter).equals(rival))
                .sorted(Comparator.comparing(this::value).reversed())
                .toList();
        if (heaviest.size() < size) {
            return Optional.empty();
        }
        Set<AgentId> chosen = new LinkedHashSet<>(heaviest.subList(0, size));
        while (true) {
            BigDecimal reached = score(rival).add(sum(chosen));
            Set<AgentId> needed = new LinkedHashSet<>();
            for (String option : options) {
                if (!option.equals(rival) && !bring(option, reached, heaviest, needed)) {
                    return Optional.empty();
                }
            }
            if (needed.size() > size) {
                return Optional.empty();
            }
            Set<AgentId> next = new LinkedHashSet<>(needed);
            heaviest.stream().filter(voter -> next.size() < size).forEach(next::add);
            if (sum(next).compareTo(sum(chosen)) == 0) {
                return Optional.of(next);
            }
            chosen = next;
        }
    }

    /** Adds the heaviest votes of an option until it is below; false if it cannot be. */
    private boolean bring(String option, BigDecimal below, List<AgentId> heaviest, Set<AgentId> needed) {
        BigDecimal left = score(option);
        List<AgentId> own = new ArrayList<>(heaviest);
        own.removeIf(voter -> !choice(voter).equals(option));
        for (AgentId voter : own) {
            if (left.compareTo(below) < 0) {
                return true;
            }
            needed.add(voter);
            left = left.subtract(value(voter));
        }
        return left.compareTo(below) < 0;
    }
}
