package dev.dialectic.cli;

import dev.dialectic.metrics.ScalingPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say when more workers are wanted, and who is told. */
final class ScalingOptions {

    @Option(
            names = "--scale-out",
            paramLabel = "program",
            description = "Call this program when more workers are wanted, with the reason as its argument and in the"
                    + " environment (DIALECTIC_REASON). At most once a minute, 30 seconds long. Default: only say so.")
    private Optional<Path> program = Optional.empty();

    @Option(
            names = "--scale-response",
            paramLabel = "time",
            converter = DurationWords.class,
            description = "More are wanted when agents take longer than this on average, over a minute and at least ten"
                    + " answers. Default: ${DEFAULT-VALUE}.",
            defaultValue = "2s")
    private Duration response = Duration.ZERO;

    @Option(
            names = "--scale-latency",
            paramLabel = "time",
            converter = DurationWords.class,
            description = "Or when events are heard of later than this on average. Default: ${DEFAULT-VALUE}.",
            defaultValue = "0.5s")
    private Duration latency = Duration.ZERO;

    /**
     * When more workers are wanted.
     *
     * @throws IllegalArgumentException if a threshold is zero
     */
    ScalingPolicy policy() {
        return ScalingPolicy.standard().withLongestResponse(response).withLongestLatency(latency);
    }

    /**
     * The program to call.
     *
     * @throws IllegalArgumentException if it is none
     */
    Optional<Path> program() {
        return program.map(named -> {
            Path file = named.toAbsolutePath().normalize();
            if (!Files.isRegularFile(file) || !Files.isExecutable(file)) {
                throw new IllegalArgumentException(
                        "--scale-out: expected a program that can be run, found none at " + file);
            }
            return file;
        });
    }
}
