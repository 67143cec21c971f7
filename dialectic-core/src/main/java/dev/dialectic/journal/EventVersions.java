package dev.dialectic.journal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dialectic.event.DebateEvent;
import dev.dialectic.event.Terms;
import dev.dialectic.event.UnknownEvent;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The versions of each type of event, and how an old one is put into the newest form: a step takes it from one version to
 * the next, and is never changed once it is released. Immutable and thread-safe.
 */
final class EventVersions {

    /** What this Dialectic writes, and all that a Dialectic ever wrote. */
    static final EventVersions RELEASED = new EventVersions(Map.of(
            "QuestionRaised", List.of(EventVersions::withAgentsAndKnowledge, EventVersions::withBudgetAndSeed),
            "TurnGiven", List.of(EventVersions::withReservation),
            "VoterAbsent", List.of(EventVersions::withAnotherReason),
            "BallotCast", List.of(EventVersions::withPointsAndPredictions),
            "VotesCounted", List.of(EventVersions::withRanking)));

    private static final Map<String, Class<?>> TYPES = knownTypes();

    private final Map<String, List<UnaryOperator<ObjectNode>>> steps;

    /** Versions by type: the first step takes version 1 to 2, and so on. A type without a step has version 1 alone. */
    EventVersions(Map<String, List<UnaryOperator<ObjectNode>>> steps) {
        this.steps = Map.copyOf(steps);
    }

    /** Whether a type is known, in any version. */
    boolean isKnown(String type) {
        return TYPES.containsKey(type);
    }

    /** The types that are known. */
    List<String> types() {
        return List.copyOf(TYPES.keySet());
    }

    /** The record of a type that is known. */
    Class<?> record(String type) {
        Class<?> known = TYPES.get(type);
        if (known == null) {
            throw new IllegalArgumentException("expected a type among " + TYPES.keySet() + ", found " + type);
        }
        return known;
    }

    /** The version that events of a type are written in, from 1. */
    int newest(String type) {
        return 1 + steps(type).size();
    }

    /**
     * An event in the newest form.
     *
     * @throws IllegalArgumentException if it has not the form of its version
     */
    ObjectNode upcast(String type, int version, ObjectNode event) {
        ObjectNode now = event;
        for (int from = version; from < newest(type); from++) {
            try {
                now = steps(type).get(from - 1).apply(now);
            } catch (RuntimeException other) {
                throw new IllegalArgumentException(
                        "expected " + type + " in the form of version " + from + ", found another: " + other, other);
            }
        }
        return now;
    }

    private List<UnaryOperator<ObjectNode>> steps(String type) {
        return steps.getOrDefault(type, List.of());
    }

    /** Version 2 has names of the agents and of the knowledge in its terms; in version 1 they went by none. */
    private static ObjectNode withAgentsAndKnowledge(ObjectNode raised) {
        ObjectNode named = raised.deepCopy();
        if (!(named.get("terms") instanceof ObjectNode terms) || terms.has("agents") || terms.has("knowledge")) {
            throw new IllegalArgumentException("expected terms that name neither agents nor knowledge");
        }
        terms.put("agents", Terms.UNNAMED);
        terms.put("knowledge", Terms.UNNAMED);
        return named;
    }

    /** Version 3 has budget, seed and more in its terms; before, nothing was limited, drawn or asked for in waves. */
    private static ObjectNode withBudgetAndSeed(ObjectNode raised) {
        ObjectNode richer = raised.deepCopy();
        if (!(richer.get("terms") instanceof ObjectNode terms) || terms.has("budget") || !terms.has("attempts")) {
            throw new IllegalArgumentException("expected terms that have attempts and no budget");
        }
        // Attempts were those at an answer that can be understood: nothing else was asked for again.
        terms.put("reasks", terms.get("attempts").asInt() - 1);
        terms.put("ballots", Terms.ALL_AT_ONCE);
        terms.putObject("budget").putObject("limits");
        terms.put("seed", 0);
        return richer;
    }

    /** Version 2 has what was reserved; in version 1 nothing was. */
    private static ObjectNode withReservation(ObjectNode given) {
        ObjectNode richer = given.deepCopy();
        if (richer.has("reserved")) {
            throw new IllegalArgumentException("expected a turn without a reservation");
        }
        richer.putObject("reserved")
                .put("inputTokens", 0)
                .put("outputTokens", 0)
                .put("cost", BigDecimal.ZERO);
        return richer;
    }

    /** Version 2 may give as reason that the ballot was not needed; its form is that of version 1. */
    private static ObjectNode withAnotherReason(ObjectNode absent) {
        return absent;
    }

    /** Version 2 has points and predictions in its ballot; in version 1 nobody gave any. */
    private static ObjectNode withPointsAndPredictions(ObjectNode cast) {
        ObjectNode richer = cast.deepCopy();
        if (!(richer.get("ballot") instanceof ObjectNode ballot) || ballot.has("points") || ballot.has("predictions")) {
            throw new IllegalArgumentException("expected a ballot with neither points nor predictions");
        }
        ballot.putObject("points");
        ballot.putObject("predictions");
        return richer;
    }

    /** Version 2 has the ranking in its tally; of version 1 it is not known. */
    private static ObjectNode withRanking(ObjectNode counted) {
        ObjectNode richer = counted.deepCopy();
        if (!(richer.get("tally") instanceof ObjectNode tally) || tally.has("ranking")) {
            throw new IllegalArgumentException("expected a tally without a ranking");
        }
        tally.putArray("ranking");
        return richer;
    }

    private static Map<String, Class<?>> knownTypes() {
        Map<String, Class<?>> types = new LinkedHashMap<>();
        for (Class<?> type : DebateEvent.class.getPermittedSubclasses()) {
            if (type != UnknownEvent.class) {
                types.put(type.getSimpleName(), type);
            }
        }
        return types;
    }
}
