package dev.dialectic.cursor.mine.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.cursor.source.SourceScan;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JavaFeatureMinerTest {

    private static final FilesInMemory FILES = FilesInMemory.of(
                    "pom.xml",
                    "<project><properties><maven.compiler.release>17</maven.compiler.release></properties></project>")
            .with(
                    60,
                    i -> "src/main/java/a/A" + i + ".java",
                    i -> "package a;\nimport java.util.List;\nclass A {\n  int a = 1;\n}\n");

    @Test
    void what_no_file_does_is_avoided() {
        assertThat(directives(FILES))
                .containsExactly(
                        "Import Java types one by one, not with `*` (0 of 60 files of the shipped code have a star import).",
                        "Write the type of a local Java variable, not `var` (0 of 60 files of the shipped code use it).");
    }

    @Test
    void what_some_files_do_is_left_alone() {
        FilesInMemory some = FILES.with(
                3,
                i -> "src/main/java/a/B" + i + ".java",
                i -> "import java.util.*;\nclass B {\n  void a() {\n    var x = 1;\n  }\n}\n");
        assertThat(directives(some)).isEmpty();
    }

    @Test
    void an_older_language_has_no_such_choice() {
        assertThat(directives(FILES.with("pom.xml", "<project/>"))).hasSize(1);
    }

    @Test
    void what_a_checker_forbids_is_not_repeated() {
        assertThat(directives(FILES.with("config/checkstyle.xml", "<module name=\"AvoidStarImport\"/>")))
                .hasSize(1);
    }

    private static List<String> directives(FilesInMemory files) {
        return new JavaFeatureMiner(new SourceScan())
                .candidates(files).stream().map(Candidate::directive).toList();
    }
}
