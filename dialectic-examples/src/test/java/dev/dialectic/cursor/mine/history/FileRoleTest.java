package dev.dialectic.cursor.mine.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FileRoleTest {

    @Test
    void paths_tell_what_files_are_for() {
        assertThat(List.of("src/main/java/Foo.java", "lib/a.js", "main.go", "src/flask/app.py", "src/Latest.java"))
                .allMatch(path -> FileRole.of(path) == FileRole.SOURCE);
        assertThat(List.of(
                        "src/test/java/Foo.java",
                        "a/FooTest.java",
                        "pkg/a_test.go",
                        "tests/conftest.py",
                        "a.spec.ts",
                        "playground/a.spec.ts"))
                .allMatch(path -> FileRole.of(path) == FileRole.TEST);
        assertThat(List.of("CHANGES.rst", "src/changes/changes.xml", "news/../.changeset/red-cat.md"))
                .allMatch(path -> FileRole.of(path) == FileRole.CHANGELOG);
        assertThat(List.of("docs/conf.py", "vite.config.ts", "README.md", ".changeset/config.json", "scripts/a.py"))
                .allMatch(path -> FileRole.of(path) == FileRole.OTHER);
        assertThat(FileRole.of("web/yarn.lock")).isEqualTo(FileRole.LOCK);
        assertThat(FileRole.of("core/pom.xml")).isEqualTo(FileRole.BUILD);
    }
}
