package dev.dialectic.cursor;

import dev.dialectic.cursor.debate.RuledCandidate;
import dev.dialectic.cursor.rule.FolderPlan;
import dev.dialectic.persona.Persona;
import java.util.List;
import java.util.Objects;

/**
 * What a run of maintenance came to. Nothing is written yet: the plan is. Immutable and thread-safe.
 *
 * @param mining what happens in the repository, and every rule that was mined
 * @param personas who debated
 * @param ruled the candidates that were debated, with their outcomes
 * @param learnt what became of the rules that stood
 * @param plan what would change in the {@code .cursor} folder
 */
public record MaintenanceReport(
        Mining mining, List<Persona> personas, List<RuledCandidate> ruled, Learnt learnt, FolderPlan plan) {

    /** Checks that nothing is missing, and copies. */
    public MaintenanceReport {
        Objects.requireNonNull(mining, "mining");
        personas = List.copyOf(personas);
        ruled = List.copyOf(ruled);
        Objects.requireNonNull(learnt, "learnt");
        Objects.requireNonNull(plan, "plan");
    }
}
