package dev.dialectic.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code dialectic journal}: looks after a folder of debates. */
@Command(
        name = "journal",
        description =
                "Looks after a folder of debates: checks it, shows it, keeps what can be kept of a damaged debate,"
                        + " and deletes old ones.",
        subcommands = {
            JournalVerifyCommand.class,
            JournalShowCommand.class,
            JournalSalvageCommand.class,
            JournalPruneCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND")
final class JournalCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
