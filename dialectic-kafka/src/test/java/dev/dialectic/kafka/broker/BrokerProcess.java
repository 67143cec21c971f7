package dev.dialectic.kafka.broker;

import java.nio.file.Files;
import java.nio.file.Path;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** The main class of the broker's own process. It ends with the process that started it, however that one ends. */
final class BrokerProcess {

    private BrokerProcess() {}

    /**
     * Formats the broker's storage where that was not done, and runs the broker.
     *
     * @param arguments the file of its properties, and the id of the process that it serves
     */
    public static void main(String[] arguments) throws Exception {
        Path properties = Path.of(arguments[0]);
        ProcessHandle.of(Long.parseLong(arguments[1]))
                .ifPresentOrElse(
                        parent -> parent.onExit()
                                .thenRun(() -> Runtime.getRuntime().halt(0)),
                        () -> Runtime.getRuntime().halt(0));
        if (!Files.exists(properties.resolveSibling("formatted"))) {
            String[] format = {"format", "-t", Uuid.randomUuid().toString(), "-c", properties.toString()};
            if (StorageTool.execute(format, System.out) != 0) {
                Runtime.getRuntime().halt(1);
            }
            Files.createFile(properties.resolveSibling("formatted"));
        }
        kafka.Kafka.main(new String[] {properties.toString()});
    }
}
