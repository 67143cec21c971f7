package dev.dialectic.cli;

import dev.dialectic.call.Budget;
import dev.dialectic.cursor.Maintenance;
import dev.dialectic.cursor.MaintenanceReport;
import dev.dialectic.cursor.debate.RuleProcedure;
import dev.dialectic.cursor.lint.LintTable;
import dev.dialectic.cursor.rule.FileEdit;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dialectic maintain}: keeps a repository's {@code .cursor} folder up to date. */
@Command(
        name = "maintain",
        description =
                "Keeps a repository's .cursor folder up to date: reads its history, generates the agents that the"
                        + " moment needs, debates candidate rules with their evidence, and writes the winners to .cursor/rules."
                        + " Nothing else is ever written but its own state in .cursor/dialectic. No key, no network, unless"
                        + " --model has the agents think with a model: then each rule and its evidence is sent to its provider.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done, or nothing to do",
            "1:with --check, something would change",
            "2:the command was not understood",
            "3:the path is no git repository",
            "4:the repository has no commit",
            "5:the folder cannot be written",
            "6:something that is needed cannot be read",
            "8:no model that was asked gave an answer, and rules are left as they stand",
            "70:a mistake of ours, which asks to be reported"
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
final class MaintainCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "path",
            description = "A folder in the repository. Default: the current folder.")
    private Path path = Path.of("");

    @Option(names = "--dry-run", description = "Show what would change as a diff, and write nothing.")
    private boolean dryRun;

    @Option(names = "--check", description = "Write nothing, and exit with 1 when something would change.")
    private boolean check;

    @Option(
            names = "--since",
            paramLabel = "revision",
            description = "Only commits after this one count as events of the moment; rules rest on all of history.")
    private String since = "";

    @Option(
            names = {"-q", "--quiet"},
            description = "Show no debates, only what they came to.")
    private boolean quiet;

    @Option(
            names = {"-b", "--budget"},
            paramLabel = "limits",
            converter = BudgetWords.class,
            description =
                    "What all debates of the run may use together, such as calls=400,tokens=2000000,cost=5,time=1h."
                            + " The rest is left for the next run. Only with --model.")
    private Budget budget = Budget.UNLIMITED;

    @Mixin
    private ModelOptions models;

    @Override
    public Integer call() {
        Terminal terminal = new Terminal(spec.commandLine().getOut());
        Optional<Minds> minds = models.minds(spec);
        if (minds.isEmpty()) {
            if (!budget.limits().isEmpty()) {
                throw new ParameterException(
                        spec.commandLine(), "--budget: expected together with --model, found it alone");
            }
            return maintain(terminal, RuleProcedure.BY_EVIDENCE);
        }
        try (Minds thinking = minds.get()) {
            ModelRules rules = new ModelRules(thinking, models.affords(spec, budget, thinking), terminal);
            int exitCode = maintain(terminal, rules);
            return rules.unanswered() ? ExitCode.NO_ANSWER : exitCode;
        }
    }

    private int maintain(Terminal terminal, RuleProcedure procedure) {
        try (MaintenancePrinter printer = new MaintenancePrinter(terminal, quiet)) {
            Maintenance maintenance = new Maintenance(path.toAbsolutePath().normalize(), printer, procedure);
            MaintenanceReport report = maintenance.plan(since);
            printer.report(report);
            if (procedure instanceof ModelRules rules) {
                rules.printCost();
            }
            if (dryRun || check) {
                terminal.block(report.plan().diff());
                terminal.line(
                        report.plan().changesAnything()
                                ? "Nothing was written. It would change "
                                        + report.plan().edits().size() + " files."
                                : "Nothing would change.");
                return check && report.plan().changesAnything() ? ExitCode.FOUND : ExitCode.DONE;
            }
            maintenance.write(report);
            for (FileEdit edit : report.plan().edits()) {
                terminal.line(MaintenancePrinter.word(edit), edit.path());
            }
            if (!report.plan().changesAnything()) {
                terminal.line("Nothing to write: the folder is up to date.");
            }
            terminal.gap();
            terminal.line("The folder, measured:");
            terminal.block(LintTable.of(maintenance.lint(report)));
            return ExitCode.DONE;
        }
    }
}
