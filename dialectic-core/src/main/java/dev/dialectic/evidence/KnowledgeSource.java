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
     * The name with every parameter, such as {@code folder(/srv/notes)}. It is recorded in the terms of a debate, and who
     * resumes it with knowledge of another name is refused. It tells where is looked, not what is found there today.
     *
     * @return the name; {@code unnamed}, which is compared with nothing, unless it is overridden. What wraps the unnamed
     *     is unnamed
     */
    default String name() {
        return "unnamed";
    }

    /**
     * This source under another name: to name one of one's own, or to say that it stands for the one that a debate was
     * begun with, such as a folder that was moved.
     *
     * @param name the name with every parameter
     * @return a source that knows what this one knows
     * @throws IllegalArgumentException if the name is blank
     */
    default KnowledgeSource withName(String name) {
        return new NamedKnowledge(name, this);
    }

    /**
     * Knows nothing, and need not be asked.
     *
     * @return a source that finds nothing, equal to any other of its kind
     */
    static KnowledgeSource none() {
        return new NoKnowledge();
    }
}
