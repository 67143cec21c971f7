package dev.dialectic.debate;

import dev.dialectic.persona.AgentId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What was said so far, phase by phase and in panel order within a phase, whatever order the answers arrived in.
 * Immutable and thread-safe.
 *
 * @param seats the panel, in its order
 * @param entries what was said, in order
 * @param grantedRounds the last round that a continuation asked for; 0 while the debate was not continued
 */
public record Transcript(List<Seat> seats, List<Entry> entries, int grantedRounds) {

    /** Phases come in this order, so (round, kind, number, seat) is the order of the transcript. */
    private static final Comparator<Phase> STORY =
            Comparator.comparingInt(Phase::round).thenComparing(Phase::kind).thenComparing(Phase::number);

    /** Copies. */
    public Transcript {
        seats = List.copyOf(seats);
        entries = List.copyOf(entries);
    }

    /**
     * A transcript in which nothing was said yet.
     *
     * @param seats the panel
     * @return the empty transcript
     */
    public static Transcript of(List<Seat> seats) {
        return new Transcript(seats, List.of(), 0);
    }

    /**
     * This transcript with one more entry, put in its place: after its phase's entries by agents seated earlier.
     *
     * @param entry what was said
     * @return the longer transcript
     */
    public Transcript with(Entry entry) {
        List<Entry> longer = new ArrayList<>(entries.size() + 1);
        longer.addAll(entries);
        int place = longer.size();
        while (place > 0 && isLater(longer.get(place - 1), entry)) {
            place--;
        }
        longer.add(place, entry);
        return new Transcript(seats, longer, grantedRounds);
    }

    /** Of the same phase, agents that have no seat come last. */
    private boolean isLater(Entry line, Entry than) {
        int phases = STORY.compare(line.phase(), than.phase());
        return phases > 0 || phases == 0 && seat(line.agent()) > seat(than.agent());
    }

    private int seat(AgentId agent) {
        int seat = 0;
        while (seat < seats.size() && !seats.get(seat).agent().equals(agent)) {
            seat++;
        }
        return seat;
    }

    /**
     * This transcript, with a continuation granted.
     *
     * @param lastRound the round that the debate may now go on to
     * @return the transcript with its horizon moved
     */
    public Transcript granted(int lastRound) {
        return new Transcript(seats, entries, lastRound);
    }

    /**
     * The agents with a role, in panel order.
     *
     * @param role the role
     * @return who has it
     */
    public List<AgentId> agents(Seat.Role role) {
        return seats.stream().filter(seat -> seat.is(role)).map(Seat::agent).toList();
    }

    /**
     * Who has no entry in a phase yet, in panel order: of the debaters, or of the judges in a phase of judgment.
     *
     * @param phase a phase of talk or of judgment
     * @return who is still to speak
     */
    public List<AgentId> yetToSpeak(Phase phase) {
        List<AgentId> spoke = in(phase).stream().map(Entry::agent).toList();
        Seat.Role role = phase.kind() == Phase.Kind.JUDGMENT ? Seat.Role.JUDGE : Seat.Role.DEBATER;
        return agents(role).stream().filter(agent -> !spoke.contains(agent)).toList();
    }

    /**
     * What was said in one phase.
     *
     * @param phase the phase
     * @return its entries, in panel order
     */
    public List<Entry> in(Phase phase) {
        int from = entries.size();
        while (from > 0 && STORY.compare(entries.get(from - 1).phase(), phase) >= 0) {
            from--;
        }
        return entries.subList(from, entries.size()).stream()
                .filter(entry -> entry.phase().equals(phase))
                .toList();
    }

    /**
     * The last thing an agent said of one kind.
     *
     * @param agent who
     * @param kind the kind of utterance
     * @param <U> the kind of utterance
     * @return what it said last, or empty
     */
    public <U extends Utterance> Optional<U> last(AgentId agent, Class<U> kind) {
        return entries.stream()
                .filter(entry -> entry.agent().equals(agent))
                .map(Entry::utterance)
                .filter(kind::isInstance)
                .map(kind::cast)
                .reduce((earlier, later) -> later);
    }

    /**
     * Only some of the entries, with everything else as it is.
     *
     * @param wanted which to keep
     * @return the shorter transcript
     */
    public Transcript only(Predicate<Entry> wanted) {
        return new Transcript(seats, entries.stream().filter(wanted).toList(), grantedRounds);
    }
}
