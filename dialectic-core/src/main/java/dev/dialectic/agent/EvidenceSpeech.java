package dev.dialectic.agent;

import dev.dialectic.debate.Stance;
import dev.dialectic.text.VisibleText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an agent says for the option that leads on its scorecard. Immutable. Evidence is named, never quoted.
 *
 * @param view what the agent has weighed
 * @param favourite the option that leads
 * @param earlier the stances it took before, oldest first
 */
record EvidenceSpeech(EvidenceView view, String favourite, List<Stance> earlier) {

    private static final int PASSAGES_NAMED = 3;
    private static final int REFERENCES_CITED = 8;

    /** The favourite's share, to two places: nobody weighs words more finely. */
    double confidence() {
        return Math.round(view.card().share(favourite) * 100) / 100.0;
    }

    /** The scores in a line. */
    String brief() {
        Scorecard card = view.card();
        String others = card.ranking().stream()
                .flatMap(List::stream)
                .filter(option -> !option.equals(favourite))
                .map(option -> String.format(Locale.ROOT, "%s %.2f", option, card.score(option)))
                .collect(Collectors.joining(", "));
        return changed()
                + String.format(Locale.ROOT, "Scores: %s %.2f", favourite, card.score(favourite))
                + (others.isEmpty() ? "." : ", " + others + ".");
    }

    /** For what, with which numbers, and what changed. */
    String reasoning() {
        Scorecard card = view.card();
        StringBuilder words = new StringBuilder(changed());
        words.append(String.format(
                Locale.ROOT,
                "I am for %s: score %.2f, share %.0f %%.",
                favourite,
                card.score(favourite),
                100 * confidence()));
        for (String option : card.ranking().stream().flatMap(List::stream).toList()) {
            if (!card.about(option).isEmpty()) {
                words.append(' ')
                        .append(option)
                        .append(": ")
                        .append(named(card.about(option)))
                        .append('.');
            }
        }
        return words.append(heard()).toString();
    }

    private String changed() {
        String last =
                earlier.isEmpty() ? favourite : earlier.get(earlier.size() - 1).option();
        return last.equals(favourite) ? "" : "I have changed my mind from " + last + ". ";
    }

    private String heard() {
        String heard = view.heard().stream()
                .map(evidence -> shown(evidence.reference()))
                .collect(Collectors.joining(", "));
        return heard.isEmpty() ? "" : " Counted at half weight, since only others were given it: " + heard + ".";
    }

    /** What the speech rests on: what speaks of the favourite, then of the others, the most telling first. */
    List<String> references() {
        Set<String> references = new LinkedHashSet<>();
        view.card().about(favourite).forEach(entry -> references.add(entry.reference()));
        view.card()
                .ranking()
                .forEach(level -> level.forEach(
                        option -> view.card().about(option).forEach(entry -> references.add(entry.reference()))));
        return references.stream().limit(REFERENCES_CITED).toList();
    }

    /** Entries of a scorecard in words, such as {@code docs/a.md:3 (+0.80), docs/b.md (-0.25)}. */
    static String named(List<Scorecard.Entry> entries) {
        String named = entries.stream()
                .limit(PASSAGES_NAMED)
                .map(entry -> String.format(Locale.ROOT, "%s (%+.2f)", shown(entry.reference()), entry.points()))
                .collect(Collectors.joining(", "));
        int more = entries.size() - PASSAGES_NAMED;
        return more > 0 ? named + " and " + more + " more" : named;
    }

    static String shown(String reference) {
        return VisibleText.oneLine(reference, 120);
    }
}
