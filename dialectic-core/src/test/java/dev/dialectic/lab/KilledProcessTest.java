package dev.dialectic.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.event.RecordedEvent;
import dev.dialectic.journal.InMemoryJournal;
import dev.dialectic.journal.file.Durability;
import dev.dialectic.journal.file.FileJournal;
import dev.dialectic.run.CrashPoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Real processes over real files, killed. */
@Tag("slow")
@ExtendWith(Quiet.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KilledProcessTest {

    private static final long SEED = 4_711;
    private static final int KILLS = 50;
    private static final int AT_ONCE = 2;

    @TempDir
    private Path temporary;

    @Test
    void fifty_kills_in_the_middle_of_writing_take_nothing_that_was_acknowledged() {
        Toll toll = new Toll("kill -9 while writing");
        IntStream.range(0, AT_ONCE)
                .parallel()
                .forEach(writer -> killAgainAndAgain("writer-" + writer, SEED + writer, toll));
        toll.print();
        assertThat(toll.tried()).isEqualTo(KILLS);
        assertThat(toll.words()).isEmpty();
    }

    private void killAgainAndAgain(String name, long seed, Toll toll) {
        Path folder = temporary.resolve(name);
        Random random = new Random(seed);
        try {
            for (int kill = 1; kill <= KILLS / AT_ONCE; kill++) {
                Durability durability = Durability.values()[kill % Durability.values().length];
                int batches = random.nextInt(20);
                String where = "seed " + seed + ", kill " + kill + " after " + batches + " batches, " + durability;
                try (Jvm process = start("write", folder, durability.name(), "" + random.nextLong())) {
                    assertThat(process.await(batches))
                            .as("%s: %s", where, process.errors())
                            .isEqualTo(batches);
                    process.kill();
                }
                if (Files.exists(folder)) {
                    FileJournal.in(folder).open(Trial.DEBATE).close();
                }
                toll.add(where, checker(folder));
            }
            assertThat(DebateProcess.account(folder).acknowledged()).isGreaterThan(250);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Test
    void a_debate_whose_process_halts_at_a_crash_point_ends_in_the_next_one_as_if_it_had_not() {
        Map<CrashPoint, Integer> hits = hits();
        assertThat(hits).containsOnlyKeys(CrashPoint.values());
        Toll toll = new Toll("halt(137) at crash points");
        Arrays.stream(CrashPoint.values()).parallel().forEach(point -> {
            Path folder = temporary.resolve(point.name());
            int hit = 1 + new Random(SEED + point.ordinal()).nextInt(hits.get(point));
            String where = "seed " + SEED + ", " + point + ", hit " + hit;
            try {
                run(folder, point, hit, 137, where);
                run(folder, point, 0, 0, where);
                toll.add(where, checker(folder).endingAs(Trial.undisturbed(Scenario.shortest(), Trial.DEBATE)));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
        toll.print();
        assertThat(toll.words()).isEmpty();
        assertThat(toll.withinBound()).isTrue();
    }

    private static void run(Path folder, CrashPoint point, int hit, int code, String where) throws IOException {
        try (Jvm process = start("debate", folder, point.name(), "" + hit)) {
            assertThat(process.code()).as("%s: %s", where, process.errors()).isEqualTo(code);
        }
    }

    private static Jvm start(String what, Path folder, String... more) throws IOException {
        Path errors = folder.resolveSibling(folder.getFileName() + ".errors");
        return Jvm.start(DebateProcess.class, errors, List.of(what, folder.toString(), more[0], more[1]));
    }

    private static JournalChecker checker(Path folder) throws IOException {
        List<RecordedEvent> log = FileJournal.in(folder).read(Trial.DEBATE, 1);
        Path file = folder.resolve(FileEngine.FILE);
        byte[] bytes = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        return JournalChecker.of(Trial.DEBATE, log, DebateProcess.account(folder))
                .in(bytes);
    }

    private static Map<CrashPoint, Integer> hits() {
        Map<CrashPoint, Integer> hits = new EnumMap<>(CrashPoint.class);
        new Trial(Scenario.shortest()).live(new InMemoryJournal(), point -> hits.merge(point, 1, Integer::sum));
        return hits;
    }
}
