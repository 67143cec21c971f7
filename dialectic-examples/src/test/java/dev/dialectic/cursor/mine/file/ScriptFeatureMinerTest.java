package dev.dialectic.cursor.mine.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.cursor.source.SourceScan;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ScriptFeatureMinerTest {

    private static final FilesInMemory FILES = FilesInMemory.of("package.json", "{}")
            .with(
                    60,
                    i -> "src/a" + i + ".ts",
                    i -> "import fs from 'node:fs';\nimport { b } from './b.js';\nexport const a: string = b;\n");

    @Test
    void what_files_do_alike() {
        assertThat(directives(FILES))
                .hasSize(5)
                .anyMatch(rule -> rule.startsWith("Export by name"))
                .anyMatch(rule -> rule.startsWith("Use a union of literals"))
                .anyMatch(rule -> rule.contains("not as `any`"))
                .anyMatch(rule -> rule.startsWith("Write relative imports with the extension `.js`"))
                .anyMatch(rule -> rule.startsWith("Import built-in modules of Node with the prefix `node:`"));
    }

    @Test
    void contrary_files_take_rules_away() {
        FilesInMemory planted = FILES.with(
                12,
                i -> "src/b" + i + ".ts",
                i ->
                        "import fs from 'fs';\nimport { b } from './b';\nexport default function f(x: any) {}\nenum A {\n}\n");
        assertThat(directives(planted)).isEmpty();
    }

    @Test
    void what_a_linter_usually_forbids_is_left_to_it() {
        assertThat(directives(FILES.with("eslint.config.js", "export default [];\n")))
                .noneMatch(rule -> rule.contains("`any`"));
    }

    private static List<String> directives(FilesInMemory files) {
        return new ScriptFeatureMiner(new SourceScan())
                .candidates(files).stream().map(Candidate::directive).toList();
    }
}
