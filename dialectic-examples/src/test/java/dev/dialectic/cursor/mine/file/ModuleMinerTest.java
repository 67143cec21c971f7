package dev.dialectic.cursor.mine.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.cursor.mine.Citation;
import dev.dialectic.cursor.source.SourceScan;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ModuleMinerTest {

    private static final FilesInMemory FILES = FilesInMemory.of("core/pom.xml", "<project/>")
            .with("web/pom.xml", "<project/>")
            .with(20, i -> "core/src/main/java/a/core/C" + i + ".java", i -> "package a.core;\nclass C" + i + " {}\n")
            .with(
                    6,
                    i -> "web/src/main/java/a/web/W" + i + ".java",
                    i -> "package a.web;\nimport a.core.C1;\nclass W" + i + " {}\n");

    @Test
    void a_lower_module_must_not_import_the_higher_one() {
        Candidate rule = new ModuleMiner(new SourceScan()).candidates(FILES).get(0);
        assertThat(rule.directive())
                .isEqualTo(
                        "`core` must not import from `web`, which depends on it (0 of 20 files do): move what both need into `core`.");
        assertThat(rule.citations()).extracting(Citation::locator).containsExactly("web/src/main/java/a/web/W1.java:2");
    }

    @Test
    void one_import_the_other_way_takes_the_rule_away() {
        assertThat(directives(FILES.with(
                        "core/src/main/java/a/core/C3.java", "package a.core;\nimport a.web.W1;\nclass C3 {}\n")))
                .isEmpty();
    }

    @Test
    void few_files_prove_nothing() {
        FilesInMemory few = FilesInMemory.of("core/pom.xml", "<project/>")
                .with("web/pom.xml", "<project/>")
                .with(
                        5,
                        i -> "core/src/main/java/a/core/C" + i + ".java",
                        i -> "package a.core;\nclass C" + i + " {}\n")
                .with("web/src/main/java/a/web/W.java", "package a.web;\nimport a.core.C1;\nclass W {}\n");
        assertThat(directives(few)).isEmpty();
    }

    private static List<String> directives(FilesInMemory files) {
        return new ModuleMiner(new SourceScan())
                .candidates(files).stream().map(Candidate::directive).toList();
    }
}
