package dev.dialectic.machine;

import dev.dialectic.consensus.NoConsensus;
import dev.dialectic.consensus.Verdict;
import java.util.Optional;

/** What people asked from outside comes before what the procedure wants. Stateless and thread-safe. */
final class Halt {

    private Halt() {}

    static Optional<Step> of(Proceedings proceedings) {
        Control control = proceedings.control();
        if (!control.cancelled().isEmpty()) {
            return Optional.of(new Step.ReachVerdict(Verdict.withoutPoll(
                    proceedings.question().options(),
                    proceedings.electorate(),
                    NoConsensus.Reason.CANCELLED,
                    "The debate was cancelled: " + control.cancelled() + ".")));
        }
        return control.paused() ? Optional.of(new Step.Rest()) : Optional.empty();
    }
}
