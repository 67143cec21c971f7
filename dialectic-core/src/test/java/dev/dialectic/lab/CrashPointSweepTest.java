package dev.dialectic.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.run.CrashPoint;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The power is lost each time that a debate comes by a place where that would hurt. */
@Tag("recovery")
@Tag("slow")
@ExtendWith(Quiet.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CrashPointSweepTest {

    @Test
    void a_debate_that_lost_power_at_any_crash_point_ends_as_if_it_had_not() {
        EnumSet<CrashPoint> seen = EnumSet.noneOf(CrashPoint.class);
        for (Scenario scenario : Scenario.all()) {
            Toll toll = new Toll("crash points, " + scenario);
            FileEngine engine = new FileEngine(scenario, toll);
            List<CrashPoint> hits = engine.hits(FileEngine.Start.anew());
            seen.addAll(hits);
            IntStream.rangeClosed(1, hits.size())
                    .parallel()
                    .forEach(hit -> engine.crashingAtHit(FileEngine.Start.anew(), hit, PowerLoss.WORST)
                            .forEach(engine::toTheEnd));
            toll.print();
            assertThat(toll.words()).isEmpty();
            assertThat(toll.tried()).isGreaterThanOrEqualTo(hits.size());
            assertThat(toll.withinBound()).isTrue();
        }
        assertThat(seen).containsExactlyInAnyOrder(CrashPoint.values());
    }
}
