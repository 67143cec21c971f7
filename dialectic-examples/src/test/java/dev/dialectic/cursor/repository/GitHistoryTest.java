package dev.dialectic.cursor.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GitHistoryTest {

    @TempDir
    private Path root;

    private ScratchRepository scratch;

    @BeforeEach
    void create() {
        scratch = ScratchRepository.in(root);
    }

    @AfterEach
    void close() {
        scratch.close();
    }

    @Test
    void commits_come_newest_first_with_their_words() {
        ObjectId first = commit(1);
        ObjectId second = commit(2);
        List<Commit> walked = walk(HistoryRange.all());
        assertThat(walked).extracting(Commit::id).containsExactly(second.name(), first.name());
        Commit newest = walked.get(0);
        assertThat(newest.author()).isEqualTo("Ada");
        assertThat(newest.message()).isEqualTo("commit 2\n\nwith a body");
        assertThat(newest.at()).isEqualTo(ScratchRepository.FIRST.plusSeconds(60));
        assertThat(newest.parents()).isEqualTo(1);
        assertThat(walked.get(1).parents()).isZero();
    }

    @Test
    void no_commit_comes_before_one_that_builds_on_it_even_with_clocks_that_go_wrong() throws IOException {
        ObjectId tree = scratch.tree();
        ObjectId late = scratch.insert("base with a late clock", tree, List.of());
        String raw = "tree " + tree.name() + "\nparent " + late.name()
                + "\nauthor A <a@b> 1000 +0000\ncommitter A <a@b> 1000 +0000\n\nearly\n";
        ObjectId early = scratch.store(Constants.OBJ_COMMIT, raw.getBytes(StandardCharsets.UTF_8));
        ObjectId side = scratch.insert("side", tree, List.of(late));
        scratch.advance(scratch.insert("merge", tree, List.of(early, side)));
        assertThat(walk(HistoryRange.all()))
                .extracting(Commit::subject)
                .containsExactly("merge", "side", "early", "base with a late clock");
    }

    @Test
    void commits_of_one_second_come_by_hash() throws IOException {
        ObjectId tree = scratch.tree();
        ObjectId base = scratch.insert("base", tree, List.of());
        List<ObjectId> tips = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String raw = "tree " + tree.name() + "\nparent " + base.name()
                    + "\nauthor A <a@b> 1900000000 +0000\ncommitter A <a@b> 1900000000 +0000\n\ntip " + i + "\n";
            tips.add(scratch.store(Constants.OBJ_COMMIT, raw.getBytes(StandardCharsets.UTF_8)));
        }
        scratch.advance(scratch.insert("join", tree, tips));
        List<String> walked = walk(HistoryRange.all()).stream().map(Commit::id).toList();
        assertThat(walked.subList(1, 9))
                .isEqualTo(tips.stream().map(ObjectId::name).sorted().toList());
    }

    @Test
    void a_limit_gives_the_newest_and_a_revision_what_is_new_since() throws IOException {
        ObjectId first = commit(1);
        commit(2);
        commit(3);
        Files.writeString(scratch.directory().resolve("refs/tags/v1"), first.name() + "\n");
        assertThat(walk(HistoryRange.all().atMost(2)))
                .extracting(Commit::subject)
                .containsExactly("commit 3", "commit 2");
        for (String revision :
                List.of(first.name(), "v1", "HEAD~2", first.name().substring(0, 10))) {
            assertThat(walk(HistoryRange.since(revision)))
                    .as(revision)
                    .extracting(Commit::subject)
                    .containsExactly("commit 3", "commit 2");
        }
        assertThat(walk(HistoryRange.since("HEAD"))).isEmpty();
        assertThat(walk(HistoryRange.since("v1").atMost(1))).hasSize(1);
    }

    @Test
    void what_a_side_branch_brought_is_new_when_the_revision_does_not_reach_it() throws IOException {
        ObjectId base = commit(1);
        ObjectId main = commit(2);
        ObjectId side = scratch.insert("side", scratch.tree(), List.of(base));
        scratch.merge("merge", side);
        assertThat(walk(HistoryRange.since(main.name())))
                .extracting(Commit::subject)
                .containsExactly("merge", "side");
    }

    @Test
    void an_unknown_revision_is_told_in_a_sentence() throws IOException {
        commit(1);
        String file = scratch.git.resolve("HEAD:file.txt").name();
        for (String revision : List.of("nope", "v9", "0".repeat(40), "HEAD~7", "a..b", "^{", "HEAD^{x}", "-", file)) {
            assertThatThrownBy(() -> walk(HistoryRange.since(revision)))
                    .as(revision)
                    .isInstanceOfSatisfying(
                            RepositoryException.class,
                            e -> assertThat(e.problem()).isEqualTo(RepositoryException.Problem.UNKNOWN_REVISION))
                    .hasMessageContaining("found \"" + revision + "\"");
        }
        assertThatIllegalArgumentException().isThrownBy(() -> HistoryRange.since(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> HistoryRange.all().atMost(0));
    }

    @Test
    void progress_counts_up_to_a_total_that_is_known_from_the_start() {
        commit(1);
        commit(2);
        commit(3);
        List<String> told = new ArrayList<>();
        try (GitRepository repository = GitRepository.open(root)) {
            repository.history().walk(HistoryRange.all(), (done, total) -> told.add(done + "/" + total), c -> {});
            repository
                    .history()
                    .walk(HistoryRange.all().atMost(2), (done, total) -> told.add(done + "/" + total), c -> {});
        }
        assertThat(told).containsExactly("1/3", "2/3", "3/3", "1/2", "2/2");
    }

    @Test
    void an_interrupt_ends_the_walk_and_stays() {
        commit(1);
        commit(2);
        List<Commit> walked = new ArrayList<>();
        try (GitRepository repository = GitRepository.open(root)) {
            assertThatThrownBy(() -> repository.history().walk(HistoryRange.all(), HistoryProgress.IGNORED, commit -> {
                        walked.add(commit);
                        Thread.currentThread().interrupt();
                    }))
                    .isInstanceOf(CancellationException.class)
                    .hasMessageContaining("1 of 2");
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(walked).hasSize(1);
    }

    @Test
    void an_unborn_branch_has_no_history() throws IOException {
        commit(1);
        Files.writeString(scratch.directory().resolve("HEAD"), "ref: refs/heads/new\n");
        assertThat(walk(HistoryRange.all())).isEmpty();
    }

    @Test
    void a_message_that_never_ends_is_cut_and_one_without_an_author_is_read() throws IOException {
        scratch.commit("x".repeat(1 << 20));
        String raw = "tree " + scratch.tree().name() + "\n\nanonymous";
        scratch.advance(scratch.insert(
                "join",
                scratch.tree(),
                List.of(
                        scratch.git.resolve("HEAD"),
                        scratch.store(Constants.OBJ_COMMIT, raw.getBytes(StandardCharsets.UTF_8)))));
        List<Commit> walked = walk(HistoryRange.all());
        assertThat(walked).hasSize(3);
        assertThat(walked.get(1).message()).hasSize(64 << 10);
        assertThat(walked.get(2).message()).isEqualTo("anonymous");
        assertThat(walked.get(2).author()).isEmpty();
    }

    private ObjectId commit(int number) {
        return scratch.write("file.txt", "text " + number).commit("commit " + number + "\n\nwith a body");
    }

    private List<Commit> walk(HistoryRange range) {
        List<Commit> walked = new ArrayList<>();
        try (GitRepository repository = GitRepository.open(root)) {
            repository.history().walk(range, HistoryProgress.IGNORED, walked::add);
        }
        return walked;
    }
}
