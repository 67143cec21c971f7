package dev.dialectic.lab;

import dev.dialectic.event.DebateId;
import dev.dialectic.event.DebatePaused;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.journal.DebateLog;
import dev.dialectic.journal.file.Durability;
import dev.dialectic.journal.file.FileJournal;
import dev.dialectic.run.CrashPoint;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A process that writes a journal in a folder until it is killed, or holds a debate over one and halts where it is told. Beside the
 * journal it keeps a {@link Ledger} in a file that it never syncs: the system keeps it when the process ends.
 */
public final class DebateProcess {

    private static final DebateId DEBATE = Trial.DEBATE;

    private final Path folder;
    private final Ledger ledger;

    private DebateProcess(Path folder) throws IOException {
        this.folder = folder;
        FileOutputStream account = new FileOutputStream(ledger(folder).toFile(), true);
        this.ledger = new Ledger(line -> {
            try {
                account.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
        ledger.read(Files.readAllLines(ledger(folder)));
    }

    /** Where the account of a folder is kept. */
    static Path ledger(Path folder) {
        return folder.resolveSibling(folder.getFileName() + ".ledger");
    }

    /** The account of a folder as its processes left it. */
    static Ledger account(Path folder) throws IOException {
        Ledger ledger = new Ledger();
        ledger.read(Files.readAllLines(ledger(folder)));
        return ledger;
    }

    /**
     * {@code write FOLDER DURABILITY SEED}: appends batches for ever, printing a line for each that is acknowledged. {@code debate
     * FOLDER POINT HIT}: begins or resumes a debate, and halts with 137 the n-th time that it comes by a crash point; with 0, never.
     *
     * @param arguments as above
     * @throws IOException if the account cannot be kept
     */
    public static void main(String[] arguments) throws IOException {
        DebateProcess process = new DebateProcess(Path.of(arguments[1]));
        if (arguments[0].equals("write")) {
            process.write(Durability.valueOf(arguments[2]), Long.parseLong(arguments[3]));
        } else {
            process.debate(CrashPoint.valueOf(arguments[2]), Integer.parseInt(arguments[3]));
        }
    }

    private void write(Durability durability, long seed) {
        Random random = new Random(seed);
        try (DebateLog log = ledger.watch(FileJournal.in(folder, durability)).open(DEBATE)) {
            long last = log.read(1).size();
            while (true) {
                List<RecordedEvent> batch = new ArrayList<>();
                for (int size = 1 + random.nextInt(4); size > 0; size--) {
                    batch.add(new RecordedEvent(
                            DEBATE, ++last, Instant.EPOCH, new DebatePaused("x".repeat(random.nextInt(2000)))));
                }
                log.append(batch);
                log.sync();
                System.out.println(last);
                System.out.flush();
            }
        }
    }

    private void debate(CrashPoint point, int hit) {
        int[] hits = {0};
        Trial.Life life = new Trial(Scenario.shortest(), DEBATE, ledger).live(FileJournal.in(folder), at -> {
            if (at == point && ++hits[0] == hit) {
                Runtime.getRuntime().halt(137);
            }
        });
        life.thrown().ifPresent(Throwable::printStackTrace);
        System.exit(life.outcome().isPresent() ? 0 : 1);
    }
}
