package dev.dialectic.cursor.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dialectic.cursor.repository.RepositoryFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lowest Python version that a project supports, and what its tools take it to be. Stateless and thread-safe. */
public final class PythonLevel {

    private static final String FILE = "pyproject.toml";
    private static final Pattern LOWEST = Pattern.compile("\\s*(?:>=|\\^|~=)\\s*(3\\.\\d+)(?:\\.\\d+)?\\s*(?:,.*)?");
    private static final Pattern SHORT = Pattern.compile("py3(\\d+)");
    private static final Pattern PLAIN = Pattern.compile("3\\.\\d+");

    private PythonLevel() {}

    /**
     * The level of a repository.
     *
     * @param files the repository
     * @return what {@code requires-python} says, then what Ruff, mypy and pyright are told; nothing when
     *     {@code requires-python} does not say it
     */
    public static List<LevelFact> all(RepositoryFiles files) {
        List<LevelFact> found = new ArrayList<>();
        JsonNode root = JsonTree.toml(files, FILE).orElse(null);
        if (root == null) {
            return found;
        }
        Matcher lowest =
                LOWEST.matcher(root.path("project").path("requires-python").asText(""));
        if (!lowest.matches()) {
            return found;
        }
        found.add(fact(files, lowest.group(1), "^\\s*requires-python\\s*="));
        Matcher ruff = SHORT.matcher(
                root.path("tool").path("ruff").path("target-version").asText(""));
        if (ruff.matches()) {
            found.add(fact(files, "3." + ruff.group(1), "^\\s*target-version\\s*=\\s*\"py"));
        }
        String mypy = root.path("tool").path("mypy").path("python_version").asText("");
        if (PLAIN.matcher(mypy).matches()) {
            found.add(fact(files, mypy, "^\\s*python_version\\s*="));
        }
        return found;
    }

    /**
     * A tool that takes another version to be the lowest.
     *
     * @param levels what {@link #all} found
     * @return the first that differs from {@code requires-python}
     */
    public static Optional<LevelFact> conflict(List<LevelFact> levels) {
        return levels.stream()
                .filter(level -> !level.version().equals(levels.get(0).version()))
                .findFirst();
    }

    private static LevelFact fact(RepositoryFiles files, String version, String line) {
        return new LevelFact(
                version,
                FILE,
                Lines.matching(files, FILE, Pattern.compile(line)).orElse(1),
                "");
    }
}
