package dev.dialectic.cursor.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.eclipse.jgit.lib.Constants;
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
class GitFilesTest {

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
    void paths_are_sorted_and_come_from_the_commit_not_the_folder() throws IOException {
        scratch.write("b.txt", "b").write("a/z.txt", "z").write("a-b.txt", "ab").commit("first");
        Files.writeString(root.resolve("untracked.txt"), "x");
        try (GitRepository repository = GitRepository.open(root)) {
            assertThat(repository.paths()).containsExactly("a-b.txt", "a/z.txt", "b.txt");
            assertThat(repository.contains("a/z.txt")).isTrue();
            assertThat(repository.contains("a")).isFalse();
            assertThat(repository.contains("untracked.txt")).isFalse();
        }
    }

    @Test
    void links_and_submodules_are_no_files() throws IOException {
        ObjectId blob = scratch.blob(bytes("target"));
        TreeFormatter tree = new TreeFormatter();
        tree.append("link", FileMode.SYMLINK, blob);
        tree.append("module", FileMode.GITLINK, ObjectId.fromString("1".repeat(40)));
        tree.append("run.sh", FileMode.EXECUTABLE_FILE, blob);
        try (GitRepository repository = openTree(scratch.rawTree(tree))) {
            assertThat(repository.paths()).containsExactly("run.sh");
            assertThat(repository.text("link")).isEmpty();
            assertThat(repository.warnings()).isEmpty();
        }
    }

    @Test
    void text_has_newlines_only_and_binary_or_undecodable_content_is_no_text() throws IOException {
        byte[] lateNul = bytes("x".repeat(8000) + "\0");
        scratch.write("crlf.txt", "a\r\nb\r\n")
                .write("umlaut.txt", "größer\n")
                .write("latin1.txt", "größer\n".getBytes(StandardCharsets.ISO_8859_1))
                .write("nul.bin", "a\0b")
                .write("late.txt", lateNul)
                .write("empty.txt", "")
                .commit("first");
        try (GitRepository repository = GitRepository.open(root)) {
            assertThat(repository.text("crlf.txt")).contains("a\nb\n");
            assertThat(repository.text("umlaut.txt")).contains("größer\n");
            assertThat(repository.text("latin1.txt")).isEmpty();
            assertThat(repository.text("nul.bin")).isEmpty();
            assertThat(repository.text("late.txt")).contains(new String(lateNul, StandardCharsets.UTF_8));
            assertThat(repository.text("empty.txt")).contains("");
            assertThat(repository.text("crlf.txt")).as("read again").contains("a\nb\n");
        }
    }

    @Test
    void text_of_more_than_a_mebibyte_is_not_read() throws IOException {
        byte[] most = new byte[1 << 20];
        Arrays.fill(most, (byte) 'x');
        scratch.write("most.txt", most)
                .write("more.txt", Arrays.copyOf(most, most.length + 1))
                .commit("first");
        try (GitRepository repository = GitRepository.open(root)) {
            assertThat(repository.text("most.txt"))
                    .hasValueSatisfying(text -> assertThat(text).hasSize(1 << 20));
            assertThat(repository.text("more.txt")).isEmpty();
            assertThat(repository.contains("more.txt")).isTrue();
        }
    }

    @Test
    void hostile_paths_are_left_out_and_counted() throws IOException {
        ObjectId blob = scratch.blob(bytes("x"));
        List<byte[]> names = List.of(
                bytes("a\nb"),
                bytes("a\u001b[2Jb"),
                bytes("a\u202eb"),
                bytes("a\u200bb"),
                bytes("a\u2028b"),
                new byte[] {'a', (byte) 0xff},
                new byte[] {'a', (byte) 0xc0, (byte) 0xaf},
                bytes(".."),
                bytes("../up"),
                bytes(".GIT"),
                bytes("/etc"),
                bytes("x".repeat(5000)));
        TreeFormatter tree = new TreeFormatter();
        for (byte[] name : names) {
            tree.append(name, 0, name.length, FileMode.REGULAR_FILE, blob, true);
        }
        tree.append("käse 中 ok.txt", FileMode.REGULAR_FILE, blob);
        try (GitRepository repository = openTree(scratch.rawTree(tree))) {
            assertThat(repository.paths()).containsExactly("käse 中 ok.txt");
            assertThat(repository.text("..")).isEmpty();
            assertThat(repository.warnings())
                    .singleElement()
                    .asString()
                    .startsWith(names.size() + " paths are left out");
        }
    }

    @Test
    void a_missing_folder_and_a_missing_file_leave_the_rest_readable() throws IOException {
        scratch.write("gone/a.txt", "lost a").write("kept/b.txt", "b").write("lost.txt", "lost b");
        scratch.commit("first");
        scratch.lose(scratch.git.resolve("HEAD:gone"));
        scratch.lose(scratch.git.resolve("HEAD:lost.txt"));
        try (GitRepository repository = GitRepository.open(root)) {
            assertThat(repository.paths()).containsExactly("kept/b.txt", "lost.txt");
            assertThat(repository.text("kept/b.txt")).contains("b");
            assertThat(repository.warnings()).hasSize(1).first().asString().startsWith("1 folders");
            assertThat(repository.text("lost.txt")).isEmpty();
            assertThat(repository.warnings()).hasSize(2);
        }
    }

    @Test
    void a_missing_or_garbage_root_folder_gives_no_files_and_a_warning() throws IOException {
        ObjectId garbage = scratch.store(Constants.OBJ_TREE, bytes("100644 a"));
        try (GitRepository repository = openTree(garbage)) {
            assertThat(repository.warnings()).singleElement().asString().contains("folders");
        }
        try (GitRepository repository = openTree(ObjectId.fromString("2".repeat(40)))) {
            assertThat(repository.paths()).isEmpty();
            assertThat(repository.warnings()).singleElement().asString().contains("folders");
        }
    }

    @Test
    void a_tree_that_unfolds_into_ten_billion_paths_is_cut() throws IOException {
        ObjectId level = scratch.blob(bytes("x"));
        FileMode mode = FileMode.REGULAR_FILE;
        for (int depth = 0; depth < 10; depth++) {
            TreeFormatter tree = new TreeFormatter();
            for (char name = 'a'; name <= 'j'; name++) {
                tree.append(String.valueOf(name), mode, level);
            }
            level = scratch.rawTree(tree);
            mode = FileMode.TREE;
        }
        try (GitRepository repository = openTree(level)) {
            assertThat(repository.paths()).hasSizeBetween(400_000, 500_000);
            assertThat(repository.warnings()).singleElement().asString().contains("500000 entries");
        }
    }

    private GitRepository openTree(ObjectId tree) throws IOException {
        scratch.advance(scratch.insert("first", tree, List.of()));
        return GitRepository.open(root);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
