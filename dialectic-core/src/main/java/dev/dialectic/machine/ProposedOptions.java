package dev.dialectic.machine;

import dev.dialectic.consensus.NoConsensus;
import dev.dialectic.consensus.Verdict;
import dev.dialectic.debate.Entry;
import dev.dialectic.debate.Position;
import dev.dialectic.debate.Transcript;
import dev.dialectic.question.Option;
import dev.dialectic.text.LookAlike;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The options of an open question: what the agents proposed in their positions, in panel order. Proposals that could
 * be taken for each other are one, in the words of whoever sits first. Stateless and thread-safe.
 */
final class ProposedOptions {

    private ProposedOptions() {}

    static List<Option> of(Transcript transcript) {
        Map<String, Option> options = new LinkedHashMap<>();
        for (Entry entry : transcript.entries()) {
            if (entry.utterance() instanceof Position position) {
                Option proposed = Option.of(position.stance().option());
                options.putIfAbsent(LookAlike.skeleton(proposed.id()), proposed);
            }
        }
        return List.copyOf(options.values());
    }

    static Verdict noneProposed(Proceedings proceedings) {
        return Verdict.withoutPoll(
                List.of(),
                proceedings.electorate(),
                NoConsensus.Reason.NO_VOTES,
                "Nobody proposed an option, so there was nothing to vote on.");
    }
}
