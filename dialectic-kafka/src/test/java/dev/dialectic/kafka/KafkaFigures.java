package dev.dialectic.kafka;

import dev.dialectic.kafka.broker.Broker;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;

/**
 * Prints what debates on Kafka cost, on brokers that it starts: {@code mvn -q -pl dialectic-kafka -am -Pkafka-figures test-compile}.
 * With the argument {@code speed} or {@code layouts} it prints that part alone. It takes some minutes; the machine should do nothing
 * else meanwhile.
 */
public final class KafkaFigures {

    /** What a broker uses where nobody says otherwise; those of the tests have small ones. */
    private static final String INDEX_BYTES = String.valueOf(10 * 1024 * 1024);

    private KafkaFigures() {}

    /**
     * Prints the figures.
     *
     * @param arguments which part, or nothing for both
     * @throws Exception if a part fails
     */
    public static void main(String[] arguments) throws Exception {
        System.setProperty(Broker.HEAP, "512");
        String part = arguments.length == 0 ? "" : arguments[0];
        if (!part.equals("layouts")) {
            try (Broker broker = broker()) {
                new SpeedFigures(broker).print();
            }
        }
        if (!part.equals("speed")) {
            LayoutFigures.printHead();
            for (TopicLayout layout : List.of(
                    TopicLayout.shared(), TopicLayout.byType(), TopicLayout.perDebate(TopicLayout.MOST_DEBATES))) {
                try (Broker broker = broker()) {
                    new LayoutFigures(broker, layout).print();
                }
            }
        }
    }

    /** A broker that keeps its files as one does that nobody tuned. */
    private static Broker broker() throws ExecutionException, InterruptedException {
        Broker broker = Broker.start();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()))) {
            AlterConfigOp untuned = new AlterConfigOp(
                    new ConfigEntry("log.index.size.max.bytes", INDEX_BYTES), AlterConfigOp.OpType.SET);
            admin.incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.BROKER, ""), List.of(untuned)))
                    .all()
                    .get();
        }
        return broker;
    }

    static void line(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
