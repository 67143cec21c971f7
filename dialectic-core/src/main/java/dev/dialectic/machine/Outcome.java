package dev.dialectic.machine;

import dev.dialectic.call.Usage;
import dev.dialectic.consensus.Verdict;
import dev.dialectic.debate.Stance;
import dev.dialectic.debate.Transcript;
import dev.dialectic.event.CallKey;
import dev.dialectic.event.DebateId;
import dev.dialectic.learning.SettledPoll;
import dev.dialectic.persona.AgentId;
import dev.dialectic.question.Question;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a debate came to. Immutable and thread-safe.
 *
 * @param debate which debate
 * @param question what had to be settled, with its options
 * @param verdict what was decided, or why nothing was
 * @param transcript who sat on the panel and what was said
 * @param polls every poll, oldest first: the first one is the vote before more talk
 * @param flips the agents that ended elsewhere than they began, in panel order
 * @param usage what all calls used together, as far as it is known
 * @param charged what they are charged with: {@code usage}, and what was reserved for calls of which nobody told
 * @param calls how many were made, each attempt counting as one
 * @param exhausted which limit of the budget ended the talk; empty when none did
 * @param inDoubt the calls that were open when a process ended or the debate was cancelled, once for each time: they may
 *     have been paid for, also where {@code usage} knows nothing of it
 * @param quarantined who was quarantined, and why
 */
public record Outcome(
        DebateId debate,
        Question question,
        Verdict verdict,
        Transcript transcript,
        List<CountedPoll> polls,
        List<Flip> flips,
        Usage usage,
        Usage charged,
        long calls,
        String exhausted,
        List<CallKey> inDoubt,
        Map<AgentId, String> quarantined) {

    /** Checks that nothing is missing, and copies. */
    public Outcome {
        Objects.requireNonNull(debate, "debate");
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(transcript, "transcript");
        polls = List.copyOf(polls);
        flips = List.copyOf(flips);
        Objects.requireNonNull(usage, "usage");
        Objects.requireNonNull(charged, "charged");
        Objects.requireNonNull(exhausted, "exhausted");
        inDoubt = List.copyOf(inDoubt);
        quarantined = Collections.unmodifiableMap(new LinkedHashMap<>(quarantined));
    }

    /**
     * The outcome of a debate that is over.
     *
     * @param debate which debate
     * @param closed how it ended
     * @return its outcome
     */
    public static Outcome of(DebateId debate, Closed closed) {
        Proceedings proceedings = closed.proceedings();
        List<Flip> flips = new ArrayList<>();
        proceedings.electorate().voters().forEach(agent -> {
            List<Stance> stances = proceedings.stances(agent);
            if (!stances.isEmpty()) {
                Stance first = stances.get(0);
                Stance last = stances.get(stances.size() - 1);
                if (!first.option().equals(last.option())) {
                    flips.add(new Flip(agent, first, last));
                }
            }
        });
        return new Outcome(
                debate,
                proceedings.question(),
                closed.verdict(),
                proceedings.transcript(),
                proceedings.polls(),
                flips,
                proceedings.calls().usage(),
                proceedings.calls().charged(),
                proceedings.calls().count(),
                proceedings.control().exhausted(),
                // A cancelled debate may end while somebody is asked: what came of that, nobody will know.
                proceedings.calls().interrupted().inDoubt(),
                proceedings.control().quarantined());
    }

    /**
     * What was decided.
     *
     * @return the option's id, or empty when there is no consensus
     */
    public Optional<String> decision() {
        return verdict.decision();
    }

    /**
     * The poll that decided.
     *
     * @return the last poll; empty when the debate ended before any
     */
    public Optional<CountedPoll> lastPoll() {
        return polls.isEmpty() ? Optional.empty() : Optional.of(polls.get(polls.size() - 1));
    }

    /**
     * The poll that decided, now that it is known what was right: for a track record of those who voted.
     *
     * @param truth the id of the option that was right
     * @return the settled poll; empty when the debate ended before any
     * @throws IllegalArgumentException if it is none of the poll's options
     */
    public Optional<SettledPoll> settled(String truth) {
        return lastPoll().map(last -> new SettledPoll(last.poll(), truth));
    }
}
