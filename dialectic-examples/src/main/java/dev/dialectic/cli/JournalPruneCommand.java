package dev.dialectic.cli;

import dev.dialectic.event.DebateId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dialectic journal prune}: deletes debates that ended long ago, or never began. */
@Command(
        name = "prune",
        description =
                "Deletes the debates of a folder that ended long ago, with all that was kept aside of them, and those"
                        + " without any event that nobody wrote since. Those that are unfinished, damaged or in use stay.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done, or nothing to do",
            "2:the command was not understood",
            "5:files cannot be deleted",
            "70:a mistake of ours, which asks to be reported"
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class JournalPruneCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "folder", description = "The folder of debates.")
    private Path folder = Path.of("");

    @Option(
            names = "--sealed-for",
            required = true,
            paramLabel = "duration",
            description =
                    "How long ago a debate must have ended, or been written last if it has no event, at least: P30D for"
                            + " thirty days, PT12H for twelve hours.")
    private Duration sealedFor = Duration.ZERO;

    @Override
    public Integer call() {
        if (sealedFor.isNegative()) {
            throw new ParameterException(
                    spec.commandLine(), "--sealed-for: expected a duration of zero or more, found " + sealedFor);
        }
        Terminal terminal = new Terminal(spec.commandLine().getOut());
        List<DebateId> pruned = KeptDebates.in(spec, folder).journal().prune(sealedFor);
        pruned.forEach(debate -> terminal.line("deleted ", debate.value()));
        terminal.line(pruned.size() + (pruned.size() == 1 ? " debate was deleted." : " debates were deleted."));
        return ExitCode.DONE;
    }
}
