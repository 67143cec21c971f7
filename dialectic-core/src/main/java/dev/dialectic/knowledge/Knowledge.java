package dev.dialectic.knowledge;

import dev.dialectic.evidence.KnowledgeSource;
import dev.dialectic.journal.Journal;
import java.nio.file.Path;
import java.util.List;

/** Where knowledge comes from: start here. Stateless and thread-safe. */
public final class Knowledge {

    private Knowledge() {}

    /**
     * Knowledge that stands in a folder of documents; they are read now, and once.
     *
     * @param folder the folder; may itself be reached through a link
     * @return the source, with warnings about what could not be read
     * @throws IllegalArgumentException if it is no folder
     * @throws dev.dialectic.error.DialecticException if the folder vanishes while it is read
     */
    public static DocumentFolder inFolder(Path folder) {
        return DocumentFolder.in(folder);
    }

    /**
     * Knowledge of what was decided before.
     *
     * @param debates the debates, in any order
     * @return the source
     * @throws IllegalArgumentException if two debates have the same id
     */
    public static PastDebates ofPastDebates(List<PastDebate> debates) {
        return PastDebates.of(debates);
    }

    /**
     * Knowledge of the debates of a journal that have ended with a decision, as they are now. One that cannot be read is
     * logged and passed over.
     *
     * @param journal where they are kept
     * @return the source; what is decided later is not in it
     */
    public static PastDebates ofPastDebates(Journal journal) {
        return PastDebates.of(PastDebates.decided(journal));
    }

    /**
     * Knowledge of several sources together.
     *
     * @param sources whom to ask, in this order
     * @return the source; with none given, one that finds nothing
     */
    public static CombinedKnowledge allOf(KnowledgeSource... sources) {
        return CombinedKnowledge.of(List.of(sources));
    }
}
