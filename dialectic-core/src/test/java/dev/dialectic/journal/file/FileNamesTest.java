package dev.dialectic.journal.file;

import static dev.dialectic.journal.file.Entries.CLOCK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.event.DebateId;
import dev.dialectic.event.DebatePaused;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.journal.DebateLog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileNamesTest {

    private static final List<DebateId> CLOSE = Stream.of(
                    "abc",
                    "Abc",
                    "aBC",
                    "ABC",
                    "con",
                    "CON",
                    "nul",
                    "com1",
                    "com10",
                    "lpt9",
                    "-",
                    "a-1",
                    "A-1",
                    "lock",
                    "LOCK",
                    "a".repeat(64),
                    "A".repeat(64))
            .map(DebateId::of)
            .toList();

    @Test
    void a_plain_id_is_the_name_and_any_other_has_a_mark() {
        assertThat(FileNames.of(DebateId.of("debate-1")).journal()).isEqualTo("debate-1.journal");
        assertThat(FileNames.of(DebateId.of("debate-1")).head()).isEqualTo("debate-1.head");
        assertThat(FileNames.of(DebateId.of("Abc")).journal()).matches("Abc~[0-9a-f]{8}\\.journal");
        assertThat(FileNames.of(DebateId.of("nul")).journal()).matches("nul~[0-9a-f]{8}\\.journal");
        assertThat(FileNames.of(DebateId.of("com10")).journal()).isEqualTo("com10.journal");
    }

    @Test
    void no_two_names_differ_in_case_only_and_each_tells_its_debate() {
        Set<String> folded = new HashSet<>();
        for (DebateId debate : CLOSE) {
            FileNames names = FileNames.of(debate);
            assertThat(folded.add(names.stem().toLowerCase(Locale.ROOT)))
                    .as("%s has a name of its own", debate)
                    .isTrue();
            assertThat(FileNames.debate(names.journal())).contains(debate);
            assertThat(FileNames.debate(names.head())).contains(debate);
            assertThat(FileNames.debate(names.stem() + ".torn-20260102T120000000Z-2"))
                    .contains(debate);
        }
    }

    @Test
    void files_of_others_are_nobodys() {
        for (String other :
                List.of("", ".", ".journal", "README.md", "Abc.journal", "abc", "Abc~00000000.journal", "é.head")) {
            assertThat(FileNames.debate(other)).as(other).isEmpty();
        }
        assertThat(FileNames.of(DebateId.of("a")).own("a-1.journal")).isFalse();
    }

    @Test
    void where_the_disk_takes_upper_and_lower_case_for_the_same_debates_stay_apart(@TempDir Path folder)
            throws IOException {
        FileJournal journal = FileJournal.on(new RiggedDisk(FolderDisk.at(folder)).foldingCase(), Durability.OS, CLOCK);
        for (DebateId debate : CLOSE) {
            try (DebateLog log = journal.open(debate)) {
                log.append(List.of(said(debate)));
            }
        }
        for (DebateId debate : CLOSE) {
            assertThat(journal.read(debate, 1)).containsExactly(said(debate));
        }
    }

    private static RecordedEvent said(DebateId debate) {
        return new RecordedEvent(debate, 1, CLOCK.instant(), new DebatePaused("this is " + debate));
    }
}
