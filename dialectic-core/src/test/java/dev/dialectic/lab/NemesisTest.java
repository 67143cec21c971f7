package dev.dialectic.lab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Quiet.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NemesisTest {

    @Test
    @Tag("slow")
    void debates_that_meet_with_every_kind_of_fault_end_as_if_they_had_not() {
        require(1, 600);
    }

    /** Only under {@code -Pnemesis}: with another seed each time, unless one is given. */
    @Test
    @Tag("nemesis")
    void so_do_many_more_with_seeds_that_nobody_chose() {
        require(
                Long.getLong("dialectic.nemesis.seed", System.nanoTime()),
                Integer.getInteger("dialectic.nemesis.debates", 20_000));
    }

    private static void require(long seed, int debates) {
        Toll toll = new Nemesis(seed, debates).run();
        toll.print();
        assertThat(toll.words()).as("seed %d", seed).isEmpty();
        assertThat(toll.tried()).as("seed %d", seed).isGreaterThanOrEqualTo(debates);
        assertThat(toll.withinBound()).as("seed %d", seed).isTrue();
    }
}
