package dev.dialectic.agent;

import dev.dialectic.debate.Floor;
import dev.dialectic.evidence.Evidence;
import dev.dialectic.persona.Persona;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What an agent that weighs evidence answers another one, by name. Stateless and thread-safe. */
final class EvidenceReply {

    private EvidenceReply() {}

    static String to(Persona other, Floor floor, EvidenceView view) {
        List<Evidence> cited = view.citedBy(other.id(), floor);
        if (cited.isEmpty()) {
            return other.name() + ", you cite no evidence that I can weigh. " + mine(view);
        }
        Scorecard theirs = view.scoring().score(cited, List.of());
        StringBuilder reply = new StringBuilder(other.name()).append(", ").append(reading(theirs));
        List<Evidence> news = cited.stream().filter(view.heard()::contains).toList();
        if (!news.isEmpty()) {
            reply.append(" I concede that I was not given ")
                    .append(news.stream()
                            .map(evidence -> EvidenceSpeech.shown(evidence.reference()))
                            .collect(Collectors.joining(", ")))
                    .append("; I count it at half weight.");
        }
        return agreed(theirs, view)
                ? reply.append(" So we agree.").toString()
                : reply.append(" I weigh more than that. ").append(mine(view)).toString();
    }

    /** Whether what another one cites puts the same option ahead. */
    static boolean agreed(Persona other, Floor floor, EvidenceView view) {
        return agreed(view.scoring().score(view.citedBy(other.id(), floor), List.of()), view);
    }

    private static boolean agreed(Scorecard theirs, EvidenceView view) {
        return !theirs.leaders().isEmpty()
                && theirs.leaders().equals(view.card().leaders());
    }

    private static String reading(Scorecard theirs) {
        if (theirs.leaders().size() != 1) {
            return "what you cite singles out no option, as I weigh it.";
        }
        String option = theirs.leaders().get(0);
        return String.format(
                Locale.ROOT,
                "what you cite speaks most for %s, as I weigh it: %.2f, from %s.",
                option,
                theirs.score(option),
                EvidenceSpeech.named(theirs.about(option)));
    }

    private static String mine(EvidenceView view) {
        return view.favourite()
                .map(option -> String.format(
                        Locale.ROOT,
                        "All that I have puts %s ahead, at %.2f: %s.",
                        option,
                        view.card().score(option),
                        view.card().about(option).isEmpty()
                                ? "nothing speaks of it, and the evidence speaks against the rest"
                                : EvidenceSpeech.named(view.card().about(option))))
                .orElse("All that I have singles out no option.");
    }
}
