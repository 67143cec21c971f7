package dev.dialectic.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The one jar with everything in it, run as a user runs it. */
class DialecticJarIT {

    @Test
    void it_prints_its_help() throws Exception {
        var run = Run.of("--help");

        assertThat(run.printed()).startsWith("Usage: dialectic");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void what_it_does_not_understand_ends_with_a_sentence_and_exit_code_2() throws Exception {
        var run = Run.of("--no-such-option");

        assertThat(run.printed()).contains("--no-such-option").doesNotContain("Exception");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    private record Run(int exitCode, String printed) {

        static Run of(String... arguments) throws IOException, InterruptedException {
            String java =
                    Path.of(System.getProperty("java.home"), "bin", "java").toString();
            var command = Stream.concat(Stream.of(java, "-jar", JarProcess.JAR.toString()), Stream.of(arguments));
            Process process = new ProcessBuilder(command.toList())
                    .redirectErrorStream(true)
                    .start();
            String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
            return new Run(process.waitFor(), printed);
        }
    }
}
