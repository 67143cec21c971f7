package dev.dialectic.cursor.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialectic.cursor.repository.RepositoryException.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GitRepositoryTest {

    @TempDir
    private Path folder;

    private Path root;
    private ScratchRepository scratch;

    @BeforeEach
    void create() throws IOException {
        root = Files.createDirectory(folder.resolve("shop"));
        scratch = ScratchRepository.in(root);
    }

    @AfterEach
    void close() {
        scratch.close();
    }

    @Test
    void a_repository_is_found_from_its_root_from_below_and_from_a_file() throws IOException {
        ObjectId head = scratch.write("src/a.txt", "a").commit("first");
        Path below = Files.createDirectories(root.resolve("src/deep"));
        Path file = Files.writeString(root.resolve("src/a.txt"), "a");
        for (Path path : new Path[] {root, below, file, root.resolve(".git"), root.resolve(".")}) {
            try (GitRepository repository = GitRepository.open(path)) {
                assertThat(repository.head()).isEqualTo(head.name());
                assertThat(repository.root()).contains(root.toAbsolutePath());
                assertThat(repository.warnings()).isEmpty();
            }
        }
    }

    @Test
    void a_bare_repository_is_read_and_has_no_root() throws IOException {
        scratch.write("a.txt", "a").commit("first");
        Path bare = folder.resolve("bare.git");
        Files.move(scratch.directory(), bare);
        try (GitRepository repository = GitRepository.open(bare)) {
            assertThat(repository.paths()).containsExactly("a.txt");
            assertThat(repository.root()).isEmpty();
        }
    }

    @Test
    void a_submodule_is_read_through_its_git_file() throws IOException {
        scratch.write("a.txt", "a").commit("first");
        Path modules = Files.createDirectories(folder.resolve("outer/.git/modules"));
        Files.move(scratch.directory(), modules.resolve("shop"));
        Files.writeString(root.resolve(".git"), "gitdir: ../outer/.git/modules/shop\n");
        try (GitRepository repository = GitRepository.open(root)) {
            assertThat(repository.paths()).containsExactly("a.txt");
            assertThat(repository.root()).contains(root.toAbsolutePath());
        }
    }

    @Test
    void a_second_work_tree_is_read_at_its_own_head() throws IOException {
        ObjectId first = scratch.write("a.txt", "a").commit("first");
        scratch.write("b.txt", "b").commit("second");
        Path own = Files.createDirectories(scratch.directory().resolve("worktrees/side"));
        Files.writeString(own.resolve("HEAD"), first.name() + "\n");
        Files.writeString(own.resolve("commondir"), "../..\n");
        Path side = Files.createDirectory(folder.resolve("side"));
        Files.writeString(side.resolve(".git"), "gitdir: " + own + "\n");
        try (GitRepository repository = GitRepository.open(side)) {
            assertThat(repository.head()).isEqualTo(first.name());
            assertThat(repository.paths()).containsExactly("a.txt");
            assertThat(repository.root()).contains(side.toAbsolutePath());
            assertThat(repository.warnings()).singleElement().asString().contains("detached");
        }
    }

    @Test
    void a_folder_outside_any_repository_is_told_apart() throws IOException {
        Path plain = Files.createDirectory(folder.resolve("plain"));
        assertProblem(() -> GitRepository.open(plain), Problem.NOT_A_REPOSITORY, "expected a git repository");
        assertProblem(
                () -> GitRepository.open(folder.resolve("nowhere")), Problem.NOT_A_REPOSITORY, "found nothing at");
    }

    @Test
    void a_git_file_that_names_nothing_is_unreadable() throws IOException {
        Path broken = Files.createDirectory(folder.resolve("broken"));
        for (String pointer : new String[] {"gitdir: ../gone\n", "", "no pointer", "gitdir: \0"}) {
            Files.writeString(broken.resolve(".git"), pointer);
            assertProblem(() -> GitRepository.open(broken), Problem.UNREADABLE, "to name a git folder");
        }
    }

    @Test
    void a_repository_without_any_commit_has_an_empty_history() {
        assertProblem(() -> GitRepository.open(root), Problem.EMPTY_HISTORY, "commit something");
    }

    @Test
    void an_unborn_branch_beside_others_gives_nothing_and_a_warning() throws IOException {
        scratch.write("a.txt", "a").commit("first");
        Files.writeString(scratch.directory().resolve("HEAD"), "ref: refs/heads/new\n");
        try (GitRepository repository = GitRepository.open(root)) {
            assertThat(repository.head()).isEmpty();
            assertThat(repository.paths()).isEmpty();
            assertThat(repository.text("a.txt")).isEmpty();
            assertThat(repository.warnings()).singleElement().asString().contains("branch without a commit");
        }
    }

    @Test
    void a_detached_head_is_read_with_a_warning() throws IOException {
        ObjectId first = scratch.write("a.txt", "a").commit("first");
        scratch.write("a.txt", "b").commit("second");
        Files.writeString(scratch.directory().resolve("HEAD"), first.name() + "\n");
        try (GitRepository repository = GitRepository.open(root)) {
            assertThat(repository.text("a.txt")).contains("a");
            assertThat(repository.warnings()).singleElement().asString().contains("detached");
        }
    }

    @Test
    void a_head_commit_that_is_missing_or_garbage_is_unreadable() throws IOException {
        ObjectId head = scratch.write("a.txt", "a").commit("first");
        scratch.lose(head);
        assertProblem(() -> GitRepository.open(root), Problem.UNREADABLE, "git fsck");
        ObjectId garbage = scratch.store(Constants.OBJ_COMMIT, "tree".getBytes(StandardCharsets.US_ASCII));
        Files.writeString(scratch.directory().resolve("HEAD"), garbage.name() + "\n");
        assertProblem(() -> GitRepository.open(root), Problem.UNREADABLE, "git fsck");
        Files.writeString(scratch.directory().resolve("HEAD"), "what is this\n");
        assertProblem(() -> GitRepository.open(root), Problem.UNREADABLE, "git fsck");
    }

    private static void assertProblem(ThrowingCallable open, Problem problem, String words) {
        assertThatThrownBy(open)
                .isInstanceOfSatisfying(
                        RepositoryException.class, e -> assertThat(e.problem()).isEqualTo(problem))
                .hasMessageContaining(words);
    }
}
