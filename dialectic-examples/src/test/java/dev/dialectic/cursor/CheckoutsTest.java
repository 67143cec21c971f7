package dev.dialectic.cursor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.cursor.rule.FolderPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same repository in the states that people have checked it out in, and repositories with little in them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("slow")
class CheckoutsTest {

    @TempDir
    Path folder;

    private final List<String> warnings = new ArrayList<>();

    private Maintenance maintenance(Path path) {
        return new Maintenance(path, new MaintenanceListener() {
            @Override
            public void warned(String sentence) {
                warnings.add(sentence);
            }
        });
    }

    private FolderPlan plan(Path path) {
        return maintenance(path).plan("").plan();
    }

    private MaintenanceReport run(Path path) {
        MaintenanceReport report = maintenance(path).plan("");
        maintenance(path).write(report);
        return report;
    }

    @Test
    void a_folder_below_the_root_gives_the_same_as_the_root() {
        try (SampleRepository repository = Samples.java(folder)) {
            assertThat(plan(folder.resolve("src/main/java"))).isEqualTo(plan(repository.root()));
        }
    }

    @Test
    void a_detached_head_gives_the_same_and_still_takes_rules_back() throws Exception {
        try (SampleRepository repository = Samples.java(folder)) {
            FolderPlan attached = plan(folder);
            Files.writeString(
                    folder.resolve(".git/HEAD"),
                    repository.git().getRepository().resolve("HEAD").name() + "\n");
            assertThat(plan(folder)).isEqualTo(attached);
            assertThat(warnings).anyMatch(warning -> warning.contains("detached"));
            run(folder);
            repository.delete(".github/workflows/ci.yml").commit("Remove continuous integration");
            assertThat(run(folder).learnt().retracted()).containsExactly("ci:gates");
        }
    }

    @Test
    void a_linked_work_tree_gives_the_same_and_is_what_is_written() throws IOException {
        Path main = folder.resolve("main");
        try (SampleRepository repository = Samples.java(main)) {
            Path linked = Files.createDirectories(folder.resolve("linked"));
            Path own = Files.createDirectories(main.resolve(".git/worktrees/linked"));
            Files.writeString(linked.resolve(".git"), "gitdir: " + own + "\n");
            Files.writeString(own.resolve("gitdir"), linked.resolve(".git") + "\n");
            Files.writeString(own.resolve("commondir"), "../..\n");
            Files.writeString(own.resolve("HEAD"), Files.readString(main.resolve(".git/HEAD")));
            FolderPlan plan = run(linked).plan();
            assertThat(plan).isEqualTo(plan(repository.root()));
            assertThat(linked.resolve(".cursor/rules/dialectic-build.mdc")).exists();
            assertThat(main.resolve(".cursor")).doesNotExist();
        }
    }

    @Test
    void a_shallow_clone_keeps_the_rules_of_a_full_run() throws Exception {
        try (SampleRepository repository = Samples.typescript(folder)) {
            MaintenanceReport full = run(folder);
            assertThat(full.mining().found()).anyMatch(rule -> rule.miner().equals("commit-message"));
            ObjectId edge = repository.git().getRepository().resolve("HEAD~2");
            Files.writeString(folder.resolve(".git/shallow"), edge.name() + "\n");
            MaintenanceReport shallow = run(folder);
            assertThat(shallow.mining().moment().commits()).isEqualTo(3);
            assertThat(shallow.mining().wholeHistory()).isFalse();
            assertThat(shallow.learnt().retracted()).isEmpty();
            assertThat(shallow.plan().edits()).isEmpty();
            assertThat(warnings).anyMatch(warning -> warning.contains("the clone is shallow"));
            assertThat(maintenance(folder).lint(shallow).passes()).isTrue();
        }
    }

    @Test
    void a_file_rule_loses_its_evidence_in_a_shallow_clone_as_anywhere() throws Exception {
        try (SampleRepository repository = Samples.typescript(folder)) {
            run(folder);
            repository.delete("tsconfig.json").commit("chore: no compiler");
            ObjectId edge = repository.git().getRepository().resolve("HEAD~2");
            Files.writeString(folder.resolve(".git/shallow"), edge.name() + "\n");
            assertThat(run(folder).learnt().retracted()).containsExactly("language-level:typescript-strict");
        }
    }

    @Test
    void files_that_are_not_here_take_no_rule_back() throws Exception {
        try (SampleRepository repository = Samples.java(folder)) {
            run(folder);
            ObjectId blob = repository.git().getRepository().resolve("HEAD:pom.xml");
            String name = blob.name();
            Files.delete(
                    folder.resolve(".git/objects").resolve(name.substring(0, 2)).resolve(name.substring(2)));
            MaintenanceReport report = run(folder);
            assertThat(report.mining().wholeFiles()).isFalse();
            assertThat(report.learnt().retracted()).isEmpty();
            assertThat(report.plan().edits()).isEmpty();
        }
    }

    @Test
    void one_commit_is_enough() {
        try (SampleRepository repository = SampleRepository.in(folder)) {
            repository.write("pom.xml", "<project/>").commit("Start");
            assertThat(run(folder).mining().moment().commits()).isEqualTo(1);
            assertThat(run(folder).plan().edits()).isEmpty();
        }
    }

    @Test
    void where_nothing_is_found_nothing_is_written() {
        try (SampleRepository repository = SampleRepository.in(folder)) {
            byte[] bytes = new byte[3 * 1024 * 1024];
            new Random(7).nextBytes(bytes);
            repository
                    .write("a.bin", bytes)
                    .write("b.cob", "IDENTIFICATION DIVISION.")
                    .commit("Start");
            MaintenanceReport report = run(folder);
            assertThat(report.ruled()).isEmpty();
            assertThat(report.plan().edits()).isEmpty();
            assertThat(folder.resolve(".cursor")).doesNotExist();
            assertThat(maintenance(folder).lint(report).passes()).isTrue();
        }
    }

    @Test
    void a_commit_without_files_is_a_repository() {
        try (SampleRepository repository = SampleRepository.in(folder)) {
            repository.commitAll("Nothing yet");
            assertThat(run(folder).plan().edits()).isEmpty();
        }
    }

    @Test
    void submodules_are_passed_by() throws Exception {
        try (SampleRepository repository = Samples.java(folder);
                SampleRepository module = SampleRepository.in(folder.resolve("lib"))) {
            FolderPlan without = plan(folder);
            module.write("build.gradle", "x").commit("Start");
            repository
                    .write(".gitmodules", "[submodule \"lib\"]", "\tpath = lib", "\turl = ../lib")
                    .commit("Add lib");
            assertThat(repository.git().getRepository().resolve("HEAD:lib")).isNotNull();
            assertThat(plan(folder).diff()).isEqualTo(without.diff());
            assertThat(plan(module.root()).diff()).isNotEqualTo(without.diff());
        }
    }

    @Test
    void what_a_file_holds_in_the_work_tree_alone_does_not_count() throws IOException {
        try (SampleRepository repository = Samples.java(folder)) {
            FolderPlan clean = plan(folder);
            Files.write(repository.root().resolve("build.gradle"), "not committed".getBytes(UTF_8));
            assertThat(plan(folder)).isEqualTo(clean);
        }
    }
}
