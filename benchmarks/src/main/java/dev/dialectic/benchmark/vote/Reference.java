package dev.dialectic.benchmark.vote;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The same counts in C, compiled and run on this machine: {@code src/main/c/reference.c}. Stateless. */
final class Reference {

    /** Names the source where it is not found below the working directory. */
    private static final String PROPERTY = "dialectic.benchmark.reference";

    private static final String SOURCE = "src/main/c/reference.c";

    private Reference() {}

    /** What C takes, in nanoseconds by name; empty where there is no compiler or no source. */
    static Map<String, Double> nanos(int turns) throws IOException {
        Path source = source();
        Path program = Files.createTempFile("reference", ".out");
        try {
            if (!Files.isReadable(source)) {
                return Map.of();
            }
            run("gcc", "-O3", "-o", program.toString(), source.toString(), "-lm");
            return read(run(program.toString(), Integer.toString(turns)));
        } catch (NoCompilerException none) {
            return Map.of();
        } finally {
            Files.deleteIfExists(program);
        }
    }

    private static Path source() {
        Path below = Path.of("benchmarks", SOURCE);
        return Path.of(System.getProperty(PROPERTY, Files.isReadable(below) ? below.toString() : SOURCE));
    }

    /** Lines of a name, nanoseconds and a checksum. */
    static Map<String, Double> read(String lines) {
        Map<String, Double> nanos = new HashMap<>();
        lines.lines().map(line -> line.split(" ")).forEach(words -> nanos.put(words[0], Double.valueOf(words[1])));
        return nanos;
    }

    private static String run(String... command) throws IOException, NoCompilerException {
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException missing) {
            throw new NoCompilerException(missing);
        }
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(
                        "reference: expected " + command[0] + " to end well, found exit code " + process.exitValue());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("reference: interrupted while " + command[0] + " ran", stopped);
        }
        return printed;
    }

    /** There is no such program on this machine. */
    private static final class NoCompilerException extends Exception {
        private static final long serialVersionUID = 1L;

        NoCompilerException(IOException missing) {
            super(missing);
        }
    }
}
