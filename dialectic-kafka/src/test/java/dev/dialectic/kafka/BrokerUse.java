package dev.dialectic.kafka;

import dev.dialectic.kafka.broker.Broker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What a broker's process uses of its machine, as Linux tells. Immutable. */
record BrokerUse(long pid, Path folder) {

    private static final int BLOCK = 512;

    /** The broker that listens at an address, found by its process: it is a child of this one. */
    static BrokerUse of(Broker broker) {
        String port = broker.bootstrap().substring(broker.bootstrap().indexOf(':') + 1);
        return ProcessHandle.current()
                .children()
                .filter(ProcessHandle::isAlive)
                .flatMap(child -> arguments(child.pid()).stream()
                        .filter(argument -> argument.endsWith("server.properties"))
                        .map(argument ->
                                new BrokerUse(child.pid(), Path.of(argument).getParent())))
                .filter(use -> use.text("server.properties").contains(":" + port))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no broker at " + broker.bootstrap()));
    }

    private static List<String> arguments(long pid) {
        try {
            return List.of(
                    Files.readString(Path.of("/proc/" + pid + "/cmdline")).split("\0"));
        } catch (IOException gone) {
            return List.of();
        }
    }

    private String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    long files() throws IOException {
        try (Stream<Path> open = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            return open.count();
        }
    }

    long mappings() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/maps"))) {
            return lines.count();
        }
    }

    long residentMegabytes() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                    .sum();
        }
    }

    /** Megabytes of all its files as they seem to be. */
    long apparentMegabytes() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("logs"))) {
            return files.filter(Files::isRegularFile).mapToLong(BrokerUse::size).sum() >> 20;
        }
    }

    /** Megabytes that its files take: those of the indexes are full of holes. */
    long realMegabytes() throws IOException, InterruptedException {
        Process du = new ProcessBuilder(
                        "du", "-s", "-B" + BLOCK, folder.resolve("logs").toString())
                .start();
        String told = new String(du.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        du.waitFor();
        return Long.parseLong(told.split("\\s")[0]) * BLOCK >> 20;
    }

    /** Bytes of the records of a topic, in all its partitions. */
    long logBytes(String topic) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("logs"))) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .filter(file -> file.getParent().getFileName().toString().matches("\\Q" + topic + "\\E-[0-9]+"))
                    .mapToLong(BrokerUse::size)
                    .sum();
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            return 0;
        }
    }
}
