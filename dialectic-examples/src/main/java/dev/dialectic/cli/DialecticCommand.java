package dev.dialectic.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The {@code dialectic} command; its subcommands do the work. */
@Command(name = "dialectic", mixinStandardHelpOptions = true, description = "Debates questions and reaches verdicts.")
public final class DialecticCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /**
     * Runs the command and ends the process with its exit code: 0 done, 2 not understood, 1 failed.
     *
     * @param args the subcommand and its arguments
     */
    public static void main(String[] args) {
        System.exit(new CommandLine(new DialecticCommand()).execute(args));
    }
}
