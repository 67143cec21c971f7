package dev.dialectic.journal.file;

import dev.dialectic.event.DebateId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Looks at all files of a debate. Stateless and thread-safe. */
final class Examining {

    private Examining() {}

    static Examination examine(Setting setting, DebateId debate) throws IOException {
        Inspection found = Inspection.of(setting, debate);
        List<Finding> findings = new ArrayList<>(found.findings());
        FileNames names = FileNames.of(debate);
        for (String name : new TreeSet<>(setting.disk().names())) {
            if (names.isAside(name)) {
                findings.add(
                        kept(setting, Finding.Kind.KEPT_ASIDE, name, "what was cut or refused before is kept here"));
            } else if (names.isOrphans(name)) {
                findings.add(kept(
                        setting,
                        Finding.Kind.ORPHANS,
                        name,
                        "events that could not be recorded, or were in doubt then, are kept here"));
            }
        }
        return new Examination(
                debate,
                found.bytes().length,
                found.scan().number(),
                found.scan().nextSequence() - 1,
                found.scan().epoch(),
                found.scan().sealed(),
                found.quarantined(),
                findings);
    }

    private static Finding kept(Setting setting, Finding.Kind kind, String name, String words) throws IOException {
        return new Finding(kind, name, 0, setting.disk().size(name).orElse(0L), words);
    }
}
