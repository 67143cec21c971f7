package dev.dialectic.kafka.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.kafka.broker.Broker;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Some of every kind of fault, as many as every build can bear; {@code -Pkafka-lab} tries them all, and many times. */
@Tag("slow")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FaultRowsTest {

    private static void require(Row row) {
        System.out.println(row);
        assertThat(row.words()).isEmpty();
    }

    @Test
    void what_a_killed_worker_had_under_way_another_goes_on_with() {
        require(WorkerFaults.killed(Broker.shared(), 2, Lab.SESSION, 1));
    }
}
