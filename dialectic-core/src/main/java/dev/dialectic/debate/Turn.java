package dev.dialectic.debate;

import dev.dialectic.persona.AgentId;
import java.util.List;
import java.util.Objects;

/** What a procedure wants next. */
public sealed interface Turn permits Turn.Speak, Turn.Vote, Turn.End {

    /**
     * Some agents have the floor, all at the same time: debaters, or in a phase of judgment the judges.
     *
     * @param phase what they are asked for
     * @param speakers who is asked: those of the phase that have no entry yet
     * @param hearing what they have heard
     */
    record Speak(Phase phase, List<AgentId> speakers, Hearing hearing) implements Turn {
        /**
         * Checks and copies.
         *
         * @throws IllegalArgumentException if nobody is asked, or the phase is none for speaking
         */
        public Speak {
            Objects.requireNonNull(hearing, "hearing");
            speakers = List.copyOf(speakers);
            if (speakers.isEmpty()) {
                throw new IllegalArgumentException("turn to speak in " + phase + ": expected a speaker, found none");
            }
            if (phase.kind() == Phase.Kind.BALLOT) {
                throw new IllegalArgumentException("turn to speak: expected another phase than " + phase);
            }
        }
    }

    /**
     * Every voter casts a sealed ballot, all at the same time.
     *
     * @param round the round the poll belongs to
     */
    record Vote(int round) implements Turn {}

    /** Nothing more: the last poll decides. */
    record End() implements Turn {}

    /** What the speakers of a turn have heard. */
    enum Hearing {
        /** Earlier phases only, so that nobody speaks last. */
        EARLIER_PHASES,
        /** Everything so far, also in the same phase. */
        EVERYTHING_SO_FAR
    }
}
