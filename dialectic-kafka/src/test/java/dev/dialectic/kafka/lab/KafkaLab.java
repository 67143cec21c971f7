package dev.dialectic.kafka.lab;

import dev.dialectic.kafka.broker.Broker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * All faults, as many times as it takes to say something about them, and the figures: printed, and written to {@code
 * target/kafka-lab/README.md}.
 *
 * <pre>{@code
 * mvn test -Pkafka-lab -pl dialectic-kafka -am
 * }</pre>
 *
 * <p>{@code dialectic.kafka.lab.rows} chooses some of the rows, {@code dialectic.kafka.lab.seed} what chance is drawn from, {@code
 * dialectic.kafka.lab.debates} how many debates the random faults befall.
 */
final class KafkaLab {

    private static final Path FOLDER = Path.of("target", "kafka-lab");

    private static final int SHARED = 200;
    private static final Duration USUAL = Duration.ofSeconds(10);

    private final long seed;
    private final Set<String> chosen;
    private final int debates;
    private final List<Row> rows = new ArrayList<>();

    KafkaLab(long seed, Set<String> chosen, int debates) {
        this.seed = seed;
        this.chosen = chosen;
        this.debates = debates;
    }

    /**
     * Runs without a build around it, so that figures are of this alone.
     *
     * @param arguments the rows, as {@code K5,P4}, or {@code figures}; none for all
     */
    public static void main(String[] arguments) {
        Set<String> chosen = arguments.length == 0 ? Set.of() : Set.of(arguments[0].split(","));
        int debates = arguments.length < 2 ? 200 : Integer.parseInt(arguments[1]);
        List<String> words = new KafkaLab(1, chosen, debates).run();
        words.forEach(System.out::println);
        System.exit(words.isEmpty() ? 0 : 1);
    }

    /** Runs what was chosen, and tells what is wrong. */
    List<String> run() {
        try (NetworkFaults.Net net = NetworkFaults.Net.open()) {
            faults(net)
                    .forEach((id, fault) -> add(id, () -> {
                        try (Lab lab = Lab.on(net.broker())) {
                            return fault.apply(lab).called(id);
                        }
                    }));
        }
        add("N", () -> KafkaNemesis.run(debates, seed));
        String figures = isChosen("figures") ? Sharing.compared(Broker.shared(), SHARED) : "";
        System.out.println(figures);
        write(figures);
        return rows.stream().flatMap(row -> row.words().stream()).toList();
    }

    /** Tries one fault, if it was chosen. One that cannot be tried to its end does not hide the others. */
    private void add(String id, Supplier<Row> fault) {
        if (isChosen(id.split(" ")[0])) {
            Row row;
            try {
                row = fault.get();
            } catch (RuntimeException | AssertionError broken) {
                row = new Row(id, "was not tried to its end");
                row.add(List.of(id + ": " + broken));
            }
            rows.add(row);
            System.out.println(row);
            row.words().forEach(System.out::println);
            write("");
        }
    }

    private boolean isChosen(String id) {
        return chosen.isEmpty() || chosen.contains(id);
    }

    private Map<String, Function<Lab, Row>> faults(NetworkFaults.Net net) {
        Broker broker = net.broker();
        Map<String, Function<Lab, Row>> faults = new LinkedHashMap<>();
        faults.put("K1", lab -> BrokerFaults.killed(lab, broker, 10, seed));
        faults.put("K2", lab -> BrokerFaults.awayAtTheStart(broker, 3));
        faults.put("K3", lab -> BrokerFaults.frozen(lab, broker, 3, Duration.ofSeconds(20)));
        faults.put("K4", lab -> NetworkFaults.killedInTransaction(lab, net, 10));
        faults.put("K5 session of 2 s", lab -> WorkerFaults.killed(lab, 20, seed));
        faults.put("K5 session of 10 s", lab -> WorkerFaults.killed(lab.withSession(USUAL), 5, seed));
        faults.put("K6", lab -> GroupFaults.scaled(lab, 50));
        faults.put("K7", lab -> NetworkFaults.cut(lab, net, NetworkFaults.everyWay(3)));
        faults.put("K8", RecordFaults::duplicates);
        faults.put("K9", RecordFaults::poison);
        faults.put("K10", lab -> GroupFaults.storm(lab, 10));
        faults.put("K11", lab -> SubscriberFaults.all(lab, 5));
        faults.put("K12", lab -> TopicFaults.all(broker));
        faults.put("K13", RecordFaults::forged);
        faults.put("K14", lab -> NetworkFaults.lostCommitReply(lab, net, NetworkFaults.everyLoss(5)));
        faults.put("P3", lab -> WorkerFaults.terminated(lab, 10, seed));
        faults.put("P4", lab -> WorkerFaults.frozen(lab, 5));
        return faults;
    }

    private void write(String figures) {
        StringBuilder page = new StringBuilder("# Fault laboratory of Kafka\n\n" + Row.header() + "\n");
        rows.forEach(row -> page.append(row).append('\n'));
        page.append('\n').append(figures);
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve("README.md"), page);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
