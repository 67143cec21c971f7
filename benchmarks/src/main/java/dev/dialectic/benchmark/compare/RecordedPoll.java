package dev.dialectic.benchmark.compare;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A question as it was voted on, with the right answer where it is known. Immutable and thread-safe.
 *
 * @param id the question
 * @param votes the first vote of each voter, in the panel's order
 * @param later the last vote of each voter after a debate; empty when nothing was debated
 * @param truth the right choices; empty when the truth is not known
 * @param slice the part of the polls that it belongs to; "" for none
 */
public record RecordedPoll(
        String id, List<RecordedVote> votes, List<RecordedVote> later, Set<String> truth, String slice) {

    /** Checks and copies. */
    public RecordedPoll {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(slice, "slice");
        votes = List.copyOf(votes);
        later = List.copyOf(later);
        truth = Set.copyOf(truth);
    }

    /**
     * What was chosen, each choice once.
     *
     * @return the choices, in the order in which they were first cast
     */
    public List<String> choices() {
        return votes.stream().map(RecordedVote::choice).distinct().toList();
    }

    /**
     * What was chosen or named in any other way, each option once.
     *
     * @return the choices as {@link #choices()} gives them, then what else was ranked, approved, graded and so on
     */
    public List<String> options() {
        return Stream.concat(choices().stream(), votes.stream().flatMap(vote -> vote.preferences().named().stream()))
                .distinct()
                .toList();
    }

    /** This poll with its votes in another order, or only some of them. */
    RecordedPoll with(List<RecordedVote> others) {
        return new RecordedPoll(id, others, later, truth, slice);
    }

    /** This poll without its truth, as a strategy gets to see it. */
    RecordedPoll sealed() {
        return new RecordedPoll(id, votes, later, Set.of(), slice);
    }

    /** This poll as it was voted after the debate. */
    RecordedPoll debated() {
        return new RecordedPoll(id, later, List.of(), truth, slice);
    }
}
