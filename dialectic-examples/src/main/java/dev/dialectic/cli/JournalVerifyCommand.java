package dev.dialectic.cli;

import dev.dialectic.journal.file.Examination;
import dev.dialectic.journal.file.Finding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dialectic journal verify}: says of each debate's files what an expert would, and changes nothing. */
@Command(
        name = "verify",
        description =
                "Reads every debate of a folder, says what is wrong with it, and changes nothing. What a crash tore"
                        + " and nobody was promised is told, and is no failure: it is cut and kept aside when the debate is"
                        + " resumed.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every debate can be believed; what crashes left behind is told",
            "1:every debate can be believed, and there is something to look at",
            "2:the command was not understood",
            "5:the folder cannot be used",
            "6:a debate is refused: damaged, or written by a newer Dialectic",
            "70:a mistake of ours, which asks to be reported"
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class JournalVerifyCommand implements Callable<Integer> {

    /** What a crash leaves behind, and what was mended before. */
    private static final Set<Finding.Kind> USUAL = EnumSet.of(Finding.Kind.TORN_TAIL, Finding.Kind.KEPT_ASIDE);

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "folder", description = "The folder of debates.")
    private Path folder = Path.of("");

    @Override
    public Integer call() {
        Terminal terminal = new Terminal(spec.commandLine().getOut());
        KeptDebates kept = KeptDebates.in(spec, folder);
        List<Examination> examinations =
                kept.journal().kept().stream().map(kept.journal()::examine).toList();
        terminal.table(table(examinations));
        for (Examination examination : examinations) {
            examination.findings().forEach(finding -> Condition.tell(terminal, finding));
        }
        long refused = examinations.stream().filter(Condition::isRefused).count();
        terminal.line(examinations.size() + (examinations.size() == 1 ? " debate" : " debates") + ", " + refused
                + " refused.");
        return refused > 0
                ? ExitCode.UNREADABLE
                : examinations.stream().allMatch(JournalVerifyCommand::isUsual) ? ExitCode.DONE : ExitCode.FOUND;
    }

    private static boolean isUsual(Examination examination) {
        return examination.findings().stream().allMatch(finding -> USUAL.contains(finding.kind()));
    }

    private static List<List<String>> table(List<Examination> examinations) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("debate", "frames", "events", "epoch", "bytes", "state"));
        for (Examination each : examinations) {
            rows.add(List.of(
                    each.debate().value(),
                    Long.toString(each.frames()),
                    Long.toString(each.events()),
                    Long.toString(each.epoch()),
                    Long.toString(each.bytes()),
                    Condition.state(each)));
        }
        return rows;
    }
}
