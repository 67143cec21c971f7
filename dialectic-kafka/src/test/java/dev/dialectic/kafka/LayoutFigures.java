package dev.dialectic.kafka;

import static dev.dialectic.kafka.KafkaFigures.line;

import dev.dialectic.event.DebateId;
import dev.dialectic.kafka.FigureDebates.Times;
import dev.dialectic.kafka.broker.Broker;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** What one layout of topics costs the broker at 200 debates. */
final class LayoutFigures {

    private static final int DEBATES = 200;
    private static final int EVENTS = 20;
    private static final int AT_ONCE = 16;
    private static final String ROW = "%-11s %10s %8s %8s %9s %9s %8s %8s %8s %8s %10s";

    private final Broker broker;
    private final TopicLayout layout;

    LayoutFigures(Broker broker, TopicLayout layout) {
        this.broker = broker;
        this.layout = layout;
    }

    static void printHead() {
        line("");
        line(
                "%d debates of %d events each, %d at once; what the broker uses more than before",
                DEBATES, EVENTS, AT_ONCE);
        line(
                ROW,
                "layout",
                "partitions",
                "create",
                "write",
                "sync p50",
                "sync p99",
                "files",
                "mmaps",
                "RSS",
                "disk",
                "apparent");
        line(ROW, "", "", "s", "s", "ms", "ms", "", "", "MB", "MB", "MB");
    }

    void print() throws Exception {
        KafkaCluster cluster = KafkaCluster.at(broker.bootstrap()).withLayout(layout);
        List<DebateId> debates = FigureDebates.ids(DEBATES);
        // What every layout costs: the topics beside the events, and those of Kafka itself for transactions.
        KafkaCluster warm = cluster.withPrefix("warm.").withLayout(TopicLayout.shared());
        try (KafkaJournal journal = KafkaJournal.on(warm)) {
            FigureDebates.write(journal, debates.subList(0, 16), 2, AT_ONCE);
        }
        Use before = use();
        long begin = System.nanoTime();
        try (KafkaJournal journal = KafkaJournal.on(cluster);
                DebateTopics own = new DebateTopics(cluster, journal.clients(), journal.topics())) {
            if (journal.topics().perDebate()) {
                debates.forEach(own::create);
            }
            double created = (System.nanoTime() - begin) / 1e9;
            Times written = FigureDebates.write(journal, debates, EVENTS, AT_ONCE);
            int partitions = journal.topics().perDebate()
                    ? 5 * DEBATES
                    : journal.topics().sharedPlaces().size();
            printRow(partitions, created, written, before, use());
        }
        printRestart(cluster, debates);
    }

    /** What the broker uses: numbers, and megabytes. */
    private record Use(long files, long mappings, long resident, long real, long apparent) {}

    private Use use() throws IOException, InterruptedException {
        BrokerUse use = BrokerUse.of(broker);
        return new Use(
                use.files(), use.mappings(), use.residentMegabytes(), use.realMegabytes(), use.apparentMegabytes());
    }

    private void printRow(int partitions, double created, Times written, Use before, Use now) {
        line(
                "%-11s %10d %8.1f %8.1f %9.0f %9.0f %8d %8d %8d %8d %10d",
                layout.word(),
                partitions,
                created,
                written.seconds(),
                written.millis(0.5),
                written.millis(0.99),
                now.files() - before.files(),
                now.mappings() - before.mappings(),
                now.resident() - before.resident(),
                now.real() - before.real(),
                now.apparent() - before.apparent());
    }

    private void printRestart(KafkaCluster cluster, List<DebateId> debates) {
        broker.kill();
        long begin = System.nanoTime();
        broker.restart();
        broker.awaitReady();
        double answers = (System.nanoTime() - begin) / 1e9;
        try (KafkaJournal journal = KafkaJournal.on(cluster.withPatience(Duration.ofSeconds(120)))) {
            int read = debates.stream()
                    .mapToInt(debate -> journal.read(debate, 1).size())
                    .sum();
            line(
                    "    after kill -9: answers after %.1f s, all %d events of %d are read after %.1f s",
                    answers, read, debates.size(), (System.nanoTime() - begin) / 1e9);
        }
    }
}
