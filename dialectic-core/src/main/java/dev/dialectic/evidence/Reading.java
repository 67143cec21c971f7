package dev.dialectic.evidence;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A piece of evidence, read: its clauses, and which of them deny. Immutable and thread-safe.
 *
 * @param piece what was read
 * @param clauses its clauses, in order
 */
record Reading(Evidence piece, List<Clause> clauses) {

    /** How much of a piece is read, in characters. */
    private static final int MAX_READ = 10_000;

    /**
     * A clause.
     *
     * @param stems the stems of its words, in order
     * @param telling the stems that say something
     * @param denied whether an odd number of its words deny
     */
    record Clause(List<String> stems, Set<String> telling, boolean denied) {

        static Clause of(String text) {
            List<String> words = Lexicon.words(text);
            Set<String> telling = new HashSet<>();
            words.stream()
                    .filter(word -> !Lexicon.isIdle(word))
                    .map(Lexicon::stem)
                    .forEach(telling::add);
            long denials = words.stream().filter(Lexicon::denies).count();
            return new Clause(words.stream().map(Lexicon::stem).toList(), telling, denials % 2 == 1);
        }

        boolean mentions(List<String> concept) {
            return !concept.isEmpty() && stems.containsAll(concept);
        }

        /** Whether two clauses share a word that says something beyond the concept. */
        boolean touches(Clause other, List<String> concept) {
            return telling.stream().anyMatch(stem -> !concept.contains(stem) && other.telling.contains(stem));
        }
    }

    static Reading of(Evidence piece) {
        String text = piece.text();
        String read = text.length() > MAX_READ ? text.substring(0, MAX_READ) : text;
        return new Reading(piece, Lexicon.clauses(read).stream().map(Clause::of).toList());
    }

    /** The clauses that speak of a concept: all its words stand in one clause, in any order. */
    List<Clause> about(List<String> concept) {
        return clauses.stream().filter(clause -> clause.mentions(concept)).toList();
    }

    boolean mentions(List<String> concept) {
        return clauses.stream().anyMatch(clause -> clause.mentions(concept));
    }
}
