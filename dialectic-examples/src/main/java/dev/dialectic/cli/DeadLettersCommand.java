package dev.dialectic.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code dialectic dead-letters}: looks after what was brought as a question and is none. */
@Command(
        name = "dead-letters",
        description = "Looks after what was brought to the workers as a question and is none: it was set aside with the"
                + " reason, and harmed nobody.",
        subcommands = {DeadLettersListCommand.class, DeadLettersReplayCommand.class},
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND")
final class DeadLettersCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
