package dev.dialectic.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.event.CallKey;
import dev.dialectic.event.Terms;
import dev.dialectic.journal.file.Examination;
import dev.dialectic.journal.file.FileJournal;
import dev.dialectic.journal.file.GoldenJournal;
import dev.dialectic.lab.Outcomes;
import dev.dialectic.lab.Scenario;
import dev.dialectic.machine.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Folders of debates that a released version wrote are read for ever, and gone on with. Each set of golden journals is what was
 * written then; the one with the highest number is what is written today. Sets are added, never changed.
 */
@Tag("recovery")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GoldenJournalsTest {

    private static final Path GOLDEN = Path.of("src/test/resources/dev/dialectic/journal/file/golden");

    /** What is in each set: a debate of the shortest scenario, in three states. */
    private static final Map<String, Consumer<Lives>> WRITTEN = new TreeMap<>(Map.of(
            "finished", Lives::toTheEnd,
            "interrupted", GoldenJournalsTest::interrupt,
            "reopened", GoldenJournalsTest::reopenAndInterrupt));

    /** What becomes of each. */
    private static final Map<String, Function<Lives, Outcome>> STRAIGHT =
            Map.of("finished", Lives::toTheEnd, "interrupted", Lives::toTheEnd, "reopened", lives -> {
                lives.toTheEnd();
                return lives.reopened();
            });

    /** How many calls were open when each was interrupted. */
    private static final Map<String, Integer> IN_DOUBT = Map.of("finished", 0, "interrupted", 2, "reopened", 1);

    @TempDir
    private Path folder;

    private static void interrupt(Lives lives) {
        assertThat(lives.crashingAt(16, CrashingJournal.Side.BEFORE)).isTrue();
    }

    private static void reopenAndInterrupt(Lives lives) {
        lives.toTheEnd();
        assertThat(lives.reopenedCrashingAt(7, CrashingJournal.Side.BEFORE)).isTrue();
    }

    private static Lives lives(FileJournal journal) {
        return new Lives(Scenario.shortest(), Terms.InDoubt.ASK_AGAIN, Runnable::run, journal);
    }

    private static List<Path> folders(Path parent) throws IOException {
        try (Stream<Path> folders = Files.list(parent)) {
            return folders.sorted().toList();
        }
    }

    static Stream<Path> golden() throws IOException {
        Stream.Builder<Path> golden = Stream.builder();
        for (Path set : folders(GOLDEN)) {
            folders(set).forEach(golden);
        }
        return golden.build();
    }

    private FileJournal copy(Path golden) throws IOException {
        for (Path file : folders(golden)) {
            Files.copy(file, folder.resolve(file.getFileName()));
        }
        return FileJournal.in(folder);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("golden")
    void a_golden_journal_is_whole_and_resumed_to_its_outcome_without_asking_for_a_recorded_answer(Path golden)
            throws IOException {
        String name = golden.getFileName().toString();
        FileJournal journal = copy(golden);
        Examination examined = journal.examine(Lives.ID);
        assertThat(examined.findings()).isEmpty();
        assertThat(examined.sealed()).isEqualTo(name.equals("finished"));
        assertThat(journal.debates()).containsExactly(Lives.ID);

        Lives lives = lives(journal);
        Set<CallKey> answered = lives.checker().answered();
        assertThat(answered).isNotEmpty();
        Outcome outcome = lives.toTheEnd();
        assertThat(lives.asked().keySet())
                .as("an answer that is recorded was paid for")
                .doesNotContainAnyElementsOf(answered);
        assertThat(outcome.inDoubt()).hasSize(IN_DOUBT.get(name));
        Lives straight = new Lives(Scenario.shortest(), Terms.InDoubt.ASK_AGAIN, Runnable::run);
        assertThat(Outcomes.withoutDoubt(outcome))
                .isEqualTo(Outcomes.withoutDoubt(STRAIGHT.get(name).apply(straight)));
        assertThat(journal.examine(Lives.ID).sealed()).isTrue();
        assertThat(journal.examine(Lives.ID).findings()).isEmpty();
        assertThat(journal.recoveries()).isEmpty();
    }

    @Test
    void what_is_written_today_has_the_bytes_of_the_last_set() throws IOException {
        List<Path> sets = folders(GOLDEN);
        Path last = GOLDEN.resolve(Integer.toString(sets.size()));
        assertThat(folders(last))
                .map(Path::getFileName)
                .map(Path::toString)
                .containsExactlyElementsOf(WRITTEN.keySet());
        for (Map.Entry<String, Consumer<Lives>> each : WRITTEN.entrySet()) {
            Path written = folder.resolve(each.getKey());
            each.getValue().accept(lives(GoldenJournal.in(written)));
            Files.delete(written.resolve("LOCK"));
        }
        for (String each : WRITTEN.keySet()) {
            Path written = folder.resolve(each);
            assertThat(folders(written)).hasSize(2);
            for (Path file : folders(written)) {
                assertThat(file)
                        .as(
                                "what is written has changed: does that need a new form of frames or a new version of an event?")
                        .hasSameTextualContentAs(last.resolve(each).resolve(file.getFileName()))
                        .hasSameBinaryContentAs(last.resolve(each).resolve(file.getFileName()));
            }
        }
    }
}
