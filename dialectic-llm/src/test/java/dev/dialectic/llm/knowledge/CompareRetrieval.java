package dev.dialectic.llm.knowledge;

import dev.dialectic.call.Answer;
import dev.dialectic.call.Attempt;
import dev.dialectic.evidence.Evidence;
import dev.dialectic.evidence.KnowledgeQuery;
import dev.dialectic.evidence.KnowledgeSource;
import dev.dialectic.knowledge.DocumentFolder;
import dev.dialectic.knowledge.Knowledge;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares words, vectors and both on labelled questions over this repository's documents, and prints a table: {@code mvn -q test
 * -Pminilm -DskipTests -pl dialectic-core,dialectic-llm}. The first argument is the folder, the second the class of an embedding
 * model.
 */
final class CompareRetrieval {

    private static final int DEPTH = 50;

    private final DocumentFolder documents;
    private final List<LabelledQuestion> questions;

    private CompareRetrieval(DocumentFolder documents, List<LabelledQuestion> questions) {
        this.documents = documents;
        this.questions = questions;
    }

    public static void main(String[] arguments) throws Exception {
        DocumentFolder documents = Knowledge.inFolder(Path.of(arguments[0]));
        EmbeddingModel model = (EmbeddingModel)
                Class.forName(arguments[1]).getDeclaredConstructor().newInstance();
        List<LabelledQuestion> all = questions();
        List<LabelledQuestion> there = all.stream()
                .filter(each -> documents.asPassages().stream()
                        .anyMatch(passage -> each.isAnsweredBy(passage.source(), passage.text())))
                .toList();
        System.out.printf(
                "%d documents, %d passages; %d questions, of which %d have an answer that is still there%n",
                documents.documents(), documents.passages(), all.size(), there.size());
        all.stream()
                .filter(each -> !there.contains(each))
                .forEach(each -> System.out.println("  gone: " + each.text()));
        long begin = System.nanoTime();
        EmbeddingKnowledgeSource hybrid =
                EmbeddingKnowledgeSource.over(documents, model).build();
        System.out.printf(
                "embedded in %.1f s by %s%n",
                (System.nanoTime() - begin) / 1e9, model.getClass().getSimpleName());
        EmbeddingKnowledgeSource vectors = EmbeddingKnowledgeSource.over(documents, model)
                .embeddingsAlone()
                .build();
        new CompareRetrieval(documents, there).print(hybrid, vectors);
    }

    static List<LabelledQuestion> questions() throws IOException {
        try (InputStream file = CompareRetrieval.class.getResourceAsStream("questions.txt")) {
            return LabelledQuestion.read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private void print(KnowledgeSource hybrid, KnowledgeSource vectors) {
        Map<String, KnowledgeSource> sources = new LinkedHashMap<>();
        sources.put("BM25", documents);
        sources.put("vectors", vectors);
        sources.put("hybrid", hybrid);
        for (String kind : List.of("lexical", "paraphrased", "")) {
            List<LabelledQuestion> asked = questions.stream()
                    .filter(each -> kind.isEmpty() || each.kind().equals(kind))
                    .toList();
            System.out.printf("%n%s (%d)%n", kind.isEmpty() ? "all" : kind, asked.size());
            Map<String, int[]> ranks = new LinkedHashMap<>();
            sources.forEach((name, source) -> ranks.put(name, ranks(source, asked)));
            ranks.forEach(CompareRetrieval::printRow);
            printDifference("hybrid - BM25", ranks.get("hybrid"), ranks.get("BM25"));
            printDifference("hybrid - vectors", ranks.get("hybrid"), ranks.get("vectors"));
        }
    }

    private static void printRow(String name, int[] ranks) {
        StringBuilder row = new StringBuilder("  %-17s".formatted(name));
        for (RankMeasure each : RankMeasure.values()) {
            row.append("  %s %s".formatted(each.title(), each.of(ranks)));
        }
        System.out.println(row);
    }

    private static void printDifference(String name, int[] ranks, int[] others) {
        StringBuilder row = new StringBuilder("  %-17s".formatted(name));
        for (RankMeasure each : RankMeasure.values()) {
            row.append("  %s %s".formatted(each.title(), each.difference(ranks, others)));
        }
        System.out.println(row);
    }

    private static int[] ranks(KnowledgeSource source, List<LabelledQuestion> questions) {
        return questions.stream()
                .mapToInt(each -> {
                    KnowledgeQuery query = new KnowledgeQuery(each.text(), List.of(), DEPTH);
                    return source.about(query, Attempt.first(Instant.MAX)) instanceof Answer.Given<?> given
                            ? each.rank(evidence(given))
                            : 0;
                })
                .toArray();
    }

    private static List<Evidence> evidence(Answer.Given<?> given) {
        return ((List<?>) given.value()).stream().map(Evidence.class::cast).toList();
    }
}
