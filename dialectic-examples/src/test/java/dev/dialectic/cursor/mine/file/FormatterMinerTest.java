package dev.dialectic.cursor.mine.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.cursor.mine.Candidate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FormatterMinerTest {

    @Test
    void the_rule_points_to_the_configuration_and_the_script() {
        FilesInMemory files = FilesInMemory.of(
                        "package.json",
                        "{\"scripts\": {\"format:check\": \"prettier --check .\", \"format\": \"prettier --write .\"}}")
                .with("package-lock.json", "{}")
                .with(".prettierrc", "{}");
        assertThat(directives(files))
                .containsExactly(
                        "Prettier decides the format (`.prettierrc`): run `npm run format` instead of formatting by hand.");
        assertThat(directives(files.without(".prettierrc"))).isEmpty();
    }

    @Test
    void spotless_must_be_applied_not_only_managed() {
        String plugin = "<plugin><artifactId>spotless-maven-plugin</artifactId></plugin>";
        assertThat(directives(FilesInMemory.of(
                        "pom.xml", "<project><build><plugins>" + plugin + "</plugins></build></project>")))
                .containsExactly(
                        "Spotless decides the format (`pom.xml`): run `mvn spotless:apply` instead of formatting by hand.");
        assertThat(directives(FilesInMemory.of(
                        "pom.xml",
                        "<project><build><pluginManagement><plugins>" + plugin
                                + "</plugins></pluginManagement></build></project>")))
                .isEmpty();
    }

    @Test
    void ruff_in_the_environment_of_the_project() {
        assertThat(directives(
                        FilesInMemory.of("pyproject.toml", "[project]\nname='x'\n[tool.ruff]\nline-length = 100\n")
                                .with("uv.lock", "version = 1")))
                .containsExactly(
                        "Ruff decides the lint rules (`pyproject.toml`): run `uv run ruff check` and fix what it reports.");
    }

    private static List<String> directives(FilesInMemory files) {
        return new FormatterMiner()
                .candidates(files).stream().map(Candidate::directive).toList();
    }
}
