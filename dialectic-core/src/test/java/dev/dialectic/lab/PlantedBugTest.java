package dev.dialectic.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A laboratory that finds nothing proves nothing, unless it finds what was hidden for it to find. */
@Tag("slow")
@ExtendWith(Quiet.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PlantedBugTest {

    @Test
    void each_planted_bug_is_caught_by_the_right_invariant_and_nothing_is_where_none_is_planted() {
        int caught = 0;
        Set<Invariant> seen = EnumSet.noneOf(Invariant.class);
        for (PlantedBug bug : PlantedBug.all()) {
            assertThat(bug.search().apply(false)).as("without %s", bug).isEmpty();
            Set<Invariant> broken = bug.search().apply(true);
            System.out.println("planted " + bug + ": " + broken);
            assertThat(broken).as("with %s", bug).contains(bug.caughtAs());
            seen.addAll(broken);
            caught++;
        }
        assertThat(seen).as("invariants that can be broken").containsExactlyInAnyOrder(Invariant.values());
        System.out.println("planted bugs: " + caught + " of " + PlantedBug.all().size() + " caught");
    }
}
