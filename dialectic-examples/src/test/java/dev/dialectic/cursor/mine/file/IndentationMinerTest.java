package dev.dialectic.cursor.mine.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.cursor.source.SourceScan;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class IndentationMinerTest {

    private static final FilesInMemory FILES =
            FilesInMemory.empty().with(20, i -> "src/main/java/a/A" + i + ".java", i -> "class A {\n\tint a;\n}\n");

    @Test
    void the_unit_that_files_share() {
        assertThat(directives(FILES))
                .containsExactly("Indent Java with tabs, as in `src/main/java/a/A1.java` (20 of 20 files do).");
    }

    @Test
    void what_an_editor_or_formatter_rules_is_left_to_it() {
        assertThat(directives(FILES.with(".editorconfig", "root = true"))).isEmpty();
    }

    @Test
    void a_mixture_is_no_rule() {
        assertThat(directives(FILES.with(9, i -> "src/main/java/b/B" + i + ".java", i -> "class B {\n  int a;\n}\n")))
                .isEmpty();
    }

    private static List<String> directives(FilesInMemory files) {
        return new IndentationMiner(new SourceScan())
                .candidates(files).stream().map(Candidate::directive).toList();
    }
}
