package dev.dialectic.cli;

import dev.dialectic.event.DebateId;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** How long the end of a debate is waited for. */
final class WaitingOptions {

    @Option(
            names = "--timeout",
            paramLabel = "time",
            converter = DurationWords.class,
            description = "Wait no longer than this for the end, such as 30s or 10m; the debate goes on. Default: wait"
                    + " until it is there.")
    private Optional<Duration> timeout = Optional.empty();

    /** How long to wait at the most. */
    Duration longest() {
        return timeout.orElse(Following.FOR_EVER);
    }

    /** Says that the time is over, and gives the exit code for it. */
    int inVain(CommandSpec spec, DebateId debate) {
        new Terminal(spec.commandLine().getErr())
                .line(
                        "dialectic: ",
                        "debate " + debate + ": it has not ended within " + DurationWords.of(longest()) + ".");
        return ExitCode.NOT_IN_TIME;
    }
}
