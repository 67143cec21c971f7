package dev.dialectic.evidence;

import dev.dialectic.question.Option;
import dev.dialectic.question.Question;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a question is about, in words and short phrases. Stateless and thread-safe.
 *
 * <p>The method is RAKE (Stuart Rose, Dave Engel, Nick Cramer and Wendy Cowley, "Automatic keyword extraction from individual
 * documents", in <i>Text Mining: Applications and Theory</i>, Wiley, 2010). A candidate is a run of words between stop words
 * and punctuation. A word scores {@code degree / frequency}, where its degree counts the words of every candidate that it
 * stands in; a candidate scores the sum of its words. Three things differ, because a question is a short document:
 *
 * <ul>
 *   <li>a run of more than {@value #MAX_WORDS} words is too particular to be found elsewhere, so its words become candidates
 *       one by one;
 *   <li>the words of a phrase follow the phrases as concepts of their own, each scoring what it scored in the phrase;
 *   <li>words with one stem are one word, so singular and plural are.
 * </ul>
 *
 * <p>Equal scores keep the order of the question: its text, its options, its constraints. Cost: O(words of the question).
 */
public final class Concepts {

    /** How many concepts are named at the most. */
    public static final int MAX_CONCEPTS = 16;

    /** How many words a concept has at the most. */
    public static final int MAX_WORDS = 3;

    private Concepts() {}

    /**
     * The concepts of a question.
     *
     * @param question what has to be settled
     * @return at most {@value #MAX_CONCEPTS} concepts in lower case, most telling first, none twice; empty when the question
     *     holds nothing but stop words
     */
    public static List<String> of(Question question) {
        List<List<String>> candidates = new ArrayList<>();
        texts(question).forEach(text -> Lexicon.clauses(text).forEach(clause -> addCandidates(clause, candidates)));
        Map<String, Double> scores = wordScores(candidates);
        Map<List<String>, String> named = new LinkedHashMap<>();
        candidates.forEach(candidate -> named.putIfAbsent(stems(candidate), String.join(" ", candidate)));
        candidates.forEach(
                candidate -> candidate.forEach(word -> named.putIfAbsent(List.of(Lexicon.stem(word)), word)));
        return named.entrySet().stream()
                .sorted(Comparator.comparingDouble(entry -> -score(entry.getKey(), scores)))
                .limit(MAX_CONCEPTS)
                .map(Map.Entry::getValue)
                .toList();
    }

    /** What the question says, an option's id only where its text says something else. */
    private static Set<String> texts(Question question) {
        Set<String> texts = new LinkedHashSet<>();
        texts.add(question.text());
        for (Option option : question.options()) {
            texts.add(option.id());
            texts.add(option.text());
        }
        texts.addAll(question.constraints());
        return texts;
    }

    private static void addCandidates(String clause, List<List<String>> candidates) {
        List<String> run = new ArrayList<>();
        for (String word : Lexicon.words(clause)) {
            if (Lexicon.isIdle(word)) {
                addRun(run, candidates);
                run = new ArrayList<>();
            } else {
                run.add(word);
            }
        }
        addRun(run, candidates);
    }

    private static void addRun(List<String> run, List<List<String>> candidates) {
        if (run.size() > MAX_WORDS) {
            run.forEach(word -> candidates.add(List.of(word)));
        } else if (!run.isEmpty()) {
            candidates.add(run);
        }
    }

    private static Map<String, Double> wordScores(List<List<String>> candidates) {
        Map<String, Integer> frequency = new HashMap<>();
        Map<String, Integer> degree = new HashMap<>();
        for (List<String> candidate : candidates) {
            for (String stem : stems(candidate)) {
                frequency.merge(stem, 1, Integer::sum);
                degree.merge(stem, candidate.size(), Integer::sum);
            }
        }
        Map<String, Double> scores = new HashMap<>();
        frequency.forEach((stem, count) -> scores.put(stem, (double) degree.getOrDefault(stem, 0) / count));
        return scores;
    }

    private static double score(List<String> stems, Map<String, Double> scores) {
        double sum = 0;
        for (String stem : new HashSet<>(stems)) {
            sum += scores.getOrDefault(stem, 0.0);
        }
        return sum;
    }

    private static List<String> stems(List<String> words) {
        return words.stream().map(Lexicon::stem).toList();
    }
}
