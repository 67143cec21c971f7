package dev.dialectic.cli;

import dev.dialectic.event.DebateId;
import dev.dialectic.journal.file.Durability;
import dev.dialectic.journal.file.FileJournal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * The debates in a folder that a person named. Immutable and thread-safe.
 *
 * @param spec the command that the person typed
 * @param folder the folder, absolute
 * @param journal the journal in it
 */
record KeptDebates(CommandSpec spec, Path folder, FileJournal journal) {

    private static final int SHOWN = 5;

    /** A folder that is there: one that is asked about is not created. */
    static KeptDebates in(CommandSpec spec, Path named) {
        return in(spec, named, Durability.ALWAYS);
    }

    /** A folder that is there, and when the disk is waited for. */
    static KeptDebates in(CommandSpec spec, Path named, Durability durability) {
        Path folder = named.toAbsolutePath().normalize();
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(
                    spec.commandLine(), "journal: expected a folder with debates, found none at " + folder);
        }
        return new KeptDebates(spec, folder, FileJournal.in(folder, durability));
    }

    /** The debate with an id, or the only one whose id begins so. */
    DebateId meant(String beginning) {
        List<DebateId> begun = journal.kept().stream()
                .filter(debate -> debate.value().startsWith(beginning))
                .toList();
        return begun.stream()
                .filter(debate -> begun.size() == 1 || debate.value().equals(beginning))
                .findFirst()
                .orElseThrow(() -> new ParameterException(spec.commandLine(), unclear(beginning, begun)));
    }

    private String unclear(String beginning, List<DebateId> begun) {
        if (begun.isEmpty()) {
            int all = journal.kept().size();
            return "debate: expected the id of one in " + folder + ", or how it begins, found \"" + beginning + "\"; "
                    + (all == 0
                            ? "there is no debate"
                            : "'dialectic journal show " + Shell.word(folder.toString()) + "' lists the " + all);
        }
        return severalBegin(beginning, begun);
    }

    /** Says that more than one id begins so. */
    static String severalBegin(String beginning, List<DebateId> begun) {
        return "debate: expected the beginning of one id, found \"" + beginning + "\", with which " + begun.size()
                + " begin: "
                + begun.stream().limit(SHOWN).map(DebateId::value).collect(Collectors.joining(", "))
                + (begun.size() > SHOWN ? " …" : "");
    }
}
