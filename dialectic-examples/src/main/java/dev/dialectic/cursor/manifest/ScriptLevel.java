package dev.dialectic.cursor.manifest;

import dev.dialectic.cursor.repository.RepositoryFiles;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Node version that a package supports, and how strictly TypeScript is checked. Stateless and thread-safe. */
public final class ScriptLevel {

    private static final Pattern LOWEST = Pattern.compile("\\s*(?:>=|\\^)\\s*v?(\\d+(?:\\.\\d+){0,2})\\s*");
    private static final List<String> CONFIGURATIONS =
            List.of("tsconfig.json", "tsconfig.base.json", ".configs/tsconfig.base.json");

    private ScriptLevel() {}

    /**
     * The lowest Node version.
     *
     * @param files the repository
     * @return what {@code engines.node} at the root says when it is a single lower bound
     */
    public static Optional<LevelFact> node(RepositoryFiles files) {
        String range = NodePackage.root(files)
                .map(root -> root.root().path("engines").path("node").asText(""))
                .orElse("");
        Matcher matcher = LOWEST.matcher(range);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int engines = Lines.numberOf(files, "package.json", "\"engines\"").orElse(1);
        List<String> lines = files.text("package.json").orElse("").lines().toList();
        int line = engines;
        while (line < lines.size() && !lines.get(line - 1).contains("\"node\"")) {
            line++;
        }
        return Optional.of(new LevelFact(matcher.group(1), "package.json", line, ""));
    }

    /**
     * Whether TypeScript is checked strictly.
     *
     * @param files the repository
     * @return the line that says so in the configuration at the root
     */
    public static Optional<LevelFact> strict(RepositoryFiles files) {
        return CONFIGURATIONS.stream()
                .filter(path -> JsonTree.json(files, path)
                        .filter(root ->
                                root.path("compilerOptions").path("strict").asBoolean(false))
                        .isPresent())
                .findFirst()
                .map(path -> new LevelFact(
                        "true", path, Lines.numberOf(files, path, "\"strict\"").orElse(1), ""));
    }
}
