package dev.dialectic.kafka;

import dev.dialectic.transport.Setting;
import dev.dialectic.transport.TransportContract;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;

/** The transport on a real broker holds what every transport has to. */
@Tag("slow")
class KafkaTransportContractTest extends TransportContract {

    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final List<Runnable> closings = new ArrayList<>();

    @Override
    protected Setting setting() {
        KafkaJournal journal = KafkaJournal.on(OnBroker.cluster().withLayout(layout()));
        KafkaTransport transport = KafkaTransport.over(journal, executor);
        closings.add(transport::close);
        closings.add(journal::close);
        Setting.Recording recording = (log, event) -> {
            log.append(List.of(event));
            log.sync();
        };
        return new Setting(transport, journal, recording, Duration.ofSeconds(20));
    }

    /** How the events lie on topics. */
    TopicLayout layout() {
        return TopicLayout.shared();
    }

    @AfterEach
    void close_what_was_opened() {
        closings.forEach(Runnable::run);
        executor.shutdownNow();
        OnBroker.clear();
    }
}
