package dev.dialectic.llm.knowledge;

import dev.dialectic.call.Answer;
import dev.dialectic.call.Attempt;
import dev.dialectic.evidence.Evidence;
import dev.dialectic.evidence.KnowledgeQuery;
import dev.dialectic.evidence.KnowledgeSource;
import dev.dialectic.knowledge.DocumentFolder;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.util.List;
import java.util.Objects;

/**
 * Knows what stands in a folder of documents, by meaning and by words. Thread-safe when its embedding model and its store are.
 *
 * <p>The passages of the folder are embedded once, when the source is built; see {@link DocumentFolder} for what is read and how it is
 * cut. A passage is embedded together with the headings above it, and shown without them.
 *
 * <p><b>Hybrid</b>, the default, asks for {@value #DEPTH} passages by BM25 (k1 = 1.2, b = 0.75) and for as many by the cosine of
 * their vectors with that of the query, and merges the two rankings by reciprocal rank fusion (Gordon V. Cormack, Charles L. A. Clarke
 * and Stefan Büttcher, "Reciprocal rank fusion outperforms Condorcet and individual rank learning methods", SIGIR 2009):
 *
 * <pre>score(passage) = &Sigma;[rankings that hold it] 1 / (60 + rank), rank from 1</pre>
 *
 * <p><b>Relevance</b> is that score over the highest there can be: 1 for what both found first, 1/2 for what one of them found first. When the
 * embedding model or the store fails, the words alone answer, and relevance is that of one ranking; who was named by
 * {@link EmbeddingKnowledgeBuilder#failures} is told.
 *
 * <p><b>Embeddings alone</b> takes the score of the store as relevance, limited to [0, 1]: for the store that ships, and for most
 * of LangChain4j, (1 + cosine) / 2. Such scores are high for everything; compare them with each other only. Something is found for
 * every question, however far it is from all documents.
 *
 * <p><b>The query</b> is embedded as its first {@value VectorSearch#LONGEST_QUERY} characters; the asker's expertise, embedded apart,
 * adds half of its direction, as its words weigh one half in BM25. A query without a visible character finds nothing.
 *
 * <p><b>The deadline</b> of an attempt is looked at before each step that may cost; a model that hangs is ended by the interruption of its
 * thread. Nothing is tried again here. Usage is what the embedding model tells.
 */
public final class EmbeddingKnowledgeSource implements KnowledgeSource {

    /** How many passages each ranking gives to the fusion. */
    static final int DEPTH = 50;

    private final KnowledgeSource ranked;
    private final int depth;
    private final String name;

    EmbeddingKnowledgeSource(KnowledgeSource ranked, int depth, String name) {
        this.ranked = ranked;
        this.depth = depth;
        this.name = name;
    }

    /**
     * Begins a source.
     *
     * @param documents the documents, already cut into passages
     * @param model what turns text into vectors; the same one for passages and questions
     * @return what else may be said; {@link EmbeddingKnowledgeBuilder#build()} embeds the passages
     */
    public static EmbeddingKnowledgeBuilder over(DocumentFolder documents, EmbeddingModel model) {
        return new EmbeddingKnowledgeBuilder(
                Objects.requireNonNull(documents, "documents"), Objects.requireNonNull(model, "model"));
    }

    /** {@return {@code embeddings(..)} with the name of the folder, that of the model, and how the rankings are merged} */
    @Override
    public String name() {
        return name;
    }

    @Override
    public Answer<List<Evidence>> about(KnowledgeQuery query, Attempt attempt) {
        // A piece that is second in both rankings beats one that is first in one, so more are merged than are wanted.
        KnowledgeQuery deep = new KnowledgeQuery(query.text(), query.expertise(), Math.max(depth, query.limit()));
        return ranked.about(deep, attempt)
                .map(found -> found.stream().limit(query.limit()).toList());
    }
}
