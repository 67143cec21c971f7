package dev.dialectic.machine;

import dev.dialectic.debate.Debate;
import dev.dialectic.debate.Seat;
import dev.dialectic.event.CallKey;
import dev.dialectic.event.DebateEvent;
import dev.dialectic.event.EvidenceGathered;
import dev.dialectic.event.PanelBriefed;
import dev.dialectic.event.VerdictReached;
import dev.dialectic.evidence.Briefing;
import dev.dialectic.evidence.Evidence;
import dev.dialectic.persona.AgentId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The panel is seated and not briefed yet.
 *
 * @param proceedings all that the debate has come to so far
 */
public record Seated(Proceedings proceedings) implements Begun {

    /** Checks that nothing is missing. */
    public Seated {
        Objects.requireNonNull(proceedings, "proceedings");
    }

    @Override
    public DebateState apply(DebateEvent event) {
        if (event instanceof EvidenceGathered gathered) {
            return gathered(gathered);
        } else if (event instanceof PanelBriefed briefed) {
            return new Debating(proceedings.with(briefed.briefing()));
        } else if (event instanceof VerdictReached reached && proceedings.isCancelled()) {
            return new Decided(this, reached.verdict());
        }
        return new Seated(proceedings.noting(event).orElseThrow(() -> MisplacedEventException.of(event, this)));
    }

    private DebateState gathered(EvidenceGathered gathered) {
        AgentId agent = waiting().stream()
                .filter(waiting -> CallKey.briefing(waiting).equals(gathered.call()))
                .findFirst()
                .orElseThrow(() -> MisplacedEventException.of(gathered, this));
        Map<AgentId, List<Evidence>> byAgent = new LinkedHashMap<>();
        Briefing known = proceedings.briefing();
        proceedings.transcript().seats().stream().map(Seat::agent).forEach(seated -> {
            if (seated.equals(agent)) {
                byAgent.put(seated, gathered.evidence());
            } else if (known.byAgent().containsKey(seated)) {
                byAgent.put(seated, known.byAgent().get(seated));
            }
        });
        Briefing more =
                new Briefing(known.concepts(), known.evidence(), byAgent, known.commonGround(), known.conflicts());
        return new Seated(proceedings
                .with(proceedings.calls().settled(gathered.call(), gathered.usage()))
                .with(more));
    }

    /** The seats nothing was gathered for yet, in panel order. */
    private List<AgentId> waiting() {
        return proceedings.transcript().seats().stream()
                .map(Seat::agent)
                .filter(agent -> !proceedings.briefing().byAgent().containsKey(agent))
                .toList();
    }

    @Override
    public Step next(Debate procedure) {
        return Halt.of(proceedings).orElseGet(() -> new Step.BriefPanel(waiting()));
    }
}
