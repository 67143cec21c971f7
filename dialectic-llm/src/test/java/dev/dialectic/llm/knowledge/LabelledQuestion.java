package dev.dialectic.llm.knowledge;

import dev.dialectic.evidence.Evidence;
import java.util.Arrays;
import java.util.List;

/**
 * A question with where its answer stands.
 *
 * @param kind lexical or paraphrased
 * @param text the question
 * @param file the document that answers it
 * @param phrases what the passage holds, one of these
 */
record LabelledQuestion(String kind, String text, String file, List<String> phrases) {

    static List<LabelledQuestion> read(String lines) {
        return lines.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" \\| ", 4))
                .map(parts -> new LabelledQuestion(
                        parts[0],
                        parts[1],
                        parts[2],
                        Arrays.stream(parts[3].split(";;")).map(String::strip).toList()))
                .toList();
    }

    boolean isAnsweredBy(String source, String passage) {
        return source.equals(file) && phrases.stream().anyMatch(passage::contains);
    }

    /** The rank of the first passage that answers, from 1; 0 when none of them does. */
    int rank(List<Evidence> found) {
        for (int i = 0; i < found.size(); i++) {
            if (isAnsweredBy(found.get(i).source(), found.get(i).text())) {
                return i + 1;
            }
        }
        return 0;
    }
}
