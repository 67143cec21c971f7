package dev.dialectic.journal.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.Dialectic;
import dev.dialectic.agent.Panel;
import dev.dialectic.debate.Debate;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.event.TurnGiven;
import dev.dialectic.journal.Journal;
import dev.dialectic.lab.Scenario;
import dev.dialectic.question.Question;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How often a debate waits for the disk, and that nobody is told of anything before. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SharedSyncTest {

    /** What a debate of three who only vote did: the deeds on its journal, and when listeners were told. */
    private record Run(List<String> deeds, List<RecordedEvent> events) {

        long syncs() {
            return deeds.stream().filter(deed -> deed.equals("sync")).count();
        }
    }

    @TempDir
    private Path folder;

    private Run run(Durability durability) throws Exception {
        RiggedDisk disk = new RiggedDisk(FolderDisk.at(folder.resolve(durability.name())));
        Journal journal = FileJournal.on(disk, durability, Clock.systemUTC());
        List<String> deeds = new ArrayList<>();
        List<RecordedEvent> told = new ArrayList<>();
        try (Dialectic dialectic = Dialectic.builder()
                .agents(Panel.of(Scenario.ada(), Scenario.bo(), Scenario.cy()))
                .format(Debate.voteOnly())
                .journal(journal)
                .executor(Runnable::run)
                .ids(() -> DebateId.of("one"))
                .listener(event -> {
                    disk.deeds().stream()
                            .filter(deed -> deed.endsWith(" one.journal"))
                            .map(deed -> deed.split(" ")[0])
                            .forEach(deeds::add);
                    deeds.add("tell");
                    told.add(event);
                })
                .build()) {
            dialectic.debate(Question.of("Which store?", "postgres", "mongo", "files"));
        }
        return new Run(deeds, told);
    }

    @Test
    void the_answers_of_one_phase_share_a_sync_under_group_and_only_there() throws Exception {
        Run always = run(Durability.ALWAYS);
        Run group = run(Durability.GROUP);
        Run os = run(Durability.OS);
        assertThat(group.events()).hasSameSizeAs(always.events());
        // Three ballots that were in at the same time: one wait for the disk instead of three.
        assertThat(always.syncs() - group.syncs()).isEqualTo(2);
        assertThat(os.syncs()).isZero();
    }

    @Test
    void whoever_is_told_of_an_event_is_told_after_its_sync() throws Exception {
        for (Durability durability : List.of(Durability.ALWAYS, Durability.GROUP)) {
            Run run = run(durability);
            boolean unsynced = false;
            for (String deed : run.deeds()) {
                unsynced = deed.equals("append") || unsynced && !deed.equals("sync");
                assertThat(unsynced && deed.equals("tell"))
                        .as("%s: %s", durability, run.deeds())
                        .isFalse();
            }
            assertThat(run.deeds()).contains("append", "sync", "tell");
            assertThat(run.events().stream().filter(told -> told.event() instanceof TurnGiven))
                    .hasSize(4);
        }
    }
}
