package dev.dialectic.agent;

import dev.dialectic.debate.Phase;
import dev.dialectic.debate.Position;
import dev.dialectic.persona.Persona;
import dev.dialectic.vote.Ballot;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** What a scripted agent is to say. Immutable. {@code positions} holds one at the most, the one that was set last. */
record Script(
        Persona persona,
        List<Position> positions,
        List<String> statements,
        List<String> rebuttals,
        List<Ballot> ballots,
        Map<Phase.Kind, Supplier<? extends RuntimeException>> faults) {

    static Script empty(Persona persona) {
        Objects.requireNonNull(persona, "persona");
        return new Script(persona, List.of(), List.of(), List.of(), List.of(), Map.of());
    }

    Script withPosition(Position position) {
        return new Script(persona, List.of(position), statements, rebuttals, ballots, faults);
    }

    Script withStatement(String text) {
        return new Script(persona, positions, plus(statements, text), rebuttals, ballots, faults);
    }

    Script withRebuttal(String text) {
        return new Script(persona, positions, statements, plus(rebuttals, text), ballots, faults);
    }

    Script withBallot(Ballot ballot) {
        return new Script(persona, positions, statements, rebuttals, plus(ballots, ballot), faults);
    }

    Script withFault(Phase.Kind kind, Supplier<? extends RuntimeException> fault) {
        Map<Phase.Kind, Supplier<? extends RuntimeException>> more = new EnumMap<>(Phase.Kind.class);
        more.putAll(faults);
        more.put(kind, fault);
        return new Script(persona, positions, statements, rebuttals, ballots, more);
    }

    Optional<Position> positionOrFirstVote() {
        return positions.stream()
                .findFirst()
                .or(() ->
                        ballots.stream().findFirst().map(ballot -> new Position(ballot.stance(), ballot.reasoning())));
    }

    /** The line at a place, counting from 0; the last one when the script is shorter, the first one before it begins. */
    static <T> Optional<T> line(List<T> lines, int place) {
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(lines.get(Math.max(0, Math.min(place, lines.size() - 1))));
    }

    private static <T> List<T> plus(List<T> list, T element) {
        List<T> longer = new ArrayList<>(list);
        longer.add(element);
        return List.copyOf(longer);
    }
}
