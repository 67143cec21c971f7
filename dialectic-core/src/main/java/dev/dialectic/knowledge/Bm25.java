package dev.dialectic.knowledge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Ranks documents by BM25 (Stephen Robertson and Hugo Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond",
 * Foundations and Trends in Information Retrieval 3(4), 2009). Immutable and thread-safe.
 *
 * <pre>
 * score(D, Q) = &Sigma;[q in Q] weight(q) &times; idf(q) &times; f (k1 + 1) / (f + k1 (1 - b + b |D| / avgdl))
 * idf(q)      = ln(1 + (N - n + 0.5) / (n + 0.5))
 * </pre>
 *
 * <p>where f is how often q stands in D, |D| the number of words of D, avgdl their mean over the documents, N the number of
 * documents, n the number of those that hold q, k1 = {@value #K1} and b = {@value #B}. The 1 inside the logarithm keeps the weight of a
 * word that stands in more than half of the documents above zero.
 *
 * <p><b>Relevance</b> is the score divided by what a document would score that repeated every word of the query without end,
 * {@code Σ weight(q) × idf(q) × (k1 + 1)}. So it is in [0, 1), and a word that no document holds counts as missing: it has the
 * highest idf of all.
 *
 * <p>Cost: building O(words of the documents); a query O(documents + postings of its words).
 */
final class Bm25 {

    static final double K1 = 1.2;
    static final double B = 0.75;

    /** Where a word stands: documents ascending, and how often in each. Grows while the index is built, never after. */
    private static final class Postings {
        private int[] documents = new int[1];
        private int[] counts = new int[1];
        private int size;

        void add(int document) {
            if (size > 0 && documents[size - 1] == document) {
                counts[size - 1]++;
                return;
            }
            if (size == documents.length) {
                documents = Arrays.copyOf(documents, 2 * size);
                counts = Arrays.copyOf(counts, 2 * size);
            }
            documents[size] = document;
            counts[size++] = 1;
        }
    }

    private final Map<String, Postings> index = new HashMap<>();
    private final int[] lengths;
    private final double meanLength;

    /** An index of documents, each a list of words; one is held at a time. */
    Bm25(Stream<List<String>> documents) {
        List<Integer> sizes = new ArrayList<>();
        documents.forEachOrdered(words -> {
            words.forEach(word ->
                    index.computeIfAbsent(word, unseen -> new Postings()).add(sizes.size()));
            sizes.add(words.size());
        });
        lengths = sizes.stream().mapToInt(Integer::intValue).toArray();
        meanLength = Arrays.stream(lengths).average().orElse(0);
    }

    /** The score of each document, for words with their weights; sums are in the order of the words. */
    double[] scores(Map<String, Double> query) {
        double[] scores = new double[lengths.length];
        query.forEach((word, weight) -> {
            Postings postings = index.get(word);
            for (int i = 0; postings != null && i < postings.size; i++) {
                int document = postings.documents[i];
                double count = postings.counts[i];
                double length = 1 - B + B * lengths[document] / meanLength;
                scores[document] += weight * idf(word) * count * (K1 + 1) / (count + K1 * length);
            }
        });
        return scores;
    }

    /** What a document would score that repeated every word without end; 0 for no words or no documents. */
    double bound(Map<String, Double> query) {
        double bound = 0;
        for (Map.Entry<String, Double> word : query.entrySet()) {
            bound += word.getValue() * idf(word.getKey()) * (K1 + 1);
        }
        return bound;
    }

    private double idf(String word) {
        Postings postings = index.get(word);
        double holding = postings == null ? 0 : postings.size;
        return Math.log(1 + (lengths.length - holding + 0.5) / (holding + 0.5));
    }
}
