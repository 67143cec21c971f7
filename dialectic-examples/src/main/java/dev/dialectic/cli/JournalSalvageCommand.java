package dev.dialectic.cli;

import dev.dialectic.event.DebateId;
import dev.dialectic.journal.file.Examination;
import dev.dialectic.journal.file.Finding;
import dev.dialectic.journal.file.Salvage;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dialectic journal salvage}: keeps what can be believed of a damaged debate. */
@Command(
        name = "salvage",
        description = "Makes a damaged debate one that can be resumed: it ends before the damage then. Without --yes it"
                + " only says what that would mean. No file is deleted: the damaged one is kept beside the new one.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:salvaged, or nothing is damaged",
            "1:nothing was done, since --yes was not given",
            "2:the command was not understood, or there is no such debate",
            "5:the journal cannot be written: the disk is full, read-only or broken",
            "6:there is nothing to salvage from: the journal is gone, or written by a newer Dialectic",
            "7:another process has the debate",
            "70:a mistake of ours, which asks to be reported"
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class JournalSalvageCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "folder", description = "The folder of debates.")
    private Path folder = Path.of("");

    @Parameters(index = "1", paramLabel = "id", description = "Which debate: its id, or how its id begins.")
    private String debate = "";

    @Option(names = "--yes", description = "Do it.")
    private boolean yes;

    @Override
    public Integer call() {
        Terminal terminal = new Terminal(spec.commandLine().getOut());
        KeptDebates kept = KeptDebates.in(spec, folder);
        DebateId id = kept.meant(debate);
        Examination found = kept.journal().examine(id);
        if (!Condition.isRefused(found)) {
            terminal.line("Nothing to salvage: debate " + id + " can be opened as it is.");
            return ExitCode.DONE;
        }
        Optional<String> hopeless = hopeless(found);
        if (hopeless.isPresent()) {
            found.findings().forEach(finding -> Condition.tell(terminal, finding));
            terminal.line(hopeless.get());
            return ExitCode.UNREADABLE;
        }
        forecast(terminal, found);
        if (!yes) {
            terminal.line("Nothing was done. Add --yes to do it.");
            return ExitCode.FOUND;
        }
        terminal.gap();
        report(terminal, kept, kept.journal().salvage(id));
        return ExitCode.DONE;
    }

    /** Why nothing can be salvaged here; empty when something can. */
    private static Optional<String> hopeless(Examination found) {
        if (Condition.isNewer(found)) {
            return Optional.of(
                    "Nothing to salvage here: read debate " + found.debate() + " with the Dialectic that wrote it.");
        }
        return found.findings().stream()
                .filter(finding -> finding.kind() == Finding.Kind.MISSING)
                .map(gone -> "There is nothing to salvage from: put the journal back from a copy, or delete the head to"
                        + " begin the debate anew.")
                .findFirst();
    }

    private static void forecast(Terminal terminal, Examination found) {
        found.findings().forEach(finding -> Condition.tell(terminal, finding));
        terminal.line(
                "Kept:  ",
                found.events() == 0
                        ? "no event: the question itself is lost, and has to be asked again with 'dialectic debate'"
                        : "events 1 to " + found.events() + ", which stand before the damage");
        terminal.line(
                "Lost:  ",
                "every event after them, also those that are whole: they are set aside. When the debate is resumed, the"
                        + " calls that they answered are made again, and paid for again; it may come to another verdict.");
    }

    private static void report(Terminal terminal, KeptDebates kept, Salvage salvage) {
        terminal.line(
                "Salvaged: ",
                salvage.kept() == 0 ? "no event" : salvage.kept() + " events, up to event " + salvage.lastSequence());
        for (String beyond : salvage.beyond()) {
            terminal.line("Beyond:   ", beyond);
        }
        terminal.line(
                "Aside:    ",
                "the damaged file is kept as " + kept.folder().resolve(salvage.damagedFile())
                        + salvage.restFile()
                                .map(rest -> ", what is whole beyond the damage as "
                                        + kept.folder().resolve(rest))
                                .orElse(""));
        if (salvage.kept() > 0) {
            terminal.line("Go on with:");
            terminal.block("  dialectic resume " + salvage.debate() + " --journal "
                    + Shell.word(kept.folder().toString()));
        }
    }
}
