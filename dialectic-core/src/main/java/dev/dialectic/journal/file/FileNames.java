package dev.dialectic.journal.file;

import dev.dialectic.event.DebateId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How the files of a debate are called. No two debates share a name, also where the disk takes upper and lower case for the
 * same. Immutable and thread-safe.
 *
 * @param stem what the names of all its files begin with, up to the first point
 */
record FileNames(String stem) {

    private static final Pattern PLAIN = Pattern.compile("[a-z0-9-]+");
    private static final Pattern RESERVED = Pattern.compile("con|prn|aux|nul|com[0-9]|lpt[0-9]");
    private static final int MARK = 8;
    private static final String JOURNAL = ".journal";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

    /** The names of a debate's files. */
    static FileNames of(DebateId debate) {
        String id = debate.value();
        boolean plain = PLAIN.matcher(id).matches() && !RESERVED.matcher(id).matches();
        return new FileNames(plain ? id : id + "~" + mark(id));
    }

    /** Whose file one is; empty when it is no debate's. */
    static Optional<DebateId> debate(String file) {
        int point = file.indexOf('.');
        String stem = point < 0 ? "" : file.substring(0, point);
        int tilde = stem.indexOf('~');
        try {
            DebateId debate = DebateId.of(tilde < 0 ? stem : stem.substring(0, tilde));
            return FileNames.of(debate).stem().equals(stem) ? Optional.of(debate) : Optional.empty();
        } catch (IllegalArgumentException nobodys) {
            return Optional.empty();
        }
    }

    static boolean isJournal(String file) {
        return file.endsWith(JOURNAL);
    }

    String journal() {
        return stem + JOURNAL;
    }

    String head() {
        return stem + ".head";
    }

    String quarantined() {
        return stem + ".quarantined";
    }

    boolean own(String file) {
        return file.startsWith(stem + ".");
    }

    /** Whether a file keeps an earlier damage aside. */
    boolean isAside(String file) {
        return file.startsWith(stem + ".torn-")
                || file.startsWith(stem + ".damaged-")
                || file.startsWith(stem + ".rest-")
                || file.startsWith(stem + ".replaced-");
    }

    boolean isOrphans(String file) {
        return file.startsWith(stem + ".orphans-");
    }

    /** A name that no file has, for what is kept aside now. */
    String aside(String kind, Instant now, Disk disk) throws IOException {
        String name = stem + "." + kind + "-" + STAMP.format(now);
        String free = name;
        for (int next = 2; disk.size(free).isPresent(); next++) {
            free = name + "-" + next;
        }
        return free;
    }

    private static String mark(String id) {
        return FrameJson.hash(id.getBytes(StandardCharsets.UTF_8)).substring(0, MARK);
    }
}
