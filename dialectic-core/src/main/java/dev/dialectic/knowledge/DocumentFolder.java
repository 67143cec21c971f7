package dev.dialectic.knowledge;

import dev.dialectic.call.Answer;
import dev.dialectic.call.Attempt;
import dev.dialectic.error.DialecticException;
import dev.dialectic.evidence.Evidence;
import dev.dialectic.evidence.KnowledgeQuery;
import dev.dialectic.evidence.KnowledgeSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Knows what stands in a folder of documents. Read once, when it is made: later changes of the files are not seen. Immutable
 * and thread-safe.
 *
 * <p><b>What is read.</b> Files ending in {@code .md}, {@code .adoc}, {@code .txt} or {@code .rst}, in UTF-8, of at most 1 MiB,
 * in the folder and the folders in it; at most {@value #MAX_DOCUMENTS} documents and 32 MiB (no document is begun beyond that) in
 * the order of their paths. Links are not followed; what is hidden (its name starts with a dot) and folders called {@code node_modules},
 * {@code target} or {@code build} are skipped. A file that cannot be read is a {@linkplain #warnings() warning}, never an exception.
 *
 * <p><b>What is found.</b> A document is split into passages of at most 1,200 characters at its headings and paragraphs. Passages
 * are ranked by BM25 with k1 = 1.2 and b = 0.75 (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and
 * Beyond", 2009) over their own words and those of the headings above them. A word of the asker's expertise weighs 0.5, a
 * word of the query's text 1, one that is in both 1.5. Of two that fit equally well, the one whose path comes first, then the
 * one further up, goes first. A passage that shares no word with the query is not found.
 *
 * <p><b>Relevance</b> is the share of the score that a passage would have that repeated every word of the query without end.
 * It is below 1; words that stand nowhere in the folder count as missing. Values around 0.5 are high.
 *
 * <p><b>Evidence</b> names the path in the folder as its source, with slashes, and the number of the passage's first line as its
 * locator. Hidden characters (controls, and what reverses, hides or tags text) are taken out. It remains what somebody wrote
 * into a file: data, never instruction.
 */
public final class DocumentFolder implements KnowledgeSource {

    /** How many documents are read at the most. */
    public static final int MAX_DOCUMENTS = 5_000;

    static final int MAX_DOCUMENT_BYTES = 1 << 20;
    static final long MAX_BYTES = 32L << 20;

    private final Path root;
    private final RankedPassages passages;
    private final int documents;
    private final List<String> warnings;

    private DocumentFolder(Path root, RankedPassages passages, int documents, List<String> warnings) {
        this.root = root;
        this.passages = passages;
        this.documents = documents;
        this.warnings = List.copyOf(warnings);
    }

    static DocumentFolder in(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("knowledge: expected a folder, found " + folder);
        }
        List<String> warnings = new ArrayList<>();
        try {
            Path root = folder.toRealPath();
            DocumentReader reader = new DocumentReader(root, warnings);
            List<Passage> found = reader.read(FolderWalk.documents(root, warnings));
            return new DocumentFolder(root, new RankedPassages(found), reader.documents(), warnings);
        } catch (IOException e) {
            throw new DialecticException("knowledge: expected a folder to read, found " + folder, e);
        }
    }

    /** {@return {@code folder(..)} with the real path of the folder, absolute and without links} */
    @Override
    public String name() {
        return "folder(" + root + ")";
    }

    @Override
    public Answer<List<Evidence>> about(KnowledgeQuery query, Attempt attempt) {
        return Answer.of(passages.find(query));
    }

    /**
     * What could not be read, and why.
     *
     * @return one sentence each, starting with the path where there is one; empty when all was read
     */
    public List<String> warnings() {
        return warnings;
    }

    /**
     * How much was read.
     *
     * @return the number of documents
     */
    public int documents() {
        return documents;
    }

    /**
     * How many passages the documents were split into.
     *
     * @return the number of passages
     */
    public int passages() {
        return passages.size();
    }

    /**
     * The passages themselves, for whoever ranks them by something else beside, such as by what they mean.
     *
     * @return the passages in the order of their documents, each at its place in it; the references of no two are equal
     */
    public List<Passage> asPassages() {
        return passages.passages();
    }
}
