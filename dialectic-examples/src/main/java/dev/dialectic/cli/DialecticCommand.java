package dev.dialectic.cli;

import dev.dialectic.error.DialecticException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The {@code dialectic} command; its subcommands do the work. */
@Command(
        name = "dialectic",
        description = "Decides by structured disagreement: agents debate, vote and reach a verdict.",
        subcommands = {
            MaintainCommand.class,
            DebateCommand.class,
            ResumeCommand.class,
            WorkerCommand.class,
            SubmitCommand.class,
            WatchCommand.class,
            DeadLettersCommand.class,
            JournalCommand.class,
            LintCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND")
public final class DialecticCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    private DialecticCommand() {}

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /**
     * Runs the command and ends the process with its exit code.
     *
     * @param args the subcommand and its arguments
     */
    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, args));
    }

    /**
     * Runs the command.
     *
     * @param out where results are printed
     * @param err where mistakes are told
     * @param args the subcommand and its arguments
     * @return the exit code
     */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        return run(new Environment(System::getenv), out, err, args);
    }

    /** Runs the command in an environment. */
    static int run(Environment environment, PrintWriter out, PrintWriter err, String... args) {
        CommandLine command = new CommandLine(new DialecticCommand(), new CommandLine.IFactory() {
            @Override
            public <K> K create(Class<K> type) throws Exception {
                return type == ModelOptions.class
                        ? type.cast(new ModelOptions(environment))
                        : CommandLine.defaultFactory().create(type);
            }
        });
        command.setOut(out).setErr(err).setCaseInsensitiveEnumValuesAllowed(true);
        command.setParameterExceptionHandler((mistake, given) -> told(mistake, mistake.getCommandLine()));
        command.setExecutionExceptionHandler((failure, line, parsed) -> told(failure, line));
        return command.execute(args);
    }

    /** One sentence for what went wrong in the world; the whole trace for a mistake of ours. */
    private static int told(Exception failure, CommandLine line) {
        if (failure instanceof CommandLine.ParameterException mistake) {
            Terminal terminal = new Terminal(line.getErr());
            terminal.line("dialectic: ", String.valueOf(mistake.getMessage()));
            terminal.line("Try '" + line.getCommandSpec().qualifiedName() + " --help'.");
            return ExitCode.USAGE;
        }
        if (failure instanceof DialecticException told) {
            new Terminal(line.getErr()).line("dialectic: ", String.valueOf(told.getMessage()));
            return Failures.exitCode(told);
        }
        line.getErr().println("dialectic: this is a mistake of ours, please report it with what follows");
        failure.printStackTrace(line.getErr());
        return ExitCode.BUG;
    }
}
