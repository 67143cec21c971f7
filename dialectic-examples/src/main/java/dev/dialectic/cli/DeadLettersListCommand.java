package dev.dialectic.cli;

import dev.dialectic.kafka.DeadLetter;
import dev.dialectic.kafka.DeadLetters;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dialectic dead-letters list}: what was set aside, and why. */
@Command(
        name = "list",
        description = "Lists what was set aside, in the order it was, with the reason and how it begins.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:listed",
            "2:the command was not understood",
            "5:no broker answered in time, or the brokers refuse",
            "6:something that is needed cannot be read",
            "70:a mistake of ours, which asks to be reported"
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
final class DeadLettersListCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--from", paramLabel = "place", description = "Begin with this place. Default: 0.")
    private long from;

    @Option(
            names = "--most",
            paramLabel = "n",
            description = "So many at the most. Default: ${DEFAULT-VALUE}.",
            defaultValue = "100")
    private int most;

    @Mixin
    private BrokerOptions brokers;

    @Override
    public Integer call() {
        Terminal terminal = new Terminal(spec.commandLine().getOut());
        try (DebatesOnKafka kafka = brokers.open(spec, BrokerOptions.SHORT_PATIENCE)) {
            List<DeadLetter> letters =
                    Asked.of(spec, () -> DeadLetters.of(kafka.journal()).list(from, most));
            if (letters.isEmpty()) {
                terminal.line("There is no dead letter.");
                return ExitCode.DONE;
            }
            List<List<String>> rows = new ArrayList<>();
            rows.add(List.of("place", "set aside", "attempts", "brought again", "why"));
            letters.forEach(letter -> rows.add(row(letter)));
            terminal.table(rows);
            return ExitCode.DONE;
        }
    }

    private static List<String> row(DeadLetter letter) {
        return List.of(
                Long.toString(letter.place()),
                letter.at().truncatedTo(ChronoUnit.SECONDS).toString(),
                Integer.toString(letter.attempts()),
                letter.replayed() ? "yes" : "no",
                letter.reason() + (letter.text().isEmpty() ? "" : "; it begins: " + letter.text()));
    }
}
