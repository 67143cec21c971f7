package dev.dialectic.cursor.manifest;

import dev.dialectic.cursor.repository.RepositoryFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The Java release that what is shipped is compiled for. Gradle files are programs, so only assignments of a plain number
 * are read, and only when all build files of the repository agree. Stateless and thread-safe.
 */
public final class JavaLevel {

    private static final Pattern VERSION = Pattern.compile("(?:1\\.)?(\\d{1,2})");
    private static final Pattern GRADLE = Pattern.compile("(?:JavaLanguageVersion\\.of\\(|jvmToolchain\\(|"
            + "(?:sourceCompatibility|targetCompatibility)\\s*=\\s*[\"']?(?:JavaVersion\\.VERSION_)?|"
            + "options\\.release(?:\\.set\\(|\\s*=)\\s*)(?:1[._])?(\\d{1,2})\\b");

    private JavaLevel() {}

    /**
     * The level of a repository.
     *
     * @param files the repository
     * @return the level; empty when it is not set here, or set differently in different places
     */
    public static Optional<LevelFact> of(RepositoryFiles files) {
        return BuildTool.of(files).flatMap(tool -> tool.name().equals("maven") ? maven(files) : gradle(files));
    }

    private static Optional<LevelFact> maven(RepositoryFiles files) {
        List<LevelFact> levels = new ArrayList<>();
        for (MavenPom pom : MavenPom.all(files)) {
            level(pom)
                    .filter(level -> levels.stream()
                            .noneMatch(other -> other.path().equals(level.path()) && other.line() == level.line()))
                    .ifPresent(levels::add);
        }
        boolean agree = levels.stream().map(LevelFact::version).distinct().count() == 1;
        if (agree) {
            return Optional.of(levels.get(0));
        }
        // Modules differ: only what holds for a single module that is not the root can be said of a folder.
        return Optional.empty();
    }

    private static Optional<LevelFact> level(MavenPom pom) {
        boolean boot = pom.root().textOf("parent", "artifactId").equals("spring-boot-starter-parent");
        Stream<Optional<MavenPom.Value>> values = Stream.of(
                plugin(pom, "release"),
                pom.property("maven.compiler.release"),
                plugin(pom, "target"),
                pom.property("maven.compiler.target"),
                boot ? pom.property("java.version") : Optional.empty());
        return values.flatMap(Optional::stream).findFirst().flatMap(value -> {
            Matcher matcher = VERSION.matcher(value.text());
            return matcher.matches()
                    ? Optional.of(new LevelFact(matcher.group(1), value.path(), value.line(), ""))
                    : Optional.empty();
        });
    }

    private static Optional<MavenPom.Value> plugin(MavenPom pom, String setting) {
        return pom.plugins("maven-compiler-plugin").stream()
                .flatMap(placed -> placed.element().first("configuration", setting).stream()
                        .flatMap(element -> pom
                                .resolve(element)
                                .map(value -> element.text().startsWith("${")
                                        ? value
                                        : new MavenPom.Value(
                                                value.text(), placed.pom().path(), value.line()))
                                .stream()))
                .findFirst();
    }

    private static Optional<LevelFact> gradle(RepositoryFiles files) {
        List<LevelFact> levels = new ArrayList<>();
        for (String path : files.paths()) {
            if (!path.endsWith(".gradle") && !path.endsWith(".gradle.kts")) {
                continue;
            }
            List<String> lines = files.text(path).orElse("").lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                Matcher matcher = GRADLE.matcher(lines.get(i).strip());
                if (matcher.find() && !lines.get(i).strip().startsWith("//")) {
                    levels.add(new LevelFact(matcher.group(1), path, i + 1, ""));
                }
            }
        }
        boolean agree = levels.stream().map(LevelFact::version).distinct().count() == 1;
        return agree ? Optional.of(levels.get(0)) : Optional.empty();
    }
}
