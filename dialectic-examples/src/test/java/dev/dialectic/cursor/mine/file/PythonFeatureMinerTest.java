package dev.dialectic.cursor.mine.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.cursor.source.SourceScan;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PythonFeatureMinerTest {

    private static final FilesInMemory FILES = FilesInMemory.of("pyproject.toml", "[project]\nname='x'\n")
            .with(
                    60,
                    i -> "src/x/a" + i + ".py",
                    i -> "from __future__ import annotations\n\n\ndef a(b: int | None) -> int:\n    return 1\n");

    @Test
    void what_modules_do_alike() {
        assertThat(directives(FILES))
                .hasSize(5)
                .anyMatch(rule -> rule.contains("`from __future__ import annotations` (60 of 60"))
                .anyMatch(rule -> rule.contains("`import *`"))
                .anyMatch(rule -> rule.contains("bare `except:`"))
                .anyMatch(rule -> rule.startsWith("Write optional types as `X | None`"))
                .anyMatch(rule -> rule.startsWith("Annotate parameters and results"));
    }

    @Test
    void contrary_modules_take_rules_away() {
        FilesInMemory planted = FILES.with(
                12,
                i -> "src/x/b" + i + ".py",
                i ->
                        "from os import *\n\n\ndef a(b: Optional[int]):\n    try:\n        pass\n    except:\n        pass\n");
        assertThat(directives(planted)).isEmpty();
    }

    @Test
    void what_a_linter_forbids_is_left_to_it() {
        assertThat(directives(FILES.with(".pre-commit-config.yaml", "repos: []\n")))
                .noneMatch(rule -> rule.contains("except"));
    }

    private static List<String> directives(FilesInMemory files) {
        return new PythonFeatureMiner(new SourceScan())
                .candidates(files).stream().map(Candidate::directive).toList();
    }
}
