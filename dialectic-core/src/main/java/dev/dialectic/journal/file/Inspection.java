package dev.dialectic.journal.file;

import dev.dialectic.error.JournalCorruptException;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.journal.EventJson;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a debate's files say, read without changing them. Immutable.
 *
 * @param debate which debate
 * @param file the name of the file that was scanned: the journal, or where that is quarantined, what it is called now
 * @param bytes what is in it; nothing where there is none
 * @param quarantined whether the journal was refused and set aside
 * @param scan what of it can be believed
 * @param head how far somebody knew it to be durable; empty where that cannot be read
 * @param findings what is wrong
 */
record Inspection(
        DebateId debate,
        String file,
        byte[] bytes,
        boolean quarantined,
        JournalScan scan,
        Optional<Head> head,
        List<Finding> findings) {

    static Inspection of(Setting setting, DebateId debate) throws IOException {
        Disk disk = setting.disk();
        FileNames names = FileNames.of(debate);
        // The head first: a writer that is at work makes the journal longer before it says so.
        Optional<byte[]> head = read(disk, names.head());
        Optional<byte[]> journal = read(disk, names.journal());
        Optional<byte[]> quarantined = read(disk, names.quarantined());
        String file = quarantined.isPresent() ? names.quarantined() : names.journal();
        byte[] bytes = quarantined.or(() -> journal).orElseGet(() -> new byte[0]);
        Optional<Head> whole = head.flatMap(Head::of);
        boolean none = journal.isEmpty() && quarantined.isEmpty();
        JournalScan scan = JournalScan.of(debate, file, bytes, none ? Optional.empty() : whole, setting.rule());
        List<Finding> findings = new ArrayList<>(scan.findings());
        // Whoever deletes a debate deletes its head first.
        if (none && head.isPresent() && disk.size(names.head()).isPresent()) {
            findings.add(new Finding(
                    Finding.Kind.MISSING, names.journal(), 0, 0, "the journal is gone, and its head is still there"));
        } else if (whole.isEmpty() && !isNewer(scan) && (head.isPresent() || scan.number() > 0)) {
            findings.add(headless(names, head));
            // A head is written when the first frame is durable, and not before.
            if (head.isPresent() && scan.number() == 0) {
                findings.add(new Finding(
                        Finding.Kind.LOST_TAIL, file, 0, 0, "nothing in it can be believed, but there is a head"));
            }
        }
        return new Inspection(debate, file, bytes, quarantined.isPresent(), scan, whole, List.copyOf(findings));
    }

    /** Whether only a newer Dialectic can say what the files mean, the head included. */
    private static boolean isNewer(JournalScan scan) {
        return scan.refusal()
                .filter(refusal -> refusal.kind() == Finding.Kind.NEWER)
                .isPresent();
    }

    /** Whether only a newer Dialectic can say what the files mean: nothing is done to them here. */
    boolean isNewer() {
        return isNewer(scan);
    }

    private static Finding headless(FileNames names, Optional<byte[]> head) {
        String words = "had the end of the journal been lost, it would not have been noticed";
        return head.map(bytes -> new Finding(
                        Finding.Kind.DAMAGED_HEAD, names.head(), 0, bytes.length, "the head cannot be read; " + words))
                .orElseGet(() -> new Finding(Finding.Kind.NO_HEAD, names.head(), 0, 0, "there is no head; " + words));
    }

    static Optional<byte[]> read(Disk disk, String name) throws IOException {
        try {
            return Optional.of(disk.read(name));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    /** Whether the head says of the last frame that it is durable. */
    boolean isKnownToBeDurable() {
        return head.filter(known -> known.frame() == scan.number()).isPresent();
    }

    /** Why the debate is refused; empty when it is not. */
    Optional<Finding> refusal() {
        return findings.stream().filter(finding -> finding.kind().refused()).findFirst();
    }

    /** Refuses a debate of which something acknowledged is missing. */
    void requireSound(Disk disk) {
        Optional<Finding> refusal = refusal();
        if (quarantined || refusal.isPresent()) {
            throw corrupt(disk, refusal);
        }
    }

    private JournalCorruptException corrupt(Disk disk, Optional<Finding> refusal) {
        String words = refusal.map(Finding::words).orElse("it was refused before and is not salvaged");
        String place = refusal.map(Finding::file).orElse(file) + " in " + disk.where();
        String expected = isNewer() ? "a journal in a form that is known" : "a whole journal";
        return new JournalCorruptException("debate " + debate + ": expected " + expected + ", found at byte "
                + refusal.map(Finding::offset).orElse(0L) + " of " + place + ": " + words + "; " + advice(refusal));
    }

    private String advice(Optional<Finding> refusal) {
        return switch (refusal.map(Finding::kind).orElse(Finding.Kind.DAMAGED)) {
            case NEWER -> "read the debate with that one";
            case MISSING -> "put the journal back from a copy, or delete the head to begin the debate anew";
            default -> "`dialectic journal salvage " + debate + "` keeps what can be believed, and the rest aside";
        };
    }

    /** The events that can be believed. */
    List<RecordedEvent> events() {
        List<RecordedEvent> events = new ArrayList<>();
        try {
            for (Frame frame : scan.frames()) {
                if (frame.content() instanceof Frame.Events batch) {
                    batch.lines().forEach(line -> events.add(EventJson.read(line)));
                }
            }
        } catch (JournalCorruptException unknown) {
            // The file is whole: what stands in it was written by somebody who knows more.
            throw new JournalCorruptException(
                    "debate " + debate + ": expected events that are known here, found after event " + events.size()
                            + " of " + file + " " + unknown.getMessage(),
                    unknown);
        }
        return events;
    }
}
