package dev.dialectic.evidence;

import dev.dialectic.question.Question;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds pieces of evidence that speak of one concept and pull apart. Immutable and thread-safe. */
final class Contradictions {

    /** How many conflicts one concept may show, so that the first one does not crowd out the others. */
    private static final int MAX_PER_CONCEPT = 3;

    private record Read(Reading reading, Optional<String> favours) {}

    private final List<Read> pieces;

    /** Reads the pieces, best first. */
    Contradictions(Question question, List<Evidence> pieces) {
        FavouredOption favoured = new FavouredOption(question);
        this.pieces = pieces.stream()
                .map(Reading::of)
                .map(reading -> new Read(reading, favoured.of(reading)))
                .toList();
    }

    /** At most so many conflicts: by concept, then by the order of the pieces; no pair of pieces twice. */
    List<Conflict> over(List<String> concepts, int limit) {
        List<Conflict> found = new ArrayList<>();
        Set<List<String>> paired = new HashSet<>();
        for (String concept : concepts) {
            List<String> stems = Lexicon.stems(concept);
            List<Read> about = pieces.stream()
                    .filter(read -> read.reading().mentions(stems))
                    .toList();
            int room = Math.min(MAX_PER_CONCEPT, limit - found.size());
            for (Conflict conflict : conflicts(concept, stems, about)) {
                if (room > 0
                        && paired.add(List.of(
                                conflict.one().reference(), conflict.other().reference()))) {
                    found.add(conflict);
                    room--;
                }
            }
        }
        return found;
    }

    private static List<Conflict> conflicts(String concept, List<String> stems, List<Read> about) {
        List<Conflict> found = new ArrayList<>();
        for (int i = 0; i < about.size(); i++) {
            for (int j = i + 1; j < about.size(); j++) {
                Read one = about.get(i);
                Read other = about.get(j);
                if (favourDifferently(one, other) || deny(one, other, stems) || deny(other, one, stems)) {
                    found.add(new Conflict(
                            concept, one.reading().piece(), other.reading().piece()));
                }
            }
        }
        return found;
    }

    private static boolean favourDifferently(Read one, Read other) {
        return one.favours().isPresent()
                && other.favours().isPresent()
                && !one.favours().equals(other.favours());
    }

    /** Whether one only denies what the other only asserts of a concept. */
    private static boolean deny(Read denying, Read asserting, List<String> concept) {
        List<Reading.Clause> denials = denying.reading().about(concept);
        List<Reading.Clause> claims = asserting.reading().about(concept);
        return denials.stream().allMatch(Reading.Clause::denied)
                && claims.stream().noneMatch(Reading.Clause::denied)
                && denials.stream()
                        .anyMatch(denial -> claims.stream().anyMatch(claim -> denial.touches(claim, concept)));
    }
}
