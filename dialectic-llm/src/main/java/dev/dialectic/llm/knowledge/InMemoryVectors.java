package dev.dialectic.llm.knowledge;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.EmbeddingMatch;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.EmbeddingSearchResult;
import dev.langchain4j.store.embedding.EmbeddingStore;
import dev.langchain4j.store.embedding.RelevanceScore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Vectors in memory, searched exactly; of two that are equally near the one added first comes first. Thread-safe. For the passages of a
 * folder this takes a millisecond for some thousands; stores of LangChain4j serve more.
 */
final class InMemoryVectors implements EmbeddingStore<TextSegment> {

    private record Entry(
            String id,
            Embedding embedding,
            double length,
            @Nullable TextSegment segment) {}

    private List<Entry> entries = List.of();

    @Override
    public String add(Embedding embedding) {
        String id = UUID.randomUUID().toString();
        add(id, embedding);
        return id;
    }

    @Override
    public void add(String id, Embedding embedding) {
        append(List.of(entry(id, embedding, null)));
    }

    @Override
    public String add(Embedding embedding, TextSegment segment) {
        return addAll(List.of(embedding), List.of(segment)).get(0);
    }

    @Override
    public List<String> addAll(List<Embedding> embeddings) {
        return embeddings.stream().map(this::add).toList();
    }

    @Override
    public List<String> addAll(List<Embedding> embeddings, List<TextSegment> segments) {
        List<Entry> added = new ArrayList<>();
        for (int i = 0; i < embeddings.size(); i++) {
            added.add(entry(UUID.randomUUID().toString(), embeddings.get(i), segments.get(i)));
        }
        append(added);
        return added.stream().map(Entry::id).toList();
    }

    @Override
    public EmbeddingSearchResult<TextSegment> search(EmbeddingSearchRequest request) {
        float[] wanted = request.queryEmbedding().vector();
        double length = length(wanted);
        List<EmbeddingMatch<TextSegment>> matches = entries().stream()
                .filter(each -> request.filter() == null
                        || each.segment() != null
                                && request.filter().test(each.segment().metadata()))
                .map(each ->
                        new EmbeddingMatch<>(score(wanted, length, each), each.id(), each.embedding(), each.segment()))
                .filter(match -> match.score() >= request.minScore())
                .sorted(Comparator.comparingDouble(match -> -match.score()))
                .limit(request.maxResults())
                .toList();
        return new EmbeddingSearchResult<>(matches);
    }

    private synchronized List<Entry> entries() {
        return entries;
    }

    private synchronized void append(List<Entry> added) {
        List<Entry> all = new ArrayList<>(entries);
        all.addAll(added);
        entries = List.copyOf(all);
    }

    private static Entry entry(String id, Embedding embedding, @Nullable TextSegment segment) {
        return new Entry(id, embedding, length(embedding.vector()), segment);
    }

    /** The cosine as LangChain4j scores it, in [0, 1]; a vector without a direction is at right angles to all. */
    private static double score(float[] wanted, double length, Entry entry) {
        float[] vector = entry.embedding().vector();
        if (vector.length != wanted.length) {
            throw new IllegalArgumentException("vectors: expected " + vector.length + " dimensions, found "
                    + wanted.length + "; ask with the model that the passages were embedded by");
        }
        double product = 0;
        for (int i = 0; i < vector.length; i++) {
            product += (double) vector[i] * wanted[i];
        }
        double cosine = length * entry.length() > 0 ? product / (length * entry.length()) : 0;
        return RelevanceScore.fromCosineSimilarity(Math.max(-1, Math.min(1, cosine)));
    }

    private static double length(float[] vector) {
        double squares = 0;
        for (float each : vector) {
            squares += (double) each * each;
        }
        return Math.sqrt(squares);
    }
}
