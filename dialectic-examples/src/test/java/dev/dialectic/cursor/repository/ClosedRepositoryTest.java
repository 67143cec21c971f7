package dev.dialectic.cursor.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.util.SystemReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A repository that is not trusted can neither run anything nor lead the reader elsewhere. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClosedRepositoryTest {

    @TempDir
    private Path folder;

    private Path root;
    private ScratchRepository scratch;

    @BeforeEach
    void create() throws IOException {
        root = Files.createDirectory(folder.resolve("shop"));
        scratch = ScratchRepository.in(root);
        scratch.write("a.txt", "a").commit("first");
    }

    @AfterEach
    void close() {
        scratch.close();
    }

    @Test
    void settings_that_run_programs_or_lead_outside_have_no_effect() throws IOException {
        Path ran = folder.resolve("ran");
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        configure("[core]\n\tfsmonitor = touch " + ran + "\n\tworktree = " + elsewhere + "\n\tsshCommand = touch " + ran
                + "\n\tpager = touch " + ran + "\n\tattributesFile = /dev/zero\n"
                + "[filter \"x\"]\n\tsmudge = touch " + ran + "\n\tclean = touch " + ran + "\n"
                + "[diff]\n\texternal = touch " + ran + "\n\trenames = nonsense\n");
        scratch.write(".gitattributes", "* filter=x\n").commit("second");
        try (GitRepository repository = GitRepository.open(root)) {
            assertThat(repository.root()).contains(root.toAbsolutePath());
            assertThat(repository.text("a.txt")).contains("a");
        }
        assertThat(ran).doesNotExist();
    }

    @Test
    void included_files_are_not_read() throws IOException {
        configure("[include]\n\tpath = /dev/zero\n[includeIf \"gitdir:/\"]\n\tpath = /dev/zero\n");
        try (GitRepository repository = GitRepository.open(root)) {
            assertThat(repository.paths()).containsExactly("a.txt");
        }
    }

    @Test
    void a_config_that_is_broken_huge_or_of_another_format_is_unreadable() throws IOException {
        for (String config : List.of(
                "[core\n",
                "#".repeat((1 << 20) + 1),
                "[core]\n\trepositoryformatversion = 1\n[extensions]\n\tobjectFormat = sha256\n",
                "[include]\n\tpath = x\n[extensions]\n\trefStorage = reftable\n")) {
            configure(config);
            assertThatThrownBy(() -> GitRepository.open(root))
                    .isInstanceOfSatisfying(
                            RepositoryException.class,
                            e -> assertThat(e.problem()).isEqualTo(RepositoryException.Problem.UNREADABLE));
        }
    }

    @Test
    void branches_in_a_reftable_are_read() throws IOException {
        ((FileRepository) scratch.git).convertRefStorage("reftable", false, false);
        try (GitRepository repository = GitRepository.open(root)) {
            assertThat(repository.paths()).containsExactly("a.txt");
        }
    }

    @Test
    void reading_leaves_no_trace_in_the_folder() throws IOException {
        List<String> before = listing();
        try (GitRepository repository = GitRepository.open(root)) {
            repository.text("a.txt");
        }
        assertThat(listing()).isEqualTo(before);
    }

    @Test
    void neither_the_user_nor_the_machine_configures_anything() throws Exception {
        GitRepository.open(root).close();
        SystemReader reader = SystemReader.getInstance();
        for (StoredConfig config : List.of(reader.getUserConfig(), reader.getSystemConfig(), reader.getJGitConfig())) {
            config.load();
            assertThat(config.getSections()).isEmpty();
        }
        ClosedSystemReader.install();
        assertThat(SystemReader.getInstance()).isSameAs(reader);
    }

    @Test
    void the_file_system_that_git_sees_runs_nothing() {
        ClosedFileSystem files = new ClosedFileSystem(true);
        assertThatThrownBy(() -> files.runInShell("true", new String[0]))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> files.findHook(scratch.git, "post-checkout"))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(files.resolve(scratch.directory().toFile(), "config")).doesNotExist();
        assertThat(files.newInstance().resolve(scratch.directory().toFile(), "HEAD"))
                .exists();
    }

    private void configure(String config) throws IOException {
        Files.writeString(scratch.directory().resolve("config"), config);
    }

    private List<String> listing() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.map(Path::toString).sorted().toList();
        }
    }
}
