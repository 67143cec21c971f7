package dev.dialectic.cursor.mine.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.cursor.source.SourceScan;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NullabilityMinerTest {

    private static final FilesInMemory FILES = FilesInMemory.empty()
            .with(
                    40,
                    i -> "src/main/java/a/A" + i + ".java",
                    i -> "package a;\nimport org.jspecify.annotations.Nullable;\nclass A {}\n");

    @Test
    void one_family() {
        assertThat(directives(FILES))
                .containsExactly(
                        "Annotate nullability with `org.jspecify.annotations` only, and import no other family (40 of 40 files with such annotations do).");
    }

    @Test
    void another_family_is_counted_and_a_mixture_is_no_rule() {
        assertThat(directives(FILES.with("src/main/java/a/B.java", "import javax.annotation.Nullable;\nclass B {}\n")))
                .singleElement()
                .asString()
                .contains("(40 of 41");
        assertThat(directives(FILES.with(
                        9,
                        i -> "src/main/java/b/B" + i + ".java",
                        i -> "import javax.annotation.Nullable;\nclass B {}\n")))
                .isEmpty();
    }

    @Test
    void bean_validation_says_nothing_of_types() {
        assertThat(directives(FilesInMemory.empty()
                        .with(
                                40,
                                i -> "src/main/java/a/A" + i + ".java",
                                i -> "import jakarta.validation.constraints.NotNull;\nclass A {}\n")))
                .isEmpty();
    }

    private static List<String> directives(FilesInMemory files) {
        return new NullabilityMiner(new SourceScan())
                .candidates(files).stream().map(Candidate::directive).toList();
    }
}
