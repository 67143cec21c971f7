package dev.dialectic.evidence;

import dev.dialectic.question.Option;
import dev.dialectic.question.Question;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells which option of a question a text favours. Immutable and thread-safe.
 *
 * <p>A text favours an option when it is the only one that its clauses name without denying. An option is named by its id
 * or its text, word for word; a name inside a longer name does not count, and a name of nothing but stop words (such as
 * "yes" or "A") is looked for nowhere.
 */
final class FavouredOption {

    private record Name(String option, List<String> stems) {}

    /** Longest first, so that "Kafka Streams" is not taken for "Kafka". */
    private final List<Name> names = new ArrayList<>();

    FavouredOption(Question question) {
        for (Option option : question.options()) {
            for (String name : new LinkedHashSet<>(List.of(option.id(), option.text()))) {
                if (!Lexicon.words(name).stream().allMatch(Lexicon::isIdle)) {
                    names.add(new Name(option.id(), Lexicon.stems(name)));
                }
            }
        }
        names.sort(Comparator.comparingInt(name -> -name.stems().size()));
    }

    /** The id of the option that a reading favours, or empty when it favours none or several. */
    Optional<String> of(Reading reading) {
        Set<String> named = new HashSet<>();
        for (Reading.Clause clause : reading.clauses()) {
            if (!clause.denied()) {
                addNamed(clause.stems(), named);
            }
        }
        return named.size() == 1 ? Optional.of(named.iterator().next()) : Optional.empty();
    }

    private void addNamed(List<String> stems, Set<String> named) {
        int at = 0;
        while (at < stems.size()) {
            List<String> rest = stems.subList(at, stems.size());
            Optional<Name> here = names.stream()
                    .filter(name -> startsWith(rest, name.stems()))
                    .findFirst();
            here.ifPresent(name -> named.add(name.option()));
            at += here.map(name -> name.stems().size()).orElse(1);
        }
    }

    private static boolean startsWith(List<String> stems, List<String> start) {
        return stems.size() >= start.size() && stems.subList(0, start.size()).equals(start);
    }
}
