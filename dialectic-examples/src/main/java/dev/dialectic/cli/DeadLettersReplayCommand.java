package dev.dialectic.cli;

import dev.dialectic.error.DialecticException;
import dev.dialectic.kafka.DeadLetters;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dialectic dead-letters replay}: brings again what was set aside. */
@Command(
        name = "replay",
        description =
                "Brings what was set aside once more, as it was brought the first time: when the reason is mended,"
                        + " as by workers of a newer version. Each is brought again once at the most; what is no question still"
                        + " is set aside again.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:brought again",
            "1:some were brought again before, and nothing was done about them",
            "2:the command was not understood, or there is none at such a place",
            "5:no broker answered in time, or the brokers refuse",
            "6:it cannot be brought again: it was too long to be kept, or somebody else brings it now",
            "70:a mistake of ours, which asks to be reported"
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
final class DeadLettersReplayCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "place",
            description = "Which ones, as 'dialectic dead-letters list' numbers them.")
    private List<Long> places = new ArrayList<>();

    @Mixin
    private BrokerOptions brokers;

    @Override
    public Integer call() {
        Terminal terminal = new Terminal(spec.commandLine().getOut());
        boolean all = true;
        try (DebatesOnKafka kafka = brokers.open(spec, BrokerOptions.SHORT_PATIENCE)) {
            DeadLetters letters = DeadLetters.of(kafka.journal());
            for (long place : places) {
                boolean brought = brought(letters, place);
                all &= brought;
                terminal.line(
                        "dead letter " + place + ": ",
                        brought ? "brought again" : "was brought again before; left alone");
            }
        }
        return all ? ExitCode.DONE : ExitCode.FOUND;
    }

    private boolean brought(DeadLetters letters, long place) {
        try {
            return Asked.of(spec, () -> letters.replay(place));
        } catch (IllegalStateException unfit) {
            throw new DialecticException(String.valueOf(unfit.getMessage()), unfit);
        }
    }
}
