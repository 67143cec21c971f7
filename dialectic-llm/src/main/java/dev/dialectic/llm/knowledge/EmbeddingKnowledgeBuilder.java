package dev.dialectic.llm.knowledge;

import dev.dialectic.error.DialecticException;
import dev.dialectic.evidence.KnowledgeSource;
import dev.dialectic.knowledge.DocumentFolder;
import dev.dialectic.knowledge.Knowledge;
import dev.dialectic.knowledge.Passage;
import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.store.embedding.EmbeddingStore;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;

/** What may be said of an {@link EmbeddingKnowledgeSource} before it is built. Used by one thread. */
public final class EmbeddingKnowledgeBuilder {

    private static final int BATCH = 32;

    private final DocumentFolder documents;
    private final EmbeddingModel model;
    private EmbeddingStore<TextSegment> store = new InMemoryVectors();
    private IngestionProgress progress = (done, all) -> {};
    private Consumer<RuntimeException> failures = failure -> LoggerFactory.getLogger(EmbeddingKnowledgeSource.class)
            .warn("embeddings failed, words alone answer: {}", failure.getMessage());
    private Clock clock = Clock.systemUTC();
    private String modelName;
    private boolean stored;
    private boolean hybrid = true;

    EmbeddingKnowledgeBuilder(DocumentFolder documents, EmbeddingModel model) {
        this.documents = documents;
        this.model = model;
        this.modelName = model.modelName().equals("unknown") ? model.getClass().getSimpleName() : model.modelName();
    }

    /**
     * Where the vectors are kept; in memory, searched exactly, unless it is said.
     *
     * @param vectors any store of LangChain4j, for this folder and model alone
     * @return this
     */
    public EmbeddingKnowledgeBuilder store(EmbeddingStore<TextSegment> vectors) {
        store = Objects.requireNonNull(vectors, "store");
        return this;
    }

    /**
     * Says that the store holds the vectors already, from an earlier ingestion of the same documents by the same model.
     *
     * @return this
     */
    public EmbeddingKnowledgeBuilder alreadyStored() {
        stored = true;
        return this;
    }

    /**
     * Who is told how far the ingestion has come.
     *
     * @param told called after each batch of 32 passages, and with 0 before the first
     * @return this
     */
    public EmbeddingKnowledgeBuilder progress(IngestionProgress told) {
        progress = Objects.requireNonNull(told, "progress");
        return this;
    }

    /**
     * Who is told when the embeddings fail and the words alone answer; a warning is logged unless it is said.
     *
     * @param told thread-safe
     * @return this
     */
    public EmbeddingKnowledgeBuilder failures(Consumer<RuntimeException> told) {
        failures = Objects.requireNonNull(told, "failures");
        return this;
    }

    /**
     * What the model is called in the terms of a debate; what it says of itself, or its class, unless it is said.
     *
     * @param name the name
     * @return this
     */
    public EmbeddingKnowledgeBuilder modelName(String name) {
        modelName = Objects.requireNonNull(name, "modelName");
        return this;
    }

    /**
     * Ranks by vectors alone, without BM25.
     *
     * @return this
     */
    public EmbeddingKnowledgeBuilder embeddingsAlone() {
        hybrid = false;
        return this;
    }

    /** What deadlines are compared with. */
    EmbeddingKnowledgeBuilder clock(Clock time) {
        clock = time;
        return this;
    }

    /**
     * Embeds the passages, unless they are stored already, on the calling thread.
     *
     * @return the source
     * @throws DialecticException if the model or the store fails; says how many passages were stored before
     */
    public EmbeddingKnowledgeSource build() {
        if (!stored) {
            ingest(documents.asPassages());
        }
        KnowledgeSource vectors = new VectorSearch(model, store, clock);
        String begin = "embeddings(" + documents.name() + ", model=" + modelName + ", ";
        return hybrid
                ? new EmbeddingKnowledgeSource(
                        Knowledge.allOf(documents, vectors).tellingOfFailures(failures),
                        EmbeddingKnowledgeSource.DEPTH,
                        begin + "hybrid(bm25, depth=" + EmbeddingKnowledgeSource.DEPTH + ", k=60))")
                : new EmbeddingKnowledgeSource(vectors, 1, begin + "alone)");
    }

    private void ingest(List<Passage> passages) {
        progress.embedded(0, passages.size());
        for (int from = 0; from < passages.size(); from += BATCH) {
            int to = Math.min(from + BATCH, passages.size());
            try {
                embed(passages.subList(from, to));
            } catch (RuntimeException failed) {
                throw new DialecticException(
                        "knowledge: expected to embed " + passages.size() + " passages of " + documents.name()
                                + ", failed after " + from + "; begin again with an empty store",
                        failed);
            }
            progress.embedded(to, passages.size());
        }
    }

    private void embed(List<Passage> batch) {
        List<TextSegment> wanted = batch.stream()
                .map(each -> TextSegment.from((each.context() + "\n" + each.text()).strip()))
                .toList();
        List<Embedding> embeddings = model.embedAll(wanted).content();
        if (embeddings.size() != batch.size()) {
            throw new DialecticException("knowledge: expected a vector for each of " + batch.size()
                    + " passages, found " + embeddings.size());
        }
        store.addAll(
                embeddings,
                batch.stream()
                        .map(each -> TextSegment.from(
                                each.text(),
                                Metadata.from(Map.of(
                                        VectorSearch.SOURCE, each.source(), VectorSearch.LOCATOR, each.locator()))))
                        .toList());
    }
}
