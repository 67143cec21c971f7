package dev.dialectic.agent;

import dev.dialectic.question.Option;
import dev.dialectic.text.Words;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words that tell one option from the others: those of its id and text, without words that every option has and
 * without the commonest of English. Immutable and thread-safe.
 */
final class OptionWords {

    private static final Set<String> COMMON = stems(
            "a an and any all are as at be by can do does for from has have i if in"
                    + " into is it its let may more most my need no not of on one or our out should so some than that the then"
                    + " there this to up us use used using want was we were what when which will with would yes you your");

    private final Map<String, List<String>> phrases = new LinkedHashMap<>();
    private final Map<String, Set<String>> idWords = new LinkedHashMap<>();
    private final Map<String, Set<String>> textWords = new LinkedHashMap<>();

    OptionWords(List<Option> options) {
        Set<String> shared = shared(options);
        for (Option option : options) {
            phrases.put(option.id(), Words.of(option.id()).sequence());
            idWords.put(option.id(), telling(option.id(), shared));
            textWords.put(option.id(), telling(option.text(), shared));
        }
    }

    Set<String> ids() {
        return Collections.unmodifiableSet(phrases.keySet());
    }

    /** How much a passage speaks of an option: the found share of its id's words or of its text's, whichever is more. */
    double mention(String id, Words passage) {
        boolean asPhrase = !idWords.getOrDefault(id, Set.of()).isEmpty() && passage.has(id);
        double byId = asPhrase ? 1 : found(idWords.getOrDefault(id, Set.of()), passage);
        return Math.max(byId, found(textWords.getOrDefault(id, Set.of()), passage));
    }

    /** Whether the word at a place of a clause is one of an option's, or begins its id. */
    boolean isAt(String id, List<String> clause, int place) {
        String word = clause.get(place);
        if (idWords.getOrDefault(id, Set.of()).contains(word)
                || textWords.getOrDefault(id, Set.of()).contains(word)) {
            return true;
        }
        List<String> phrase = phrases.getOrDefault(id, List.of());
        int end = place + phrase.size();
        return phrase.size() > 1
                && end <= clause.size()
                && clause.subList(place, end).equals(phrase);
    }

    /** The words of a text that are worth comparing. */
    static Set<String> telling(String text, Set<String> without) {
        Set<String> words = new LinkedHashSet<>(Words.of(text).tokens());
        words.removeAll(COMMON);
        words.removeAll(without);
        return words;
    }

    private static double found(Set<String> words, Words passage) {
        long found = words.stream().filter(passage.stems()::contains).count();
        return words.isEmpty() ? 0 : (double) found / words.size();
    }

    private static Set<String> shared(List<Option> options) {
        Set<String> shared = new LinkedHashSet<>();
        for (int i = 0; i < options.size(); i++) {
            Option option = options.get(i);
            Set<String> words = telling(option.id() + " / " + option.text(), Set.of());
            if (i == 0) {
                shared.addAll(words);
            } else {
                shared.retainAll(words);
            }
        }
        return shared;
    }

    static Set<String> stems(String words) {
        return Words.of(words).tokens().stream().collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
