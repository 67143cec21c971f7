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
 * @param declined ids of rules that a person deleted since they were written
 * @param edited ids of rules that a person put in other words since they were written
 * @param retracted ids of rules whose evidence no longer holds
 * @param plan what would change in the {@code .cursor} folder
 */
public record MaintenanceReport(
        Mining mining,
        List<Persona> personas,
        List<RuledCandidate> ruled,
        List<String> declined,
        List<String> edited,
        List<String> retracted,
        FolderPlan plan) {

    /** Checks that nothing is missing, and copies. */
    public MaintenanceReport {
        Objects.requireNonNull(mining, "mining");
        personas = List.copyOf(personas);
        ruled = List.copyOf(ruled);
        declined = List.copyOf(declined);
        edited = List.copyOf(edited);
        retracted = List.copyOf(retracted);
        Objects.requireNonNull(plan, "plan");
    }
}
