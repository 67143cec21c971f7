package dev.dialectic.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** The README shows code that is compiled and run, as it is. */
@ResourceLock(Resources.SYSTEM_OUT)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReadmeTest {

    private static final int LINES_OF_A_JOURNEY = 15;
    private static final Path ROOT =
            Path.of(System.getProperty("basedir", ""), "..").toAbsolutePath().normalize();
    private static final String PACKAGE = "dev.dialectic.examples";
    private static final Map<String, Path> PROGRAMS = Map.of(
            PACKAGE,
            ROOT.resolve("dialectic-examples/src/main/java/dev/dialectic/examples"),
            "dev.dialectic.benchmark.compare",
            ROOT.resolve("benchmarks/src/main/java/dev/dialectic/benchmark/compare"));
    private static final Pattern REGION = Pattern.compile("(?ms)^ *// begin\\n(.*?)^ *// end$");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^(?:<!-- region: (\\S+) -->\\n)?```java\\n(.*?)^```$");
    private static final Pattern OUTPUT =
            Pattern.compile("(?ms)^<!-- output: " + Pattern.quote(PACKAGE) + "\\.(\\S+) -->\\n```text\\n(.*?)^```$");

    @Test
    void every_block_of_java_is_a_region_of_a_program_and_every_region_is_shown() throws IOException {
        Map<String, String> shown = new TreeMap<>();
        Matcher block = BLOCK.matcher(readme());
        while (block.find()) {
            assertThat(block.group(1))
                    .as("the region that this block shows:%n%s", block.group(2))
                    .isNotNull();
            assertThat(shown.put(block.group(1), block.group(2)))
                    .as("%s is shown once", block.group(1))
                    .isNull();
        }
        assertThat(shown).isNotEmpty().isEqualTo(regions());
    }

    @Test
    void a_journey_takes_fifteen_lines_at_the_most() throws IOException {
        regions()
                .forEach((program, region) -> assertThat(region.lines().count())
                        .as("lines of %s", program)
                        .isBetween(1L, (long) LINES_OF_A_JOURNEY));
    }

    @Test
    void what_is_said_to_be_printed_is_printed() throws Exception {
        Map<String, String> told = new LinkedHashMap<>();
        Matcher output = OUTPUT.matcher(readme());
        while (output.find()) {
            told.put(output.group(1), output.group(2));
        }
        assertThat(told).containsKey("DebateAQuestion");
        for (Map.Entry<String, String> each : told.entrySet()) {
            Class<?> program = Class.forName(PACKAGE + "." + each.getKey());
            String printed = JourneysTest.output(
                    args -> program.getMethod("main", String[].class).invoke(null, (Object) args));
            assertThat(words(printed)).as(each.getKey()).isEqualTo(words(each.getValue()));
        }
    }

    /** A region without its indentation, by the name of the class that it is in. */
    private static Map<String, String> regions() throws IOException {
        Map<String, String> regions = new TreeMap<>();
        for (Map.Entry<String, Path> programs : PROGRAMS.entrySet()) {
            regions.putAll(regions(programs.getKey(), programs.getValue()));
        }
        assertThat(regions).hasSizeGreaterThanOrEqualTo(5);
        return regions;
    }

    private static Map<String, String> regions(String inPackage, Path folder) throws IOException {
        Map<String, String> regions = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                List<String> found = new ArrayList<>();
                Matcher region = REGION.matcher(Files.readString(file));
                while (region.find()) {
                    found.add(region.group(1).stripTrailing().stripIndent() + "\n");
                }
                assertThat(found).as("regions of %s", file.getFileName()).hasSizeLessThanOrEqualTo(1);
                String name = inPackage + "." + file.getFileName().toString().replaceFirst("\\.java$", "");
                found.forEach(text -> regions.put(name, text));
            }
        }
        return regions;
    }

    /** A line that is too long for a page may be broken there. */
    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }

    private static String readme() throws IOException {
        return Files.readString(ROOT.resolve("README.md"));
    }
}
