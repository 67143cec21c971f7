package dev.dialectic.cli;

import dev.dialectic.journal.file.Examination;
import dev.dialectic.journal.file.Finding;
import java.util.Locale;

/** What was found of a debate's files, in words. Stateless and thread-safe. */
final class Condition {

    private Condition() {}

    /** Whether the debate cannot be opened until it is salvaged, or not here. */
    static boolean isRefused(Examination examination) {
        return examination.quarantined()
                || examination.findings().stream()
                        .anyMatch(finding -> finding.kind().refused());
    }

    /** Whether only a newer Dialectic can say more: nothing is damaged, and there is nothing to salvage here. */
    static boolean isNewer(Examination examination) {
        return examination.findings().stream().anyMatch(finding -> finding.kind() == Finding.Kind.NEWER);
    }

    /** In a word. */
    static String state(Examination examination) {
        if (isNewer(examination)) {
            return "newer";
        } else if (examination.quarantined()) {
            return "quarantined";
        } else if (isRefused(examination)) {
            return "damaged";
        }
        return examination.sealed() ? "sealed" : "open";
    }

    /** A finding: its kind, and behind that where it is and what it is. */
    static void tell(Terminal terminal, Finding finding) {
        terminal.line(
                finding.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ": ",
                finding.file() + ", " + finding.bytes() + " bytes from " + finding.offset() + ": " + finding.words());
    }
}
