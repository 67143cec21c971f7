package dev.dialectic.evidence;

import dev.dialectic.call.Answer;
import dev.dialectic.call.Attempt;
import java.util.List;
import java.util.Objects;

/** A source under a name that somebody gave it. Immutable; thread-safe as the source is. */
record NamedKnowledge(String name, KnowledgeSource source) implements KnowledgeSource {

    NamedKnowledge {
        Objects.requireNonNull(source, "source");
        if (name.isBlank()) {
            throw new IllegalArgumentException("name of knowledge: expected words, found none");
        }
    }

    @Override
    public Answer<List<Evidence>> about(KnowledgeQuery query, Attempt attempt) {
        return source.about(query, attempt);
    }
}
