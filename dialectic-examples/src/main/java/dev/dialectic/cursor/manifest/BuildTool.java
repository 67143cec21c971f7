package dev.dialectic.cursor.manifest;

import dev.dialectic.cursor.repository.RepositoryFiles;
import java.util.List;
import java.util.Optional;

/**
 * The tool that builds the Java code of a repository. Immutable.
 *
 * @param name {@code maven} or {@code gradle}
 * @param command how it is called, such as {@code ./mvnw}
 * @param buildFile the build file at the root
 */
public record BuildTool(String name, String command, String buildFile) {

    /**
     * The tool of a repository.
     *
     * @param files the repository
     * @return Maven or Gradle; empty when neither or both are at the root
     */
    public static Optional<BuildTool> of(RepositoryFiles files) {
        boolean maven = files.contains("pom.xml");
        Optional<String> gradle =
                List.of("settings.gradle", "settings.gradle.kts", "build.gradle", "build.gradle.kts").stream()
                        .filter(files::contains)
                        .findFirst();
        if (maven == gradle.isPresent()) {
            return Optional.empty();
        }
        if (maven) {
            return Optional.of(new BuildTool("maven", files.contains("mvnw") ? "./mvnw" : "mvn", "pom.xml"));
        }
        return Optional.of(new BuildTool("gradle", files.contains("gradlew") ? "./gradlew" : "gradle", gradle.get()));
    }

    /**
     * Whether the repository brings its own version of the tool.
     *
     * @return true with a wrapper
     */
    public boolean wrapped() {
        return command.startsWith("./");
    }

    /**
     * The tool as it is installed on a machine.
     *
     * @return {@code mvn} or {@code gradle}
     */
    public String program() {
        return name.equals("maven") ? "mvn" : "gradle";
    }

    /**
     * The wrapper, whether it is there or not.
     *
     * @return {@code ./mvnw} or {@code ./gradlew}
     */
    public String wrapper() {
        return name.equals("maven") ? "./mvnw" : "./gradlew";
    }
}
