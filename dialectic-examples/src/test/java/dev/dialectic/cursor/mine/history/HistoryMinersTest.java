package dev.dialectic.cursor.mine.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.codebase.FileChange;
import dev.dialectic.cursor.mine.Activation;
import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.cursor.mine.Miner;
import dev.dialectic.cursor.repository.Commit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HistoryMinersTest {

    /** What all miners together may hold; the worst case of NewModuleMiner alone is 38,400 and a few quotes. */
    private static final int MOST_HELD = 400_000;

    private static ScriptedHistory random(long seed, int commits) {
        Random random = new Random(seed);
        ScriptedHistory history = new ScriptedHistory();
        String[] words = {"fix: crash ", "feat: thing ", "Fix bug ", "docs: word ", "chore(x): "};
        for (int i = 0; i < commits; i++) {
            List<String> changes = new ArrayList<>();
            int file = random.nextInt(12);
            changes.add("src/main/java/p" + file % 3 + "/C" + file + ".java");
            if (file < 6 && random.nextInt(40) > 0) {
                changes.add("src/main/resources/c" + file + ".xml");
            }
            if (random.nextInt(20) > 0) {
                changes.add("src/test/java/C" + file + "Test.java");
            }
            if (random.nextInt(9) == 0) {
                changes.add("+src/new/n" + i + ".ts");
                changes.add("src/new.ts");
            }
            history.commit(words[random.nextInt(words.length)] + i, changes.toArray(new String[0]));
        }
        return history;
    }

    private static List<Candidate> mined(ScriptedHistory history) {
        return HistoryMiners.all().stream()
                .flatMap(miner -> history.minedBy(miner).stream())
                .toList();
    }

    @Test
    void each_call_gives_new_miners_with_names_of_their_own() {
        assertThat(HistoryMiners.all())
                .extracting(Miner::name)
                .doesNotHaveDuplicates()
                .hasSize(11);
        assertThat(HistoryMiners.all()).doesNotContainAnyElementsOf(HistoryMiners.all());
    }

    @Test
    void an_empty_repository_yields_nothing() {
        assertThat(mined(new ScriptedHistory())).isEmpty();
    }

    @Test
    void the_same_repository_yields_the_same_in_the_same_order_and_all_of_it_is_well_formed() {
        for (long seed = 1; seed <= 20; seed++) {
            List<Candidate> found = mined(random(seed, 500));
            assertThat(found).as("seed %d", seed).isNotEmpty().isEqualTo(mined(random(seed, 500)));
            assertThat(found).as("seed %d", seed).extracting(Candidate::id).doesNotHaveDuplicates();
            for (Candidate rule : found) {
                assertThat(rule.support().passes())
                        .as("seed %d: %s", seed, rule)
                        .isTrue();
                assertThat(rule.citations()).hasSizeBetween(1, 10);
                assertThat(rule.directive()).as("seed %d", seed).contains("`").doesNotContain("\n");
                assertThat(HistoryMiners.all()).extracting(Miner::name).contains(rule.miner());
                if (rule.activation() instanceof Activation.Requested requested) {
                    assertThat(requested.description()).matches("[A-Za-z].*").doesNotContain(": ", " #");
                }
            }
        }
    }

    @Test
    void companions_mined_from_the_past_hold_in_the_commits_that_follow() {
        for (long seed = 1; seed <= 10; seed++) {
            List<Commit> whole = random(seed, 900).newestFirst();
            Miner miner = new Observation().through(new CoChangeMiner());
            whole.subList(300, 900).forEach(miner::observe);
            int kept = 0;
            int broken = 0;
            for (Candidate rule : miner.candidates(random(seed, 600).head())) {
                String changed =
                        ((Activation.Attached) rule.activation()).globs().get(0);
                for (Commit commit : whole.subList(0, 300)) {
                    List<String> paths =
                            commit.changes().stream().map(FileChange::path).toList();
                    kept += paths.contains(changed) && paths.contains(rule.value()) ? 1 : 0;
                    broken += paths.contains(changed) && !paths.contains(rule.value()) ? 1 : 0;
                }
            }
            assertThat(kept).as("seed %d", seed).isPositive();
            assertThat((double) kept / (kept + broken)).as("seed %d", seed).isGreaterThan(0.9);
        }
    }

    @Test
    @Tag("slow")
    void what_they_hold_is_bounded_however_long_the_history_is() {
        List<HistoryMiner> miners = HistoryMiners.fresh();
        Observation observation = new Observation();
        Random random = new Random(7);
        Instant newest = Instant.parse("2026-01-01T00:00:00Z");
        FileChange.Kind[] kinds = FileChange.Kind.values();
        for (int i = 0; i < 200_000; i++) {
            List<FileChange> changes = new ArrayList<>();
            for (int j = random.nextInt(6); j >= 0; j--) {
                int file = random.nextInt(50_000);
                String path = "d" + file % 900 + "/f" + file + (file % 3 == 0 ? ".ts" : ".java");
                changes.add(new FileChange(path, kinds[random.nextInt(3)], 30, 1));
            }
            String subject = "area" + random.nextInt(5_000) + ": work " + random.nextInt();
            Commit commit = new Commit(
                    String.format("%08x%032x", i, 7), newest.minusSeconds(600L * i), "Ada", subject, 1, changes);
            ObservedCommit observed = observation.of(commit);
            miners.forEach(miner -> miner.observe(observed));
        }
        assertThat(miners.stream().mapToInt(HistoryMiner::held).sum()).isLessThan(MOST_HELD);
        assertThat(miners)
                .allSatisfy(miner -> assertThat(miner.candidates(new ScriptedHistory().head()))
                        .isNotNull());
    }
}
