package dev.dialectic.cursor.manifest;

import dev.dialectic.cursor.repository.RepositoryFiles;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells whether a command checks something and exists at the head: the wrapper is tracked, the script is in
 * {@code package.json}, the target is in the Makefile, the environment is in the tox configuration. Commands of programs
 * that are not known do not. Immutable and thread-safe.
 */
public final class KnownCommands {

    private static final Pattern SCRIPT = Pattern.compile("(npm|pnpm|yarn|bun)( run)? ([a-zA-Z][\\w:.-]*)");
    private static final Pattern MAKE = Pattern.compile("make ([a-zA-Z][\\w.-]*)");
    private static final Pattern MAVEN = Pattern.compile("(\\./mvnw|mvn)( -[^ ]+)*( [a-z][\\w:-]*)+( -[^ ]+)*");
    private static final Pattern MAVEN_CHECK = Pattern.compile(".* (test|verify|check|install|package)\\b.*");
    private static final Pattern GRADLE =
            Pattern.compile("\\./gradlew( [:\\w-]*([Cc]heck|[Tt]est|build|assemble)\\w*)+( --[\\w-]+)*");
    private static final Pattern TARGET = Pattern.compile("(?m)^([a-zA-Z][\\w.-]*)\\s*:(?!=)");
    private static final Pattern TOX = Pattern.compile("(.* )?tox( run)?( -e ([\\w.,-]+))?");
    private static final Pattern PYTHON =
            Pattern.compile("(uv run( --?[\\w-]+(=\\w+)?)* |uvx |poetry run |pdm run |hatch run |python3? -m )?"
                    + "(pytest|ruff check|ruff format --check|ruff format --diff|mypy|pyright|black --check|flake8|isort --check|pre-commit run)"
                    + "( [\\w./=,-]+){0,5}");
    private static final Pattern OTHER =
            Pattern.compile("(cargo (test|clippy|fmt|build|check)|go (test|vet|build))( [\\w./-]+){0,6}");
    private static final Pattern NO_CHECK = Pattern.compile(
            "(?i).*(publish|deploy|release|upload|install\\b(?<!mvn install)|\\bci\\b|coverage|codecov|bench|setup|bootstrap|download|login|token).*");
    private static final Set<String> SCRIPT_WORDS = Set.of(
            "test",
            "lint",
            "build",
            "typecheck",
            "type-check",
            "tsc",
            "check",
            "eslint",
            "types",
            "validate",
            "compile",
            "knip",
            "unit",
            "verify");

    private final RepositoryFiles files;
    private final Set<String> scripts;
    private final Set<String> targets;

    private KnownCommands(RepositoryFiles files, Set<String> scripts, Set<String> targets) {
        this.files = files;
        this.scripts = scripts;
        this.targets = targets;
    }

    /**
     * Reads what exists at the root.
     *
     * @param files the repository
     * @return the commands that are known there
     */
    public static KnownCommands of(RepositoryFiles files) {
        Set<String> scripts = new LinkedHashSet<>(
                NodePackage.root(files).map(root -> root.scripts().keySet()).orElse(Set.of()));
        Set<String> targets = new LinkedHashSet<>();
        Optional<String> make = files.text("Makefile").or(() -> files.text("makefile"));
        Matcher matcher = TARGET.matcher(make.orElse(""));
        while (matcher.find()) {
            targets.add(matcher.group(1));
        }
        return new KnownCommands(files, scripts, targets);
    }

    /**
     * Whether a command checks something and exists.
     *
     * @param command one line, without shell operators
     * @return true if it can be run at the root to check a change
     */
    public boolean checks(String command) {
        Matcher script = SCRIPT.matcher(command);
        if (script.matches()) {
            return scripts.contains(script.group(3)) && isCheck(script.group(3));
        }
        Matcher make = MAKE.matcher(command);
        if (make.matches()) {
            return targets.contains(make.group(1)) && isCheck(make.group(1));
        }
        if (NO_CHECK.matcher(command).matches() || !pathsExist(command)) {
            return false;
        }
        if (command.contains("gradlew")) {
            return files.contains("gradlew") && GRADLE.matcher(command).matches();
        }
        if (command.contains("mvn")) {
            return maven(command);
        }
        Matcher tox = TOX.matcher(command);
        if (tox.matches()) {
            return tox(tox.group(4));
        }
        boolean outside = command.startsWith("python")
                && PythonProject.of(files).filter(p -> !p.run().isEmpty()).isPresent();
        return (PYTHON.matcher(command).matches() && !outside)
                || OTHER.matcher(command).matches();
    }

    /** A folder or file that a command names must be tracked. */
    private boolean pathsExist(String command) {
        return Stream.of(command.split(" "))
                .filter(word -> word.matches("[A-Za-z][\\w.-]*/[\\w./-]*"))
                .map(word -> word.replaceAll("/$", ""))
                .allMatch(word ->
                        files.contains(word) || files.paths().stream().anyMatch(path -> path.startsWith(word + "/")));
    }

    private boolean maven(String command) {
        boolean tracked = files.contains(command.startsWith("./mvnw") ? "mvnw" : "pom.xml");
        return tracked
                && !command.contains("skip")
                && !command.contains(" -f")
                && MAVEN.matcher(command).matches()
                && MAVEN_CHECK.matcher(command).matches();
    }

    private boolean tox(String environment) {
        String text =
                files.text("tox.ini").or(() -> files.text("pyproject.toml")).orElse("");
        boolean configured = files.contains("tox.ini") || text.contains("[tool.tox]");
        boolean named = environment == null
                || environment.matches("py\\d*")
                || text.contains("[testenv:" + environment + "]")
                || text.contains("[tool.tox.env." + environment + "]");
        return configured && named;
    }

    private static boolean isCheck(String name) {
        for (String word : name.toLowerCase(java.util.Locale.ROOT).split("[:._]")) {
            if (SCRIPT_WORDS.contains(word)
                    || word.matches("(test|lint|check|typecheck|unit)-.*|.*-(test|tests|lint|check)")) {
                return !NO_CHECK.matcher(name).matches() && !name.contains("watch") && !name.contains("fix");
            }
        }
        return false;
    }
}
