package dev.dialectic.cli;

import dev.dialectic.event.DebateId;
import dev.dialectic.journal.file.FileJournal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A question with documents that speak for one of its options, and a folder to keep its debates in.
 *
 * @param documents the folder of documents
 * @param journal the folder of debates, which is there once one was held
 */
record StoreQuestion(Path documents, Path journal) {

    /** Writes the documents. */
    static StoreQuestion in(Path folder) throws IOException {
        Path documents = Files.createDirectories(folder.resolve("documents"));
        Files.writeString(documents.resolve("decision.md"), """
                # Which store

                We recommend Postgres. Postgres is reliable, tested and proven, and its cost is low; benefit over the long term is good.
                Mongo is slow and fails under load. Mongo was a risk and we had outages; avoid Mongo.
                """);
        Files.writeString(
                documents.resolve("notes.md"),
                "Postgres is fast and safe and easy to maintain. Mongo is not reliable. Mongo is quick to start.\n");
        return new StoreQuestion(documents, folder.resolve("journal"));
    }

    /** The words that have it debated and kept; the disk is only waited for when they say so. */
    List<String> words(Object... more) {
        List<String> words = new ArrayList<>(List.of(
                "debate",
                "Which store should hold orders?",
                "-o",
                "postgres",
                "-o",
                "mongo",
                "-k",
                documents.toString(),
                "--journal",
                journal.toString()));
        words.addAll(hurried(more));
        return words;
    }

    private static List<String> hurried(Object... more) {
        List<String> words = new ArrayList<>();
        for (Object each : more) {
            words.add(each.toString());
        }
        if (!words.contains("--durability")) {
            words.addAll(List.of("--durability", "os"));
        }
        return words;
    }

    Command hold(Object... more) {
        return Command.of(words(more).toArray());
    }

    Command resume(Object... more) {
        List<Object> words = new ArrayList<>(List.of("resume", debate().value(), "--journal", journal));
        words.addAll(hurried(more));
        return Command.of(words.toArray());
    }

    /** The only debate of the folder. */
    DebateId debate() {
        List<DebateId> kept = FileJournal.in(journal).kept();
        if (kept.size() != 1) {
            throw new AssertionError("expected one debate in " + journal + ", found " + kept);
        }
        return kept.get(0);
    }

    /** The file of that debate. */
    Path file() {
        return journal.resolve(debate() + ".journal");
    }

    /** Leaves of the debate what a crash would have left after so many frames, and the first bytes of the next one. */
    void cut(int frames, int more) throws IOException {
        byte[] file = Files.readAllBytes(file());
        int end = 0;
        for (int frame = 0; frame < frames; frame++) {
            while (file[end++] != '\n') {
                // A frame is a line.
            }
        }
        Files.write(file(), Arrays.copyOf(file, Math.min(file.length, end + more)));
        Files.deleteIfExists(journal.resolve(debate() + ".head"));
    }

    /** How many frames the debate has. */
    int frames() throws IOException {
        return Files.readAllLines(file()).size();
    }

    /** What a run came to, from its verdict on, without what only who resumes a debate has to be told. */
    static String verdict(Command run) {
        int verdict = run.out().indexOf("\nVerdict: ");
        if (verdict < 0) {
            throw new AssertionError("expected a verdict, found:\n" + run.out() + run.err());
        }
        return run.out().substring(verdict).replaceFirst("(?s)\nIn doubt: .*", "\n");
    }
}
