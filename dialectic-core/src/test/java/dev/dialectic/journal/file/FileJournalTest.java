package dev.dialectic.journal.file;

import dev.dialectic.journal.Journal;
import dev.dialectic.journal.JournalContract;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** What every journal must hold, held by files. */
class FileJournalTest {

    @Nested
    class Always extends JournalContract {

        @TempDir
        Path folder;

        @Override
        protected Journal journal() {
            return FileJournal.in(folder);
        }
    }

    @Nested
    class Group extends JournalContract {

        @TempDir
        Path folder;

        @Override
        protected Journal journal() {
            return FileJournal.in(folder, Durability.GROUP);
        }
    }

    @Nested
    class Os extends JournalContract {

        @TempDir
        Path folder;

        @Override
        protected Journal journal() {
            return FileJournal.in(folder, Durability.OS);
        }
    }
}
