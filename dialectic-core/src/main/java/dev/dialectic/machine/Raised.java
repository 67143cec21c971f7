package dev.dialectic.machine;

import dev.dialectic.debate.Debate;
import dev.dialectic.event.CallKey;
import dev.dialectic.event.DebateEvent;
import dev.dialectic.event.EvidenceGathered;
import dev.dialectic.event.VerdictReached;
import dev.dialectic.evidence.Briefing;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A question was brought, and nothing is known about it yet.
 *
 * @param proceedings all that the debate has come to so far
 */
public record Raised(Proceedings proceedings) implements Begun {

    /** Checks that nothing is missing. */
    public Raised {
        Objects.requireNonNull(proceedings, "proceedings");
    }

    @Override
    public DebateState apply(DebateEvent event) {
        if (event instanceof EvidenceGathered gathered && gathered.call().equals(CallKey.EVIDENCE)) {
            Briefing known = new Briefing(List.of(), gathered.evidence(), Map.of(), List.of(), List.of());
            return new Informed(proceedings
                    .with(proceedings.calls().settled(gathered.call(), gathered.usage()))
                    .with(known));
        } else if (event instanceof VerdictReached reached && proceedings.isCancelled()) {
            return new Decided(this, reached.verdict());
        }
        return new Raised(proceedings.noting(event).orElseThrow(() -> MisplacedEventException.of(event, this)));
    }

    @Override
    public Step next(Debate procedure) {
        return Halt.of(proceedings).orElseGet(Step.GatherEvidence::new);
    }
}
