package dev.dialectic.llm.knowledge;

import dev.dialectic.call.Answer;
import dev.dialectic.call.Attempt;
import dev.dialectic.call.Usage;
import dev.dialectic.debate.Silence.Reason;
import dev.dialectic.debate.SilentException;
import dev.dialectic.evidence.Evidence;
import dev.dialectic.evidence.KnowledgeQuery;
import dev.dialectic.evidence.KnowledgeSource;
import dev.dialectic.text.VisibleText;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import dev.langchain4j.model.output.TokenUsage;
import dev.langchain4j.store.embedding.EmbeddingMatch;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.EmbeddingStore;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds what stands near a question, by vectors alone. Thread-safe when its model and its store are. */
final class VectorSearch implements KnowledgeSource {

    static final String SOURCE = "dialectic_source";
    static final String LOCATOR = "dialectic_locator";
    static final int LONGEST_QUERY = 4_000;

    /** What the expertise adds to the query's direction, as in BM25. */
    private static final float EXPERTISE_WEIGHT = 0.5f;

    private static final int LONGEST_NAME = 300;

    private final EmbeddingModel model;
    private final EmbeddingStore<TextSegment> store;
    private final Clock clock;

    VectorSearch(EmbeddingModel model, EmbeddingStore<TextSegment> store, Clock clock) {
        this.model = model;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Answer<List<Evidence>> about(KnowledgeQuery query, Attempt attempt) {
        String text = shortened(query.text());
        if (text.isBlank()) {
            return Answer.of(List.of());
        }
        String expertise = shortened(String.join(", ", query.expertise()));
        List<TextSegment> wanted = expertise.isBlank()
                ? List.of(TextSegment.from(text))
                : List.of(TextSegment.from(text), TextSegment.from(expertise));
        Response<List<Embedding>> embedded =
                within(attempt, "the embedding model", Usage.NONE, () -> model.embedAll(wanted));
        Usage usage = usage(embedded.tokenUsage());
        EmbeddingSearchRequest request = EmbeddingSearchRequest.builder()
                .query(text)
                .queryEmbedding(sum(embedded.content()))
                .maxResults(query.limit())
                .build();
        List<EmbeddingMatch<TextSegment>> matches = within(
                attempt,
                "the store of embeddings",
                usage,
                () -> store.search(request).matches());
        return new Answer.Given<>(evidence(matches, query.limit()), usage, false);
    }

    /** Does a step that may cost, before the deadline; a failure is typed, and its words stay where they are: they may hold a key. */
    private <T> T within(Attempt attempt, String who, Usage usage, Supplier<T> step) {
        if (clock.instant().isAfter(attempt.deadline())) {
            throw new SilentException(
                    Reason.TIMEOUT, "knowledge: the deadline passed before " + who + " was asked", usage);
        }
        try {
            return step.get();
        } catch (SilentException typed) {
            throw typed;
        } catch (RuntimeException failed) {
            if (Thread.currentThread().isInterrupted()) {
                throw new SilentException(Reason.INTERRUPTED, "knowledge: interrupted while asking " + who, usage);
            }
            throw SilentException.temporary(
                    Reason.PROVIDER_DOWN,
                    "knowledge: " + who + " failed with " + failed.getClass().getName(),
                    usage,
                    Optional.empty());
        }
    }

    private static String shortened(String text) {
        // Cleaned last, since the cut may leave half a character.
        String beginning = text.length() > LONGEST_QUERY ? text.substring(0, LONGEST_QUERY) : text;
        return VisibleText.clean(beginning).text().strip();
    }

    private static Embedding sum(List<Embedding> embeddings) {
        float[] sum = unit(embeddings.get(0).vector());
        if (embeddings.size() > 1) {
            float[] expertise = unit(embeddings.get(1).vector());
            for (int i = 0; i < sum.length; i++) {
                sum[i] += EXPERTISE_WEIGHT * expertise[i];
            }
        }
        return Embedding.from(sum);
    }

    private static float[] unit(float[] vector) {
        double length = 0;
        for (float each : vector) {
            length += (double) each * each;
        }
        float[] unit = vector.clone();
        for (int i = 0; i < unit.length && length > 0; i++) {
            unit[i] = (float) (vector[i] / Math.sqrt(length));
        }
        return unit;
    }

    private static Usage usage(@Nullable TokenUsage told) {
        Integer tokens = told == null ? null : told.inputTokenCount();
        return tokens == null ? Usage.NONE : new Usage(Math.max(0, tokens), 0, BigDecimal.ZERO);
    }

    private static List<Evidence> evidence(List<EmbeddingMatch<TextSegment>> matches, int limit) {
        Map<String, Evidence> distinct = new LinkedHashMap<>();
        matches.stream()
                .filter(each -> each.embedded() != null)
                .map(VectorSearch::evidence)
                .sorted(Comparator.comparingDouble(each -> -each.relevance()))
                .forEach(each -> distinct.putIfAbsent(each.reference(), each));
        return distinct.values().stream().limit(limit).toList();
    }

    /** A store may be shared with others and hold anything: what is shown is made fit to be shown. */
    private static Evidence evidence(EmbeddingMatch<TextSegment> match) {
        TextSegment segment = match.embedded();
        String source = segment.metadata().getString(SOURCE);
        String locator = segment.metadata().getString(LOCATOR);
        double score = match.score() == null || match.score().isNaN() ? 0 : match.score();
        return new Evidence(
                line(source == null ? "store:" + match.embeddingId() : source),
                locator == null ? "" : line(locator),
                VisibleText.clean(segment.text()).text(),
                Math.min(1, Math.max(0, score)));
    }

    private static String line(String text) {
        return VisibleText.oneLine(text, LONGEST_NAME);
    }
}
