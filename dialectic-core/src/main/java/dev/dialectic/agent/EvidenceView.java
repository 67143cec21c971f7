package dev.dialectic.agent;

import dev.dialectic.debate.Entry;
import dev.dialectic.debate.Floor;
import dev.dialectic.debate.Statement;
import dev.dialectic.evidence.Evidence;
import dev.dialectic.persona.AgentId;
import dev.dialectic.persona.Persona;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an agent makes of a floor: its own evidence, what it heard others cite, and what both add up to. Immutable.
 *
 * @param own what it was given
 * @param heard what only others were given, and cited; in the order it was first cited
 * @param scoring how it weighs
 * @param card what own and heard evidence add up to
 */
record EvidenceView(List<Evidence> own, List<Evidence> heard, OptionScoring scoring, Scorecard card) {

    static EvidenceView of(Floor floor, Persona persona) {
        List<Evidence> own = floor.evidence();
        Map<String, Evidence> atLarge = new LinkedHashMap<>();
        floor.briefing()
                .byAgent()
                .values()
                .forEach(found -> found.forEach(evidence -> atLarge.putIfAbsent(evidence.reference(), evidence)));
        own.forEach(evidence -> atLarge.remove(evidence.reference()));
        Set<String> cited = new LinkedHashSet<>();
        for (Entry entry : floor.heard().entries()) {
            if (!entry.agent().equals(floor.speaker()) && entry.utterance() instanceof Statement statement) {
                cited.addAll(statement.evidence());
            }
        }
        List<Evidence> heard = pick(cited, atLarge);
        OptionScoring scoring = OptionScoring.of(floor.question(), persona);
        return new EvidenceView(own, heard, scoring, scoring.score(own, heard));
    }

    /** The option that leads alone, or none. */
    Optional<String> favourite() {
        return card.leaders().size() == 1 ? Optional.of(card.leaders().get(0)) : Optional.empty();
    }

    /** What another agent's last statement cites and this agent knows or has heard of. */
    List<Evidence> citedBy(AgentId other, Floor floor) {
        Map<String, Evidence> known = new LinkedHashMap<>();
        own.forEach(evidence -> known.put(evidence.reference(), evidence));
        heard.forEach(evidence -> known.put(evidence.reference(), evidence));
        return floor.heard().last(other, Statement.class).map(Statement::evidence).stream()
                .flatMap(references -> pick(new LinkedHashSet<>(references), known).stream())
                .toList();
    }

    private static List<Evidence> pick(Set<String> references, Map<String, Evidence> from) {
        List<Evidence> picked = new ArrayList<>();
        for (String reference : references) {
            Evidence evidence = from.get(reference);
            if (evidence != null) {
                picked.add(evidence);
            }
        }
        return picked;
    }
}
