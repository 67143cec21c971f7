package dev.dialectic.cli;

import dev.dialectic.error.DialecticException;
import dev.dialectic.event.DebateId;
import dev.dialectic.evidence.KnowledgeSource;
import dev.dialectic.knowledge.DocumentFolder;
import dev.dialectic.knowledge.Knowledge;
import dev.dialectic.machine.Begun;
import dev.dialectic.machine.Informed;
import dev.dialectic.machine.Raised;
import dev.dialectic.machine.Seated;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an interrupted debate has still to be told, and from where. Used by one thread.
 *
 * <p>A folder is only looked for when something is still to be asked of it: documents that were recorded as evidence are in
 * the journal. Another folder is only taken when nothing was recorded of the first one yet.
 */
final class RecordedKnowledge {

    private static final Pattern FOLDER = Pattern.compile("folder\\((.*)\\)", Pattern.DOTALL);

    private final DebateId debate;
    private final Begun state;
    private final String name;
    private final Terminal terminal;

    RecordedKnowledge(DebateId debate, Begun state, Terminal terminal) {
        this.debate = debate;
        this.state = state;
        this.name = state.proceedings().terms().knowledge();
        this.terminal = terminal;
    }

    /**
     * The source to go on with.
     *
     * @param other the folder that a person named instead
     * @throws DialecticException if documents are needed that are not there
     */
    KnowledgeSource source(Optional<Path> other) {
        boolean needed = state instanceof Raised || state instanceof Informed || state instanceof Seated;
        if (!needed) {
            other.ifPresent(folder -> terminal.line(
                    "The panel was briefed before the interruption; no document is asked for any more, also none of ",
                    folder.toString()));
            return KnowledgeSource.none().withName(name);
        }
        Optional<Path> recorded = recorded();
        Optional<Path> chosen = other.map(folder -> folder.toAbsolutePath().normalize());
        if (chosen.isPresent() && !chosen.equals(recorded) && !(state instanceof Raised)) {
            throw new DialecticException("debate " + debate + ": evidence of " + name
                    + " is recorded already, and the rest has to come from there too; leave out --knowledge");
        }
        return chosen.or(() -> recorded).map(this::documents).orElseGet(this::noFolder);
    }

    private Optional<Path> recorded() {
        Matcher folder = FOLDER.matcher(name);
        try {
            return folder.matches() ? Optional.of(Path.of(folder.group(1))) : Optional.empty();
        } catch (InvalidPathException foreign) {
            // Recorded on a system whose paths look otherwise.
            return Optional.empty();
        }
    }

    private KnowledgeSource documents(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new DialecticException(
                    "debate " + debate + ": expected a folder of documents at " + folder + ", found none; " + advice());
        }
        DocumentFolder documents = Knowledge.inFolder(folder);
        documents.warnings().forEach(warning -> terminal.line("warning: ", warning));
        if (!documents.name().equals(name)) {
            terminal.line("Documents: ", "from " + folder + " instead of " + name);
        }
        return documents.withName(name);
    }

    private KnowledgeSource noFolder() {
        if (name.equals(KnowledgeSource.none().name())) {
            return KnowledgeSource.none();
        }
        throw new DialecticException(
                "debate " + debate + ": expected knowledge of a folder, found that it was begun with " + name
                        + ", which this command does not have; " + advice());
    }

    private String advice() {
        return state instanceof Raised
                ? "put it back, or name another one with --knowledge"
                : "put it back: evidence of it is recorded already, and the rest has to come from there too";
    }
}
