package dev.dialectic.cursor.mine.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.cursor.mine.Candidate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DependencyPolicyMinerTest {

    private static final String MODULE = "<project><dependencies>"
            + "<dependency><artifactId>a</artifactId></dependency>".repeat(20) + "</dependencies></project>";
    private static final FilesInMemory MAVEN = FilesInMemory.of(
                    "pom.xml",
                    "<project><modules><module>a</module><module>b</module></modules><dependencyManagement/></project>")
            .with("a/pom.xml", MODULE)
            .with("b/pom.xml", "<project/>");

    @Test
    void versions_go_to_the_parent() {
        assertThat(directives(MAVEN))
                .containsExactly(
                        "Put versions of dependencies into `dependencyManagement` of `pom.xml`, not into a module's dependency (20 of 20 carry no version).");
    }

    @Test
    void versions_in_modules_take_the_rule_away() {
        assertThat(directives(MAVEN.with(
                        "b/pom.xml",
                        "<project><dependencies>" + "<dependency><version>1</version></dependency>".repeat(6)
                                + "</dependencies></project>")))
                .isEmpty();
    }

    @Test
    void a_gradle_catalog() {
        FilesInMemory files = FilesInMemory.of("gradle/libs.versions.toml", "[versions]\n")
                .with("build.gradle", "    implementation(libs.a)\n".repeat(20));
        assertThat(directives(files)).singleElement().asString().contains("`gradle/libs.versions.toml`", "(20 of 20");
        assertThat(directives(files.with("a/build.gradle", "    api 'a.b:c:1'\n".repeat(9))))
                .isEmpty();
    }

    private static List<String> directives(FilesInMemory files) {
        return new DependencyPolicyMiner()
                .candidates(files).stream().map(Candidate::directive).toList();
    }
}
