package dev.dialectic.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.event.RecordedEvent;
import dev.dialectic.event.Terms;
import dev.dialectic.journal.EventJson;
import dev.dialectic.lab.Scenario;
import dev.dialectic.lab.ShuffledExecutor;
import dev.dialectic.machine.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Equal answers give equal outcomes, whatever the threads do. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeterminismTest {

    static List<Scenario> scenarios() {
        return Scenario.all();
    }

    @Test
    void a_hundred_orders_of_arrival_give_one_outcome() {
        Scenario scenario = Scenario.standard();
        String expected = EventJson.hash(new Lives(scenario, Terms.InDoubt.ASK_AGAIN, Runnable::run).toTheEnd());
        Set<String> orders = new HashSet<>();
        for (long seed = 1; seed <= 100; seed++) {
            try (ShuffledExecutor shuffled = new ShuffledExecutor(seed)) {
                Lives lives = new Lives(scenario, Terms.InDoubt.ASK_AGAIN, shuffled);
                Outcome outcome = lives.toTheEnd();
                assertThat(EventJson.hash(outcome)).as("seed %d", seed).isEqualTo(expected);
                orders.add(journal(lives));
            }
        }
        System.out.printf("orders of arrival: 100 seeds, %d journals that differ, 1 outcome%n", orders.size());
        assertThat(orders).as("the seeds did shuffle").hasSizeGreaterThan(90);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void equal_clocks_ids_and_scripts_give_journals_equal_to_the_byte(Scenario scenario) {
        Lives one = new Lives(scenario, Terms.InDoubt.ASK_AGAIN, Runnable::run);
        Lives other = new Lives(scenario, Terms.InDoubt.ASK_AGAIN, Runnable::run);
        one.toTheEnd();
        other.toTheEnd();
        assertThat(journal(one).getBytes(StandardCharsets.UTF_8))
                .isEqualTo(journal(other).getBytes(StandardCharsets.UTF_8))
                .isNotEmpty();
    }

    private static String journal(Lives lives) {
        List<RecordedEvent> events = lives.events();
        return events.stream().map(EventJson::write).collect(Collectors.joining("\n"));
    }
}
