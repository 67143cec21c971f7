package dev.dialectic.kafka.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.kafka.broker.SharedBroker;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Some of most kinds of faults, as many as every build can bear; {@code -Pkafka-lab} tries them all, and many times. That brokers are
 * killed, transactions left open, topics deleted and denied, and subscribers late and slow is tried by other tests too.
 */
@Tag("slow")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FaultRowsTest {

    private static void require(Row row) {
        System.out.println(row);
        assertThat(row.words()).isEmpty();
    }

    @Test
    void workers_and_records_that_misbehave_take_nothing_with_them() {
        try (Lab lab = Lab.at(SharedBroker.bootstrap())) {
            require(RecordFaults.forged(lab));
            require(WorkerFaults.frozen(lab, 1));
            require(WorkerFaults.killed(lab, 1, 1));
            require(WorkerFaults.terminated(lab, 1, 1));
        }
    }

    @Test
    void workers_that_come_and_go_as_planned_leave_nothing_in_doubt() {
        try (Lab lab = Lab.at(SharedBroker.bootstrap())) {
            require(GroupFaults.scaled(lab, 12));
        }
    }

    @Test
    @Tag("own-broker")
    void a_broker_and_a_network_that_go_away_and_come_back_take_nothing_with_them() {
        try (NetworkFaults.Net net = NetworkFaults.Net.open();
                Lab lab = Lab.on(net.broker())) {
            require(NetworkFaults.lostCommitReply(lab, net, List.of(Proxy.Loss.SILENT)));
            require(BrokerFaults.frozen(lab, net.broker(), 1, Duration.ZERO));
        }
    }
}
