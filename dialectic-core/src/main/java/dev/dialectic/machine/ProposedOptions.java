package dev.dialectic.machine;

import dev.dialectic.consensus.NoConsensus;
import dev.dialectic.consensus.Verdict;
import dev.dialectic.debate.Entry;
import dev.dialectic.debate.Position;
import dev.dialectic.debate.Transcript;
import dev.dialectic.question.Option;
import dev.dialectic.text.LookAlike;
import dev.dialectic.text.NormalForm;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The options of an open question: what the agents proposed in their positions, in panel order. Proposals of one
 * {@link NormalForm}, which differ in case, width or white space, are one, in the words of whoever sits first. One that only looks like
 * an earlier one is no option: it is neither joined with what it may not mean, nor voted on where voters could mistake it. Stateless and
 * thread-safe.
 */
final class ProposedOptions {

    private ProposedOptions() {}

    static List<Option> of(Transcript transcript) {
        Map<String, Option> options = new LinkedHashMap<>();
        Set<String> looks = new HashSet<>();
        for (Entry entry : transcript.entries()) {
            if (entry.utterance() instanceof Position position) {
                Option proposed = Option.of(position.stance().option());
                String form = NormalForm.of(proposed.id());
                if (!options.containsKey(form) && looks.add(LookAlike.skeleton(form))) {
                    options.put(form, proposed);
                }
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
