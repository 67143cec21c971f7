package dev.dialectic.cursor.mine.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.cursor.source.SourceScan;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LicenceHeaderMinerTest {

    private static String licensed(int year) {
        return "/*\n * Copyright " + year
                + " Someone\n * Licensed under the Apache License\n */\npackage a;\nclass A {}\n";
    }

    private static final FilesInMemory FILES =
            FilesInMemory.empty().with(30, i -> "src/main/java/a/A" + i + ".java", i -> licensed(2000 + i));

    @Test
    void years_and_holders_do_not_matter_and_no_word_of_the_header_is_repeated() {
        assertThat(directives(FILES))
                .containsExactly(
                        "Start each new Java file with the licence header at the top of `src/main/java/a/A1.java` (30 of 30 files have it).");
    }

    @Test
    void files_without_are_counted_until_they_are_too_many() {
        assertThat(directives(FILES.with("src/main/java/a/B.java", "package a;\nclass B {}\n")))
                .singleElement()
                .asString()
                .contains("(30 of 31");
        assertThat(directives(FILES.with(8, i -> "src/main/java/b/B" + i + ".java", i -> "package b;\nclass B {}\n")))
                .isEmpty();
    }

    private static List<String> directives(FilesInMemory files) {
        return new LicenceHeaderMiner(new SourceScan())
                .candidates(files).stream().map(Candidate::directive).toList();
    }
}
