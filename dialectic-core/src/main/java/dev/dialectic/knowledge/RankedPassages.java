package dev.dialectic.knowledge;

import dev.dialectic.evidence.Evidence;
import dev.dialectic.evidence.KnowledgeQuery;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Passages that can be asked for what fits a query best. Built once; immutable and thread-safe. */
final class RankedPassages {

    /** What a word of the asker's expertise weighs; a word of the query's text weighs 1, one that is in both 1.5. */
    static final double EXPERTISE_WEIGHT = 0.5;

    /** How many different words of a query are looked for at the most. */
    private static final int MAX_WORDS = 1_000;

    private final List<Passage> passages;
    private final Bm25 ranking;

    /** Ranks passages; of two that fit equally well the one given earlier comes first. */
    RankedPassages(List<Passage> passages) {
        this.passages = List.copyOf(passages);
        ranking = new Bm25(passages.stream().map(passage -> Tokens.of(passage.context() + "\n" + passage.text())));
    }

    List<Passage> passages() {
        return passages;
    }

    int size() {
        return passages.size();
    }

    List<Evidence> find(KnowledgeQuery query) {
        Map<String, Double> words = words(query);
        double[] scores = ranking.scores(words);
        double bound = ranking.bound(words);
        return IntStream.range(0, scores.length)
                .filter(passage -> scores[passage] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(passage -> -scores[passage]))
                .limit(query.limit())
                .map(passage -> evidence(passages.get(passage), Math.min(1, scores[passage] / bound)))
                .toList();
    }

    private static Map<String, Double> words(KnowledgeQuery query) {
        Map<String, Double> words = new LinkedHashMap<>();
        Tokens.of(query.text()).stream().distinct().limit(MAX_WORDS).forEach(word -> words.put(word, 1.0));
        query.expertise().stream()
                .flatMap(domain -> Tokens.of(domain).stream())
                .distinct()
                .limit(MAX_WORDS)
                .forEach(word -> words.merge(word, EXPERTISE_WEIGHT, Double::sum));
        return words;
    }

    private static Evidence evidence(Passage passage, double relevance) {
        return new Evidence(passage.source(), passage.locator(), passage.text(), relevance);
    }
}
