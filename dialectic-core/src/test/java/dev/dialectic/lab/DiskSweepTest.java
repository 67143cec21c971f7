package dev.dialectic.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The power is lost before, in and after everything that a debate does to its disk. */
@Tag("slow")
@ExtendWith(Quiet.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DiskSweepTest {

    private static final long SEED = 20_260_101;

    @Test
    void a_debate_that_lost_power_in_any_operation_of_the_disk_ends_as_if_it_had_not() {
        for (Scenario scenario : Scenario.all()) {
            Toll toll = new Toll("operations of the disk, " + scenario);
            FileEngine engine = new FileEngine(scenario, toll);
            engine.eachCrash(FileEngine.Start.anew(), PowerLoss.WORST, engine::toTheEnd);
            require(toll, 100);
        }
    }

    @Test
    void whatever_byte_sector_or_name_the_power_took_nothing_acknowledged_is_lost() {
        Toll toll = new Toll("every byte, sector and name");
        FileEngine engine = new FileEngine(Scenario.briefest(), toll);
        engine.eachCrash(FileEngine.Start.anew(), PowerLoss.EVERY, engine::opened);
        require(toll, 10_000);
    }

    @Test
    void a_second_loss_of_power_while_it_recovers_changes_nothing_nor_does_a_third() {
        Toll twice = new Toll("twice in a row");
        Toll thrice = new Toll("three times in a row");
        FileEngine engine = new FileEngine(Scenario.briefest(), twice);
        FileEngine again = new FileEngine(Scenario.briefest(), thrice);
        List<FileEngine.Start> third = Collections.synchronizedList(new ArrayList<>());
        for (FileEngine.Start first : crashes(engine, FileEngine.Start.anew())) {
            List<FileEngine.Start> second = sample(crashes(engine, first), 25);
            second.parallelStream().forEach(engine::toTheEnd);
            third.addAll(second.subList(0, 1));
        }
        sample(third, 50).forEach(start -> sample(crashes(again, start), 10).forEach(again::toTheEnd));
        require(twice, 3_000);
        require(thrice, 400);
    }

    private static List<FileEngine.Start> crashes(FileEngine engine, FileEngine.Start start) {
        List<FileEngine.Start> crashes = Collections.synchronizedList(new ArrayList<>());
        engine.eachCrash(start, PowerLoss.WORST, crashes::add);
        return crashes;
    }

    private static <T> List<T> sample(List<T> all, int most) {
        List<T> some = new ArrayList<>(all);
        Collections.shuffle(some, new Random(SEED));
        return some.subList(0, Math.min(most, some.size()));
    }

    private static void require(Toll toll, int least) {
        toll.print();
        assertThat(toll.words()).isEmpty();
        assertThat(toll.tried()).isGreaterThanOrEqualTo(least);
        assertThat(toll.withinBound()).isTrue();
    }
}
