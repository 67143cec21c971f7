package dev.dialectic.cursor.mine.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.cursor.source.SourceScan;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LanguageLevelMinerTest {

    private static final String CLASS = "package a;\nclass A {}\n";

    @Test
    void the_release_of_the_compiler_is_read_through_properties() {
        FilesInMemory files = FilesInMemory.of(
                        "pom.xml",
                        "<project><properties><level>1.8</level>\n<maven.compiler.target>${level}</maven.compiler.target></properties></project>")
                .with("src/main/java/a/A.java", CLASS);
        assertThat(directives(files))
                .containsExactly(
                        "Code is compiled for Java `8` (`pom.xml`): use no syntax and no JDK API that came later.");
    }

    @Test
    void modules_that_disagree_give_no_rule() {
        FilesInMemory files = FilesInMemory.of(
                        "pom.xml",
                        "<project><artifactId>p</artifactId><modules><module>a</module></modules><properties><maven.compiler.release>11</maven.compiler.release></properties></project>")
                .with(
                        "a/pom.xml",
                        "<project><parent><artifactId>p</artifactId></parent><properties><maven.compiler.release>17</maven.compiler.release></properties></project>")
                .with("a/src/main/java/a/A.java", CLASS);
        assertThat(directives(files)).isEmpty();
    }

    @Test
    void an_entity_of_an_xml_file_is_not_resolved() {
        FilesInMemory files = FilesInMemory.of(
                        "pom.xml",
                        "<!DOCTYPE p [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><project><properties><maven.compiler.release>&x;</maven.compiler.release></properties></project>")
                .with("src/main/java/a/A.java", CLASS);
        assertThat(directives(files)).isEmpty();
    }

    @Test
    void gradle_files_must_agree() {
        FilesInMemory files = FilesInMemory.of("build.gradle", "sourceCompatibility = JavaVersion.VERSION_17\n")
                .with("src/main/java/a/A.java", CLASS);
        assertThat(directives(files)).singleElement().asString().contains("Java `17`");
        assertThat(directives(files.with("b/build.gradle", "sourceCompatibility = '11'\n")))
                .isEmpty();
    }

    @Test
    void the_lowest_python_and_a_tool_that_thinks_otherwise() {
        FilesInMemory files = FilesInMemory.of(
                        "pyproject.toml", "[project]\nname = 'x'\nrequires-python = \">=3.10\"\n")
                .with("src/x/a.py", "A = 1\n");
        assertThat(directives(files)).singleElement().asString().startsWith("Code must run on Python `3.10`");
        assertThat(
                        directives(
                                files.with(
                                        "pyproject.toml",
                                        "[project]\nname = 'x'\nrequires-python = \">=3.10\"\n[tool.ruff]\ntarget-version = \"py38\"\n")))
                .anyMatch(
                        rule -> rule.equals(
                                "The lowest Python version is `3.10` in `pyproject.toml:3` but `3.8` in `pyproject.toml:5`: settle which holds before relying on either."));
    }

    @Test
    void node_and_strict_types() {
        FilesInMemory files = FilesInMemory.of("package.json", "{\"engines\": {\"node\": \">=18\"}}")
                .with("tsconfig.json", "{ // strict\n  \"compilerOptions\": { \"strict\": true, }\n}")
                .with("src/a.ts", "export const a = 1;\n");
        assertThat(directives(files)).hasSize(2).anyMatch(rule -> rule.contains("Node `18`"));
        assertThat(directives(files.with("package.json", "{\"engines\": {\"node\": \">=18 <20 || 22\"}}")))
                .hasSize(1);
    }

    private static List<String> directives(FilesInMemory files) {
        return new LanguageLevelMiner(new SourceScan())
                .candidates(files).stream().map(Candidate::directive).toList();
    }
}
