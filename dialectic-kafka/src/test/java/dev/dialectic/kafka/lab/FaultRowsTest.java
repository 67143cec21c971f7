package dev.dialectic.kafka.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.kafka.broker.Broker;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Some of every kind of fault, as many as every build can bear; {@code -Pkafka-lab} tries them all, and many times. */
@Tag("slow")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FaultRowsTest {

    private static void require(Row row) {
        System.out.println(row + " " + java.time.LocalTime.now());
        assertThat(row.words()).isEmpty();
    }

    @Test
    void what_a_killed_worker_had_under_way_another_goes_on_with() {
        require(WorkerFaults.killed(Broker.shared(), 2, Lab.SESSION, 1));
    }

    @Test
    void a_worker_that_slept_past_its_session_writes_nothing_more_and_comes_back() {
        require(WorkerFaults.frozen(Broker.shared(), 1));
    }

    @Test
    void a_worker_that_is_asked_to_end_leaves_nothing_in_doubt() {
        require(WorkerFaults.terminated(Broker.shared(), 1, 1));
    }

    @Test
    void workers_that_come_and_go_as_planned_leave_nothing_in_doubt() {
        require(GroupFaults.scaled(Broker.shared(), 30));
        require(GroupFaults.storm(Broker.shared(), 3));
    }

    @Test
    void subscribers_hear_every_event_once_and_in_order_whatever_they_do() {
        require(SubscriberFaults.all(Broker.shared(), 1));
    }

    @Test
    void a_topic_that_is_missing_is_made_and_one_that_is_taken_away_is_told() {
        require(TopicFaults.all(Broker.shared()));
    }

    @Test
    void questions_that_are_brought_again_and_records_of_strangers_harm_nobody() {
        require(RecordFaults.duplicates(Broker.shared()));
        require(RecordFaults.poison(Broker.shared()));
        require(RecordFaults.forged(Broker.shared()));
    }

    @Test
    void a_broker_and_a_network_that_go_away_and_come_back_take_nothing_with_them() {
        try (NetworkFaults.Net net = NetworkFaults.Net.open()) {
            require(NetworkFaults.killedInTransaction(net, 1));
            require(NetworkFaults.cut(net, List.of(Set.of(Proxy.Way.values()))));
            require(NetworkFaults.lostCommitReply(net, 1, Proxy.Loss.SILENT));
            require(NetworkFaults.lostCommitReply(net, 1, Proxy.Loss.DISCONNECTED));
            require(BrokerFaults.frozen(net.broker(), 1, Duration.ZERO));
            require(BrokerFaults.killed(net.broker(), 1, 1));
            require(BrokerFaults.awayAtTheStart(net.broker(), 1));
        }
    }
}
