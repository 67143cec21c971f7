package dev.dialectic.knowledge;

import dev.dialectic.call.Answer;
import dev.dialectic.call.Attempt;
import dev.dialectic.call.Usage;
import dev.dialectic.evidence.Evidence;
import dev.dialectic.evidence.KnowledgeQuery;
import dev.dialectic.evidence.KnowledgeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Knows what several sources know. Immutable, and thread-safe when its sources and who is told of failures are.
 *
 * <p>Each source is asked in turn, with the same query, on the caller's thread. What they find is merged by reciprocal rank fusion
 * (Cormack, Clarke and Büttcher, SIGIR 2009; k = 60), since relevance of one source cannot be compared with that of another.
 * <b>Relevance</b> is the fused score over the highest there can be: 1 for what every source that answered found first, 1/2 for what
 * one of two found first. What two sources found under one reference is one piece.
 *
 * <p>Usage is summed. A source that declines finds nothing; when all that answer decline, so does this one, and it refuses when
 * one of them refuses. A source that throws does not harm the others: who was named by {@link #tellingOfFailures} is told. Only
 * when every source throws is the first failure thrown, the others suppressed in it. When a source throws on an interrupted thread
 * no further one is asked.
 */
public final class CombinedKnowledge implements KnowledgeSource {

    private final List<KnowledgeSource> sources;
    private final Consumer<RuntimeException> failures;

    private CombinedKnowledge(List<KnowledgeSource> sources, Consumer<RuntimeException> failures) {
        this.sources = List.copyOf(sources);
        this.failures = Objects.requireNonNull(failures, "failures");
    }

    static CombinedKnowledge of(List<KnowledgeSource> sources) {
        return new CombinedKnowledge(sources, failure -> {});
    }

    /**
     * The same sources, and somebody who is told when one of them fails.
     *
     * @param failures told of each failure, on the thread that asked
     * @return the source
     */
    public CombinedKnowledge tellingOfFailures(Consumer<RuntimeException> failures) {
        return new CombinedKnowledge(sources, failures);
    }

    /** {@return {@code combined(..)} with the names of its sources; {@code unnamed} when one of them is} */
    @Override
    public String name() {
        List<String> names = sources.stream().map(KnowledgeSource::name).toList();
        return names.contains("unnamed") ? "unnamed" : "combined(" + String.join(", ", names) + ")";
    }

    @Override
    public Answer<List<Evidence>> about(KnowledgeQuery query, Attempt attempt) {
        List<Answer<List<Evidence>>> answers = new ArrayList<>();
        List<RuntimeException> failed = new ArrayList<>();
        for (KnowledgeSource source : sources) {
            try {
                answers.add(source.about(query, attempt));
            } catch (RuntimeException failure) {
                if (Thread.currentThread().isInterrupted()) {
                    throw failure;
                }
                failures.accept(failure);
                failed.add(failure);
            }
        }
        if (answers.isEmpty() && !failed.isEmpty()) {
            throw together(failed);
        }
        return merged(answers, query.limit());
    }

    private static RuntimeException together(List<RuntimeException> failed) {
        RuntimeException first = failed.get(0);
        failed.stream().filter(other -> other != first).forEach(first::addSuppressed);
        return first;
    }

    private static Answer<List<Evidence>> merged(List<Answer<List<Evidence>>> answers, int limit) {
        List<List<Evidence>> rankings = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        Usage usage = Usage.NONE;
        boolean repaired = false;
        boolean refused = false;
        for (Answer<List<Evidence>> answer : answers) {
            usage = usage.plus(answer.usage());
            if (answer instanceof Answer.Given<List<Evidence>> given) {
                rankings.add(given.value());
                repaired |= given.repaired();
            } else if (answer instanceof Answer.Declined<List<Evidence>> declined) {
                reasons.add(declined.reason());
                refused |= declined.refused();
            }
        }
        if (rankings.isEmpty() && !reasons.isEmpty()) {
            return new Answer.Declined<>(refused, String.join("; ", reasons), usage);
        }
        return new Answer.Given<>(RankFusion.merge(rankings, limit), usage, repaired);
    }
}
