package dev.dialectic.cursor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people do to rules is theirs, and is learnt from. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PersonsRulesTest {

    private static final String BUILD = ".cursor/rules/dialectic-build.mdc";
    private static final String CODE = ".cursor/rules/dialectic-code-src-main-java.mdc";

    @TempDir
    Path root;

    private SampleRepository repository;

    @BeforeEach
    void fill() {
        repository = Samples.java(root);
    }

    @AfterEach
    void close() {
        repository.close();
    }

    private MaintenanceReport run() {
        Maintenance maintenance = new Maintenance(root, MaintenanceListener.SILENT);
        MaintenanceReport report = maintenance.plan("");
        maintenance.write(report);
        return report;
    }

    private void without(String path, String words) {
        repository.write(
                path,
                repository
                        .read(path)
                        .lines()
                        .filter(line -> !line.contains(words))
                        .collect(Collectors.joining("\n")));
    }

    @Test
    void a_rule_that_a_person_deleted_stays_away() {
        run();
        without(BUILD, "mvn verify");
        MaintenanceReport learnt = run();
        assertThat(learnt.learnt().declined()).containsExactly("ci:gates");
        assertThat(learnt.ruled()).isEmpty();
        assertThat(repository.read(BUILD)).doesNotContain("mvn verify");

        Samples.javaClass(repository, "Mail");
        repository.commit("Add mail");
        MaintenanceReport later = run();
        assertThat(later.learnt().declined()).isEmpty();
        assertThat(later.learnt().proposedAgain()).isEmpty();
        assertThat(repository.read(BUILD)).doesNotContain("mvn verify");
    }

    @Test
    void a_rule_that_a_person_deleted_comes_back_when_it_says_something_else_and_is_named() {
        run();
        repository.delete(CODE);
        assertThat(run().learnt().declined()).containsExactly("language-level:java");
        repository
                .write(
                        "pom.xml",
                        repository.read("pom.xml").replace("<maven.compiler.release>17", "<maven.compiler.release>21"))
                .commit("Move to Java 21");
        MaintenanceReport report = run();
        assertThat(report.learnt().proposedAgain()).containsExactly("language-level:java");
        assertThat(report.learnt().declined()).isEmpty();
        assertThat(repository.read(CODE)).contains("Java `21`");
    }

    @Test
    void a_rule_that_a_person_deleted_and_whose_evidence_is_gone_is_forgotten() {
        run();
        without(BUILD, "mvn verify");
        repository.delete(".github/workflows/ci.yml").commit("Remove continuous integration");
        Learnt learnt = run().learnt();
        assertThat(learnt.declined()).isEmpty();
        assertThat(learnt.retracted()).containsExactly("ci:gates");
    }

    @Test
    void a_rule_that_a_person_put_in_other_words_keeps_them() {
        run();
        String words =
                "- Build with `mvn` (`pom.xml`); the repository has no wrapper at all, so never ever call `./mvnw`.";
        repository.write(
                BUILD,
                repository.read(BUILD).replaceAll("- Build with.*", words).strip());
        assertThat(run().learnt().edited()).containsExactly("build-tool:maven");
        assertThat(repository.read(BUILD)).contains(words).doesNotContain("so do not call");

        repository.delete(".github/workflows/ci.yml").commit("Remove continuous integration");
        run();
        assertThat(repository.read(BUILD)).contains(words).doesNotContain("mvn verify");
        assertThat(run().plan().edits()).isEmpty();
    }

    @Test
    void what_stands_outside_the_block_stays_byte_for_byte() {
        run();
        String before = "\u00e4 person's words\t\n\n";
        String after = "\n## More of theirs  \n- `x`";
        String ours = repository.read(BUILD);
        int begin = ours.indexOf("<!-- dialectic:begin");
        repository.write(BUILD, (ours.substring(0, begin) + before + ours.substring(begin) + after).getBytes(UTF_8));
        assertThat(run().plan().edits()).isEmpty();
        repository.delete(".github/workflows/ci.yml").commit("Remove continuous integration");
        run();
        assertThat(repository.read(BUILD))
                .startsWith(ours.substring(0, begin) + before + "<!-- dialectic:begin")
                .endsWith("<!-- dialectic:end -->\n" + after)
                .doesNotContain("mvn verify");
    }

    @Test
    void a_file_of_a_person_with_our_name_stays_and_ours_goes_elsewhere() {
        repository.write(BUILD, "---", "alwaysApply: true", "---", "- Build with care.");
        String theirs = repository.read(BUILD);
        MaintenanceReport report = run();
        assertThat(repository.read(BUILD)).isEqualTo(theirs);
        assertThat(repository.read(".cursor/rules/dialectic-build-ours.mdc")).contains("Build with `mvn`");
        assertThat(report.plan().notes()).anyMatch(note -> note.contains(BUILD + " is not ours"));
        assertThat(run().plan().edits()).isEmpty();
    }

    @Test
    void rules_of_people_and_other_files_of_theirs_stay() {
        repository
                .write(".cursor/rules/own.mdc", "---", "globs: src/**", "---", "- Use `OrderService`.")
                .write(".cursor/rules/notes.md", "x")
                .write(".cursor/mcp.json", "{}")
                .write(".cursor/rules/deep/er.mdc", "y");
        var before = WorkTree.outsideOurs(root);
        String own = repository.read(".cursor/rules/own.mdc");
        run();
        assertThat(WorkTree.outsideOurs(root)).isEqualTo(before);
        assertThat(repository.read(".cursor/rules/own.mdc")).isEqualTo(own);
    }
}
