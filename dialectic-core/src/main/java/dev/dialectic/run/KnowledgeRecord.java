package dev.dialectic.run;

import dev.dialectic.call.Usage;
import dev.dialectic.debate.Silence;
import dev.dialectic.event.AttemptFailed;
import dev.dialectic.event.CallKey;
import dev.dialectic.event.DebateEvent;
import dev.dialectic.event.EvidenceGathered;
import dev.dialectic.event.LateAnswer;
import dev.dialectic.evidence.Evidence;
import dev.dialectic.machine.DebateState;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What is recorded of a question to the knowledge source: silence is no evidence, and said to be silence. */
record KnowledgeRecord(CallKey key) implements Request.Record<List<Evidence>> {

    /** What is wrong with evidence, or empty. */
    static Optional<String> flaw(List<Evidence> evidence) {
        return evidence.stream().anyMatch(Objects::isNull)
                ? Optional.of("expected pieces of evidence, found null among them")
                : Optional.empty();
    }

    @Override
    public List<DebateEvent> given(List<Evidence> evidence, Usage usage, boolean repaired) {
        return List.of(new EvidenceGathered(key, evidence, usage));
    }

    @Override
    public List<DebateEvent> silent(int attempt, Silence silence, Usage usage) {
        EvidenceGathered nothing = new EvidenceGathered(key, List.of(), usage);
        // What was wrong with an invalid answer was recorded when it came.
        return silence.reason() == Silence.Reason.INVALID_ANSWER
                ? List.of(nothing)
                : List.of(new AttemptFailed(key, attempt, silence, Usage.NONE), nothing);
    }

    @Override
    public DebateEvent flawed(int attempt, String words, Usage usage) {
        return new AttemptFailed(key, attempt, new Silence(Silence.Reason.INVALID_ANSWER, words), usage);
    }

    @Override
    public DebateEvent late(DebateState now, int attempt, Usage usage) {
        return new LateAnswer(key, attempt, usage);
    }
}
