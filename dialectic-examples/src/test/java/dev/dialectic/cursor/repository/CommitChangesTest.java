package dev.dialectic.cursor.repository;

import static dev.dialectic.codebase.FileChange.Kind.ADDED;
import static dev.dialectic.codebase.FileChange.Kind.DELETED;
import static dev.dialectic.codebase.FileChange.Kind.MODIFIED;
import static dev.dialectic.codebase.FileChange.Kind.RENAMED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.dialectic.codebase.FileChange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.TreeFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CommitChangesTest {

    @TempDir
    private Path root;

    private ScratchRepository scratch;
    private List<String> warnings = List.of();

    @BeforeEach
    void create() {
        scratch = ScratchRepository.in(root);
    }

    @AfterEach
    void close() {
        scratch.close();
    }

    @Test
    void a_first_commit_adds_all_its_files() {
        scratch.write("b.txt", "1\n2\n").write("a/c.txt", "1").commit("first");
        assertThat(newest()).containsExactly(change("a/c.txt", ADDED, 1, 0), change("b.txt", ADDED, 2, 0));
    }

    @Test
    void changes_come_by_path_with_the_lines_they_add_and_remove() {
        scratch.write("gone.txt", "x\ny\n").write("kept.txt", "k").write("mod.txt", "1\n2\n3\n");
        scratch.commit("first");
        scratch.delete("gone.txt").write("mod.txt", "1\ntwo\n3\n4\n").write("new.txt", "a\nb\nc\n");
        scratch.commit("second");
        assertThat(newest())
                .containsExactly(
                        change("gone.txt", DELETED, 0, 2),
                        change("mod.txt", MODIFIED, 2, 1),
                        change("new.txt", ADDED, 3, 0));
    }

    @Test
    void a_moved_file_is_renamed_with_the_lines_that_changed_on_the_way() {
        scratch.write("old/place.txt", lines(20)).commit("first");
        scratch.delete("old/place.txt").write("new/place.txt", lines(21)).commit("move");
        assertThat(newest()).containsExactly(change("new/place.txt", RENAMED, 1, 0));
    }

    @Test
    void a_copied_file_is_added() {
        scratch.write("one.txt", lines(20)).commit("first");
        scratch.delete("one.txt").write("two.txt", lines(20)).write("zwo.txt", lines(20));
        scratch.commit("copy");
        assertThat(newest())
                .extracting(FileChange::kind, FileChange::addedLines)
                .containsExactlyInAnyOrder(tuple(RENAMED, 0), tuple(ADDED, 20));
    }

    @Test
    void renames_are_not_looked_for_among_more_than_two_hundred_files() {
        for (int i = 0; i < 101; i++) {
            scratch.write("a/" + i, lines(5) + i);
        }
        scratch.commit("first");
        for (int i = 0; i < 101; i++) {
            scratch.delete("a/" + i).write("b/" + i, lines(5) + i);
        }
        scratch.commit("move all");
        assertThat(newest()).hasSize(202).extracting(FileChange::kind).containsOnly(ADDED, DELETED);
    }

    @Test
    void binary_and_large_files_count_no_lines() {
        scratch.write("bin", "a\0\n").write("large.txt", "line\n".repeat(110_000));
        scratch.write("long.txt", "\n".repeat(20_001)).write("fits.txt", "\n".repeat(20_000));
        scratch.commit("first");
        assertThat(newest())
                .containsExactly(
                        change("bin", ADDED, 0, 0),
                        change("fits.txt", ADDED, 20_000, 0),
                        change("large.txt", ADDED, 0, 0),
                        change("long.txt", ADDED, 0, 0));
    }

    @Test
    void a_commit_of_more_than_five_hundred_files_comes_without_changes() {
        for (int i = 0; i < 500; i++) {
            scratch.write("file" + i, "x");
        }
        scratch.commit("five hundred");
        assertThat(newest()).hasSize(500);
        for (int i = 0; i < 501; i++) {
            scratch.write("file" + i, "y");
        }
        scratch.commit("one more");
        assertThat(newest()).isEmpty();
    }

    @Test
    void a_merge_comes_without_changes() throws IOException {
        ObjectId base = scratch.write("a.txt", "a").commit("first");
        ObjectId side = scratch.insert("side", scratch.tree(), List.of(base));
        scratch.write("b.txt", "b").merge("merge", side);
        assertThat(newest()).isEmpty();
    }

    @Test
    void the_edge_of_a_shallow_clone_comes_without_changes_and_keeps_its_parents() throws IOException {
        ObjectId first = scratch.write("a.txt", "a").commit("first");
        ObjectId edge = scratch.write("b.txt", "b").commit("edge");
        scratch.write("c.txt", "c").commit("newest");
        scratch.lose(first);
        Files.writeString(scratch.directory().resolve("shallow"), edge.name() + "\n");
        List<Commit> walked = walk();
        assertThat(walked).extracting(Commit::subject).containsExactly("newest", "edge");
        assertThat(walked.get(0).changes()).containsExactly(change("c.txt", ADDED, 1, 0));
        assertThat(walked.get(1).changes()).isEmpty();
        assertThat(walked.get(1).parents()).isEqualTo(1);
        assertThat(warnings).singleElement().asString().contains("shallow");
    }

    @Test
    void a_missing_parent_ends_its_line_of_history_only() throws IOException {
        ObjectId base = scratch.write("a.txt", "a").commit("base");
        ObjectId lost = scratch.insert("lost", scratch.tree(), List.of(base));
        ObjectId side = scratch.insert("side", scratch.tree(), List.of(lost));
        scratch.merge("merge", side);
        scratch.lose(lost);
        List<Commit> walked = walk();
        assertThat(walked).extracting(Commit::subject).containsExactly("merge", "side", "base");
        assertThat(walked.get(1).changes()).isEmpty();
        assertThat(walked.get(1).parents()).isEqualTo(1);
        assertThat(warnings).singleElement().asString().startsWith("1 commits have a parent");
    }

    @Test
    void missing_content_counts_no_lines_and_missing_folders_no_changes() throws IOException {
        scratch.write("a.txt", "a\n").write("d/b.txt", "b\n").commit("first");
        ObjectId blob = scratch.git.resolve("HEAD:a.txt");
        scratch.write("a.txt", "c\n").commit("second");
        ObjectId folder = scratch.git.resolve("HEAD:d");
        scratch.write("d/b.txt", "d\n").commit("third");
        scratch.lose(blob);
        scratch.lose(folder);
        List<Commit> walked = walk();
        assertThat(walked).extracting(Commit::subject).containsExactly("third", "second", "first");
        assertThat(walked.get(0).changes()).isEmpty();
        assertThat(walked.get(1).changes()).containsExactly(change("a.txt", MODIFIED, 0, 0));
        assertThat(walked.get(2).changes()).isEmpty();
        assertThat(warnings).hasSize(2).anyMatch(w -> w.startsWith("2 commits cannot be compared"));
        assertThat(warnings).anyMatch(w -> w.startsWith("1 changed files cannot be read"));
    }

    @Test
    void a_rename_whose_content_is_missing_is_an_addition_and_a_deletion() throws IOException {
        scratch.write("old.txt", lines(20)).commit("first");
        ObjectId blob = scratch.git.resolve("HEAD:old.txt");
        scratch.delete("old.txt").write("new.txt", lines(21)).commit("move");
        scratch.lose(blob);
        assertThat(newest()).containsExactly(change("new.txt", ADDED, 21, 0), change("old.txt", DELETED, 0, 0));
    }

    @Test
    void links_submodules_and_hostile_paths_are_no_changes() throws IOException {
        ObjectId blob = scratch.blob(new byte[] {'x'});
        TreeFormatter before = new TreeFormatter();
        before.append("turned", FileMode.SYMLINK, blob);
        TreeFormatter tree = new TreeFormatter();
        tree.append("a\u202eb", FileMode.REGULAR_FILE, blob);
        tree.append("link", FileMode.SYMLINK, blob);
        tree.append("module", FileMode.GITLINK, ObjectId.fromString("1".repeat(40)));
        tree.append("plain", FileMode.EXECUTABLE_FILE, blob);
        tree.append("turned", FileMode.REGULAR_FILE, blob);
        ObjectId first = scratch.insert("first", scratch.rawTree(before), List.of());
        scratch.advance(scratch.insert("second", scratch.rawTree(tree), List.of(first)));
        assertThat(newest()).containsExactly(change("plain", ADDED, 1, 0), change("turned", ADDED, 1, 0));
    }

    private static FileChange change(String path, FileChange.Kind kind, int added, int removed) {
        return new FileChange(path, kind, added, removed);
    }

    private static String lines(int count) {
        return IntStream.range(0, count).mapToObj(i -> "line " + i + "\n").collect(Collectors.joining());
    }

    private List<FileChange> newest() {
        return walk().get(0).changes();
    }

    private List<Commit> walk() {
        List<Commit> walked = new ArrayList<>();
        try (GitRepository repository = GitRepository.open(root)) {
            repository.history().walk(HistoryRange.all(), HistoryProgress.IGNORED, walked::add);
            warnings = repository.warnings();
        }
        return walked;
    }
}
