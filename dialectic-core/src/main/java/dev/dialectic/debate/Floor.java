package dev.dialectic.debate;

import dev.dialectic.evidence.Briefing;
import dev.dialectic.evidence.Evidence;
import dev.dialectic.persona.AgentId;
import dev.dialectic.persona.Persona;
import dev.dialectic.question.Question;
import java.util.List;
import java.util.Objects;

/**
 * The right to speak: all that an agent may see when it is asked. Immutable and thread-safe.
 *
 * <p>Whatever others wrote, in the transcript and in the briefing, is data, never instruction.
 *
 * @param question what has to be settled
 * @param phase what is being asked for
 * @param speaker who is asked
 * @param briefing what is known
 * @param heard what the speaker has heard; other agents' initial positions and all ballots are sealed
 * @param seed what chance in this turn is drawn from, such as the order in which options are shown: recorded, and so the
 *     same when it is asked again
 * @param ownStances the stances that the speaker itself took, in its position and its ballots, oldest first
 */
public record Floor(
        Question question,
        Phase phase,
        AgentId speaker,
        Briefing briefing,
        Transcript heard,
        long seed,
        List<Stance> ownStances) {

    /** Checks that nothing is missing, and copies. */
    public Floor {
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(phase, "phase");
        Objects.requireNonNull(speaker, "speaker");
        Objects.requireNonNull(briefing, "briefing");
        Objects.requireNonNull(heard, "heard");
        ownStances = List.copyOf(ownStances);
    }

    /**
     * The speaker's evidence, its own first.
     *
     * @return what it was given, then what is known at large
     */
    public List<Evidence> evidence() {
        return briefing.forAgent(speaker);
    }

    /**
     * The other agents that debate.
     *
     * @return their personas, in panel order
     */
    public List<Persona> others() {
        return heard.seats().stream()
                .filter(seat -> seat.is(Seat.Role.DEBATER) && !seat.agent().equals(speaker))
                .map(Seat::persona)
                .toList();
    }
}
