package dev.dialectic.evidence;

import dev.dialectic.call.Answer;
import dev.dialectic.call.Attempt;
import java.util.List;

/**
 * Knows something about questions. Implementations must be thread-safe: the agents of a panel ask at the same time.
 *
 * <p>What it finds is recorded once and not asked for again when a debate resumes.
 */
@FunctionalInterface
public interface KnowledgeSource {

    /**
     * What is known.
     *
     * @param query what is wanted
     * @param attempt which attempt this is and until when the answer counts
     * @return at most {@code query.limit()} pieces of evidence, best first, without duplicates; an empty list when
     *     nothing is known
     */
    Answer<List<Evidence>> about(KnowledgeQuery query, Attempt attempt);

    /**
     * Knows nothing, and need not be asked.
     *
     * @return a source that finds nothing, equal to any other of its kind
     */
    static KnowledgeSource none() {
        return new NoKnowledge();
    }
}
