package dev.dialectic.benchmark.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who tells what of a damage: the claims of the table in the README, on fewer places of the files. */
@Tag("slow")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DamageTrialTest {

    private static List<DamageTrial.Count> counts = List.of();

    @BeforeAll
    static void damage() throws IOException {
        counts = new DamageTrial(16, 120).run();
    }

    private static DamageTrial.Count of(Victim victim, Injury injury) {
        return counts.stream()
                .filter(count -> count.victim() == victim && count.injury() == injury)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_journal_is_never_wrong_and_a_flipped_bit_never_costs_events_in_silence() {
        for (Victim victim : EnumSet.of(Victim.JOURNAL_CLOSED, Victim.JOURNAL_CRASHED)) {
            for (DamageTrial.Count count :
                    counts.stream().filter(each -> each.victim() == victim).toList()) {
                assertThat(count.of(Harm.SILENTLY_WRONG)).as("%s", count).isZero();
            }
            assertThat(of(victim, Injury.FLIP).of(Harm.SILENTLY_LOST)).isZero();
        }
    }

    @Test
    void a_closed_journal_is_refused_whatever_becomes_of_it() {
        for (Injury injury : EnumSet.of(Injury.FLIP, Injury.CUT)) {
            DamageTrial.Count count = of(Victim.JOURNAL_CLOSED, injury);
            assertThat(count.of(Harm.REFUSED)).as("%s", count).isEqualTo(count.all());
        }
    }

    @Test
    void a_torn_write_costs_the_journal_nothing_and_the_checkpoints_everything() {
        DamageTrial.Count journal = of(Victim.JOURNAL_CRASHED, Injury.TORN);
        assertThat(journal.of(Harm.NONE)).as("%s", journal).isEqualTo(journal.all());
        DamageTrial.Count checkpoints = of(Victim.CHECKPOINTS, Injury.TORN);
        assertThat(checkpoints.of(Harm.NONE)).as("%s", checkpoints).isLessThan(checkpoints.all() / 2);
    }

    @Test
    void guard_silent_harm_is_seen_where_it_is_done() {
        assertThat(of(Victim.LINES, Injury.FLIP).of(Harm.SILENTLY_WRONG)).isPositive();
        assertThat(of(Victim.LINES, Injury.CUT).of(Harm.REFUSED)).isPositive();
        assertThat(of(Victim.CHECKPOINTS, Injury.FLIP).of(Harm.SILENTLY_WRONG)).isPositive();
    }

    @Test
    void guard_all_kinds_of_harm_can_be_told_apart() {
        var written = LongDebate.events(4);
        assertThat(Harm.of(written, 3, new Harm.Found(written, true))).isEqualTo(Harm.NONE);
        assertThat(Harm.of(written, 3, new Harm.Found(written.subList(0, 3), true)))
                .isEqualTo(Harm.NONE);
        assertThat(Harm.of(written, 3, new Harm.Found(written.subList(0, 2), true)))
                .isEqualTo(Harm.TOLD);
        assertThat(Harm.of(written, 3, new Harm.Found(written.subList(0, 2), false)))
                .isEqualTo(Harm.SILENTLY_LOST);
        assertThat(Harm.of(written, 3, new Harm.Found(written.subList(1, 4), true)))
                .isEqualTo(Harm.SILENTLY_WRONG);
    }
}
