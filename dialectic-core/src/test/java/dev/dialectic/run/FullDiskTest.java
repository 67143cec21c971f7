package dev.dialectic.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dialectic.error.JournalFailedException;
import dev.dialectic.event.CallKey;
import dev.dialectic.event.Terms;
import dev.dialectic.event.TurnGiven;
import dev.dialectic.journal.file.Durability;
import dev.dialectic.journal.file.FileJournal;
import dev.dialectic.journal.file.FolderDisk;
import dev.dialectic.journal.file.RiggedDisk;
import dev.dialectic.lab.Outcomes;
import dev.dialectic.lab.Scenario;
import dev.dialectic.machine.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The disk becomes full in the middle of a debate: it stops before more is paid for, says so, and goes on when there is room. */
@Tag("recovery")
class FullDiskTest {

    private static final int PLACES = 40;

    @TempDir
    private Path folder;

    @Test
    void a_debate_stops_before_the_next_agent_is_asked_and_resumes_to_the_same_outcome() throws IOException {
        requireTheSameOutcome(Durability.ALWAYS, 3);
    }

    @Tag("slow")
    @ParameterizedTest
    @EnumSource
    void so_it_does_wherever_the_disk_is_full_and_however_durable_it_is_kept(Durability durability) throws IOException {
        requireTheSameOutcome(durability, PLACES);
    }

    private void requireTheSameOutcome(Durability durability, int places) throws IOException {
        Lives straight = lives(FileJournal.in(folder.resolve("straight"), durability));
        Outcome expected = straight.toTheEnd();
        long bytes = Files.size(folder.resolve("straight/debate-1.journal"));
        for (int place = 0; place < places; place++) {
            long space = bytes * place / places;
            RiggedDisk disk = new RiggedDisk(FolderDisk.at(folder.resolve("full-" + place))).space(space);
            Lives lives = lives(FileJournal.on(disk, durability, Clock.systemUTC()));
            String where = "full after " + space + " bytes";
            stops(lives, where);
            stops(lives, where + ", still full");

            disk.space(Long.MAX_VALUE);
            Outcome outcome = lives.toTheEnd();
            lives.check(outcome, where);
            assertThat(Outcomes.withoutDoubt(outcome)).as(where).isEqualTo(Outcomes.withoutDoubt(expected));
        }
    }

    private static Lives lives(FileJournal journal) {
        return new Lives(Scenario.standard(), Terms.InDoubt.ASK_AGAIN, Runnable::run, journal);
    }

    private static void stops(Lives lives, String where) {
        assertThatExceptionOfType(JournalFailedException.class)
                .as(where)
                .isThrownBy(lives::toTheEnd)
                .withMessageContaining("debate debate-1")
                .withMessageContaining("No space left on device");
        requireTurns(lives, where);
    }

    /** Nobody was asked whose turn was not recorded before. */
    static void requireTurns(Lives lives, String where) {
        List<CallKey> turns = lives.events().stream()
                .filter(event -> event.event() instanceof TurnGiven)
                .map(event -> ((TurnGiven) event.event()).call())
                .toList();
        lives.asked()
                .forEach((call, times) -> assertThat(times)
                        .as("%s: how often %s was asked", where, call)
                        .isLessThanOrEqualTo(Collections.frequency(turns, call)));
    }
}
