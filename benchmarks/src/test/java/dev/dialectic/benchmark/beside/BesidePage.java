package dev.dialectic.benchmark.beside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** docs/beside-langchain4j.md, and what its tests look at. */
final class BesidePage {

    private static final Path MODULE =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    private static final Path SOURCES = MODULE.resolve("src/test/java/dev/dialectic/benchmark/beside");
    private static final Pattern REGION = Pattern.compile("(?ms)^ *// begin\\n(.*?)^ *// end$");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^<!-- region: (\\S+) -->\\n```java\\n(.*?)^```$");
    private static final Pattern JAVA = Pattern.compile("(?m)^```java$");

    private BesidePage() {}

    static String text() throws IOException {
        return Files.readString(MODULE.resolve("../docs/beside-langchain4j.md"));
    }

    static String pom() throws IOException {
        return Files.readString(MODULE.resolve("pom.xml"));
    }

    /** The rows that begin with a misfortune, without their last cell, which may tell how long something takes. */
    static List<List<String>> table(String text) {
        List<List<String>> rows = new ArrayList<>();
        text.lines().filter(line -> line.startsWith("| ")).forEach(line -> {
            List<String> cells = Stream.of(line.split("\\|")).map(String::strip).toList();
            if (cells.size() == 8) {
                rows.add(cells.subList(1, 7));
            }
        });
        return rows;
    }

    static long blocks() throws IOException {
        return JAVA.matcher(text()).results().count();
    }

    static Map<String, String> shown() throws IOException {
        Map<String, String> shown = new TreeMap<>();
        BLOCK.matcher(text()).results().forEach(block -> shown.put(block.group(1), block.group(2)));
        return shown;
    }

    static Map<String, String> regions() throws IOException {
        Map<String, String> regions = new TreeMap<>();
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.toList()) {
                Matcher region = REGION.matcher(Files.readString(file));
                if (region.find()) {
                    String name = file.getFileName().toString().replaceFirst("\\.java$", "");
                    regions.put(name, region.group(1).stripTrailing().stripIndent() + "\n");
                }
            }
        }
        return regions;
    }
}
