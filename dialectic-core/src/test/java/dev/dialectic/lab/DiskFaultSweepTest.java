package dev.dialectic.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The disk fails in the middle of a debate, which is resumed on the same machine, and then the power is lost. */
@Tag("slow")
@ExtendWith(Quiet.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DiskFaultSweepTest {

    private static final int SYNCS = 40;

    @Test
    void a_sync_that_failed_once_and_seemed_to_succeed_later_takes_nothing_that_was_acknowledged() {
        sweep("failed syncs", IntStream.rangeClosed(1, SYNCS), nth -> faults -> faults.failSync(nth));
    }

    @Test
    void a_write_that_was_cut_short_takes_nothing() {
        sweep(
                "short writes",
                IntStream.iterate(1, nth -> nth <= SYNCS, nth -> nth + 2),
                nth -> faults -> faults.shortWrite(nth));
    }

    @Test
    void a_disk_that_is_full_at_any_byte_takes_nothing() {
        sweep(
                "full disks",
                IntStream.iterate(0, bytes -> bytes < 30_000, bytes -> bytes + 997),
                bytes -> faults -> faults.capacity(bytes));
    }

    private static void sweep(String what, IntStream places, IntFunction<Consumer<DiskFaults>> fault) {
        Toll toll = new Toll(what);
        FileEngine engine = new FileEngine(Scenario.briefest(), toll);
        places.forEach(place -> engine.eachCrashAfter(fault.apply(place), what + " at " + place, engine::toTheEnd));
        toll.print();
        assertThat(toll.words()).isEmpty();
        assertThat(toll.tried()).isGreaterThan(500);
        assertThat(toll.withinBound()).isTrue();
    }
}
