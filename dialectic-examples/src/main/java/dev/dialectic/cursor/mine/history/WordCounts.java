package dev.dialectic.cursor.mine.history;

import dev.dialectic.cursor.mine.Quoted;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** How often each of a few words of the repository was used. Bounded: further words are not taken in. Called by one thread. */
final class WordCounts {

    private static final int MOST = 400;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_./-]{0,39}");

    private final TreeMap<String, Integer> counts = new TreeMap<>();

    /**
     * Counts a word, if it is a plain name.
     *
     * @param word the word
     */
    void add(String word) {
        if (NAME.matcher(word).matches() && (counts.size() < MOST || counts.containsKey(word))) {
            counts.merge(word, 1, Integer::sum);
        }
    }

    /**
     * The most used words, in code quotes.
     *
     * @param most how many at most
     * @param fewest how often a word must have been used
     * @return such as {@code `feat`, `fix`}; empty when no word was used so often
     */
    Optional<String> top(int most, int fewest) {
        List<String> words = counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= fewest)
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .limit(most)
                .flatMap(entry -> Quoted.code(entry.getKey()).stream())
                .toList();
        return words.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", words));
    }

    /**
     * How much it holds.
     *
     * @return how many words
     */
    int held() {
        return counts.size();
    }
}
