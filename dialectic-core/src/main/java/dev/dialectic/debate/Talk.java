package dev.dialectic.debate;

import dev.dialectic.persona.AgentId;
import java.util.List;

/** What the formats share: the phases of a round, and who has not spoken in them yet. Stateless and thread-safe. */
final class Talk {

    /** The sealed initial positions. */
    static final List<Phase> POSITIONS = List.of(new Phase(0, Phase.Kind.POSITION, 1));

    private Talk() {}

    /** Opening statements, then two rebuttal phases. */
    static List<Phase> round(int round) {
        return List.of(
                new Phase(round, Phase.Kind.OPENING, 1),
                new Phase(round, Phase.Kind.REBUTTAL, 1),
                new Phase(round, Phase.Kind.REBUTTAL, 2));
    }

    /** The first phase that somebody has not spoken in yet; {@link Turn.End} when all have. */
    static Turn next(Transcript transcript, List<Phase> phases, Turn.Hearing hearing) {
        for (Phase phase : phases) {
            List<AgentId> waiting = transcript.yetToSpeak(phase);
            if (!waiting.isEmpty()) {
                // Positions are sealed: taken by all at the same time, whatever is heard afterwards.
                boolean oneByOne = hearing == Turn.Hearing.EVERYTHING_SO_FAR && phase.kind() != Phase.Kind.POSITION;
                return oneByOne
                        ? new Turn.Speak(phase, waiting.subList(0, 1), hearing)
                        : new Turn.Speak(phase, waiting, Turn.Hearing.EARLIER_PHASES);
            }
        }
        return new Turn.End();
    }

    /** The judge's turn after a round; {@link Turn.End} when the panel has none or it had its turn. */
    static Turn judgment(Transcript transcript, int round) {
        return next(transcript, List.of(new Phase(round, Phase.Kind.JUDGMENT, 1)), Turn.Hearing.EARLIER_PHASES);
    }
}
