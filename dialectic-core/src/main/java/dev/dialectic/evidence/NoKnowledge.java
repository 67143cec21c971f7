package dev.dialectic.evidence;

import dev.dialectic.call.Answer;
import dev.dialectic.call.Attempt;
import java.util.List;

/** Knows nothing. */
record NoKnowledge() implements KnowledgeSource {

    @Override
    public Answer<List<Evidence>> about(KnowledgeQuery query, Attempt attempt) {
        return Answer.of(List.of());
    }

    @Override
    public String name() {
        return "none";
    }
}
