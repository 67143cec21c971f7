package dev.dialectic.cli;

import dev.dialectic.cursor.Maintenance;
import dev.dialectic.cursor.MaintenanceListener;
import dev.dialectic.cursor.lint.LintReport;
import dev.dialectic.cursor.lint.LintTable;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dialectic lint}: measures a {@code .cursor} folder, hand-written or ours. */
@Command(
        name = "lint",
        description =
                "Measures a repository's .cursor folder, hand-written ones too: what is true, stale or doubled in it.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every measure that applies holds",
            "1:a measure does not hold",
            "2:the command was not understood",
            "3:the path is no git repository",
            "4:the repository has no commit",
            "6:something that is needed cannot be read",
            "70:a mistake of ours, which asks to be reported"
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class LintCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "path",
            description = "A folder in the repository. Default: the current folder.")
    private Path path = Path.of("");

    @Override
    public Integer call() {
        Terminal terminal = new Terminal(spec.commandLine().getOut());
        LintReport report = new Maintenance(path.toAbsolutePath().normalize(), MaintenanceListener.SILENT).lint();
        terminal.block(LintTable.of(report));
        return report.passes() ? ExitCode.DONE : ExitCode.FOUND;
    }
}
