package dev.dialectic.cursor.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dialectic.cursor.rule.FolderException.Problem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FolderWriterTest {

    private static final RuleBook BOOK = RuleBook.EMPTY
            .adopt(Rules.build("a", "Build with `mvn verify`."), new Ruling(1, 1))
            .adopt(Rules.test("b", "Name tests `FooTest`.", 19, 1), new Ruling(1, 1));

    private static List<String> PIECES = List.of(
            "..",
            "/",
            "\\",
            ".cursor",
            "rules",
            "dialectic",
            "a.mdc",
            "A.mdc",
            "\0",
            "mcp.json",
            "hooks.json",
            "con.mdc",
            "rules.json",
            ".git",
            "config",
            "%2e%2e",
            "\u202e",
            " ",
            ".",
            "é.mdc",
            "C:",
            "a.mdc/",
            "x".repeat(300) + ".mdc");

    @TempDir
    Path temp;

    private Path root;
    private Path outside;

    @BeforeEach
    void make_a_work_tree_with_something_beside_it() throws IOException {
        root = Files.createDirectory(temp.resolve("work"));
        outside = Files.createDirectory(temp.resolve("outside"));
        Files.writeString(outside.resolve("file"), "theirs");
    }

    private FolderPlan plan() {
        FolderSnapshot folder = FolderReader.read(root);
        return FolderPlanner.plan(BOOK, folder);
    }

    private Problem problemOf(FolderPlan plan) {
        return catchThrowableOfType(FolderException.class, () -> FolderWriter.write(root, plan))
                .problem();
    }

    /** Every file and link below the folder that holds the work tree, with what it holds. */
    private Map<String, String> everything() throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(temp)) {
            for (Path file : files.toList()) {
                all.put(
                        temp.relativize(file).toString(),
                        Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? Files.readString(file) : "");
            }
        }
        return all;
    }

    @Test
    void writes_what_was_planned_and_a_second_run_finds_nothing_to_do() throws IOException {
        FolderWriter.write(root, plan());
        Map<String, String> written = everything();
        assertThat(written)
                .containsKeys(
                        "work/.cursor/rules/dialectic-build.mdc",
                        "work/.cursor/rules/dialectic-testing-src-test-java.mdc",
                        "work/.cursor/dialectic/rules.json")
                .hasSize(10);
        FolderSnapshot folder = FolderReader.read(root);
        assertThat(folder.book().entries()).isEqualTo(BOOK.entries());
        FolderPlan second =
                FolderPlanner.plan(PersonsEdits.notice(folder.book(), folder).book(), folder);
        assertThat(second.changesAnything()).isFalse();
        FolderWriter.write(root, second);
        assertThat(everything()).isEqualTo(written);
    }

    @Test
    void replaces_and_deletes_files_of_ours() throws IOException {
        FolderWriter.write(root, plan());
        FolderSnapshot folder = FolderReader.read(root);
        FolderWriter.write(
                root,
                FolderPlanner.plan(
                        folder.book().retract("b").adopt(Rules.build("c", "Use `x`."), new Ruling(1, 1)), folder));
        assertThat(everything()).doesNotContainKey("work/.cursor/rules/dialectic-testing-src-test-java.mdc");
        assertThat(Files.readString(root.resolve(".cursor/rules/dialectic-build.mdc")))
                .contains("Use `x`.");
    }

    @Test
    void leftovers_of_a_run_that_died_are_cleared() throws IOException {
        Files.createDirectories(root.resolve(".cursor/rules"));
        Files.createSymbolicLink(
                root.resolve(".cursor/rules/.dialectic-build.mdc.dialectic-new"), outside.resolve("file"));
        FolderWriter.write(root, plan());
        assertThat(everything())
                .containsEntry("outside/file", "theirs")
                .noneSatisfy((path, text) -> assertThat(path).endsWith("-new"));
    }

    @Test
    void hostile_names_write_nothing_at_all() throws IOException {
        Map<String, String> before = everything();
        int refused = 0;
        for (int seed = 0; seed < 5_000; seed++) {
            String name = hostile(new Random(seed));
            if (name.matches("\\.cursor/rules/(?!con\\.)[a-z0-9-]{1,100}\\.mdc") || name.equals(RuleBook.PATH)) {
                continue;
            }
            FolderPlan plan = new FolderPlan(
                    List.of(
                            new FileEdit.Create(".cursor/rules/fine.mdc", FileContent.of("x")),
                            new FileEdit.Create(name, FileContent.of("x"))),
                    List.of(),
                    RuleBook.EMPTY);
            assertThat(problemOf(plan)).as("seed %d: %s", seed, name).isEqualTo(Problem.NAME);
            refused++;
        }
        assertThat(refused).isGreaterThan(4_000);
        assertThat(everything()).isEqualTo(before);
    }

    private static String hostile(Random random) {
        StringBuilder path = new StringBuilder(random.nextBoolean() ? ".cursor/rules/" : "");
        for (int i = random.nextInt(5); i >= 0; i--) {
            path.append(PIECES.get(random.nextInt(PIECES.size()))).append(random.nextBoolean() ? "/" : "");
        }
        return path.toString();
    }

    @Test
    void links_are_not_followed_wherever_they_stand() throws IOException {
        for (String link : List.of(
                ".cursor", ".cursor/rules", ".cursor/dialectic", ".cursor/rules/dialectic-build.mdc", RuleBook.PATH)) {
            make_clean();
            FolderPlan plan = plan();
            Path at = root.resolve(link);
            Files.createDirectories(at.getParent());
            Files.createSymbolicLink(
                    at, link.endsWith("mdc") || link.endsWith("json") ? outside.resolve("file") : outside);
            Map<String, String> before = everything();
            assertThat(problemOf(plan)).as(link).isEqualTo(Problem.LINK);
            assertThat(everything()).as(link).isEqualTo(before);
        }
    }

    private void make_clean() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        Files.createDirectory(root);
    }

    @Test
    void a_file_with_a_second_name_is_not_written() throws IOException {
        FolderWriter.write(root, plan());
        Files.createLink(outside.resolve("second"), root.resolve(".cursor/rules/dialectic-build.mdc"));
        FolderSnapshot folder = FolderReader.read(root);
        assertThat(problemOf(FolderPlanner.plan(folder.book().retract("a"), folder)))
                .isEqualTo(Problem.LINK);
    }

    @Test
    void names_that_differ_only_in_case_are_refused() throws IOException {
        FolderPlan plan = plan();
        Files.createDirectories(root.resolve(".cursor/rules"));
        Files.writeString(root.resolve(".cursor/rules/Dialectic-Build.mdc"), "theirs");
        assertThat(problemOf(plan)).isEqualTo(Problem.NAME);
    }

    @Test
    void what_changed_since_the_plan_and_what_is_not_ours_is_left() throws IOException {
        FolderWriter.write(root, plan());
        FolderSnapshot folder = FolderReader.read(root);
        FolderPlan retract = FolderPlanner.plan(folder.book().retract("a"), folder);
        Path file = root.resolve(".cursor/rules/dialectic-build.mdc");
        Files.writeString(file, "changed");
        assertThat(problemOf(retract)).isEqualTo(Problem.CHANGED);
        FolderPlan overwrite = new FolderPlan(
                List.of(new FileEdit.Delete(".cursor/rules/dialectic-build.mdc", FileContent.of("changed"))),
                List.of(),
                BOOK);
        assertThat(problemOf(overwrite)).isEqualTo(Problem.NOT_OURS);
        assertThat(Files.readString(file)).isEqualTo("changed");
    }

    @Test
    void a_folder_that_is_a_file_is_refused() throws IOException {
        FolderPlan plan = plan();
        Files.writeString(root.resolve(".cursor"), "a file");
        assertThat(problemOf(plan)).isEqualTo(Problem.LINK);
        assertThatThrownBy(() -> FolderReader.read(root)).isInstanceOf(FolderException.class);
    }

    @Test
    void what_the_file_system_says_becomes_a_problem_with_a_sentence() {
        assertThat(FolderException.of("x", new AccessDeniedException("x")).problem())
                .isEqualTo(Problem.READ_ONLY);
        assertThat(FolderException.of("x", new FileSystemException("x", null, "Read-only file system"))
                        .problem())
                .isEqualTo(Problem.READ_ONLY);
        assertThat(FolderException.of("x", new IOException("No space left on device"))
                        .problem())
                .isEqualTo(Problem.NO_SPACE);
        assertThat(FolderException.of("x", new FileSystemException("x", null, "Too many levels of symbolic links"))
                        .problem())
                .isEqualTo(Problem.LINK);
        assertThat(FolderException.of("x", new IOException("odd")))
                .hasMessage("x: expected to read or write it, found odd");
    }
}
