package dev.dialectic.learning;

import dev.dialectic.vote.Poll;
import java.util.Objects;

/**
 * A poll whose right answer became known afterwards. Immutable and thread-safe.
 *
 * @param poll the ballots
 * @param truth the id of the option that was right
 */
public record SettledPoll(Poll poll, String truth) {

    /**
     * Checks the option.
     *
     * @throws IllegalArgumentException if it is none of the poll's
     */
    public SettledPoll {
        Objects.requireNonNull(truth, "truth");
        if (poll.options().stream().noneMatch(option -> option.id().equals(truth))) {
            throw new IllegalArgumentException(
                    "settled poll: expected one of the options " + poll.options() + ", found " + truth);
        }
    }
}
