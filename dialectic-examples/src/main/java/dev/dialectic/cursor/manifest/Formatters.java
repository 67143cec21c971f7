package dev.dialectic.cursor.manifest;

import dev.dialectic.cursor.repository.RepositoryFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the formatters and linters that a repository is set up with. Stateless and thread-safe. */
public final class Formatters {

    private static final Pattern SPOTLESS = Pattern.compile("com\\.diffplug\\.(gradle\\.)?spotless");
    private static final Pattern SCRIPT = Pattern.compile("^(npm|pnpm|yarn|bun)( run)? ");
    private static final List<List<String>> SCRIPT_TOOLS = List.of(
            List.of("Biome", "biome", "format and lint", "biome.json", "biome.jsonc"),
            List.of(
                    "Prettier",
                    "prettier",
                    "the format",
                    ".prettierrc",
                    ".prettierrc.json",
                    ".prettierrc.js",
                    ".prettierrc.cjs",
                    ".prettierrc.mjs",
                    ".prettierrc.yaml",
                    ".prettierrc.yml",
                    "prettier.config.js",
                    "prettier.config.mjs",
                    "prettier.config.cjs",
                    "prettier.config.ts"),
            List.of(
                    "ESLint",
                    "eslint",
                    "lint",
                    "eslint.config.js",
                    "eslint.config.mjs",
                    "eslint.config.cjs",
                    "eslint.config.ts",
                    ".eslintrc.js",
                    ".eslintrc.cjs",
                    ".eslintrc.json",
                    ".eslintrc.yml",
                    ".eslintrc"));

    private Formatters() {}

    /**
     * A tool and how it is run.
     *
     * @param name what it is called
     * @param decides what it decides
     * @param path where it is configured
     * @param line where in that file, from 1
     * @param command what runs it; empty text when the repository does not tell
     */
    public record Tool(String name, String decides, String path, int line, String command) {
        /** Checks that nothing is missing. */
        public Tool {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(path, "path");
            Objects.requireNonNull(command, "command");
        }

        /**
         * Whether a command does no more than run this tool.
         *
         * @param other one line, without shell operators
         * @return true if it names the tool, or is the same script however it is called
         */
        public boolean isRunBy(String other) {
            String script = SCRIPT.matcher(other).replaceFirst("");
            boolean same = !script.equals(other)
                    && script.equals(SCRIPT.matcher(command).replaceFirst(""));
            return same
                    || Pattern.compile("(?i)\\b" + Pattern.quote(name))
                            .matcher(other)
                            .find();
        }
    }

    /**
     * The tools of a repository.
     *
     * @param files the repository
     * @return those that are configured at the root
     */
    public static List<Tool> of(RepositoryFiles files) {
        List<Tool> found = new ArrayList<>();
        java(files).ifPresent(found::add);
        script(files, found);
        python(files, found);
        if (files.contains(".pre-commit-config.yaml")) {
            found.add(new Tool(
                    "pre-commit",
                    "what each commit is checked for",
                    ".pre-commit-config.yaml",
                    1,
                    "pre-commit run --all-files"));
        }
        return List.copyOf(found);
    }

    private static Optional<Tool> java(RepositoryFiles files) {
        Optional<BuildTool> tool = BuildTool.of(files);
        if (tool.isEmpty()) {
            return Optional.empty();
        }
        if (tool.get().name().equals("maven")) {
            return MavenPom.all(files).stream()
                    .limit(1)
                    .flatMap(pom -> pom.plugins("spotless-maven-plugin").stream())
                    .filter(MavenPom.Placed::applied)
                    .findFirst()
                    .map(placed -> new Tool(
                            "Spotless",
                            "the format",
                            "pom.xml",
                            placed.element().line(),
                            tool.get().command() + " spotless:apply"));
        }
        boolean applied = Lines.matching(files, tool.get().buildFile().replace("settings", "build"), SPOTLESS)
                .isPresent();
        String path = tool.get().buildFile().replace("settings", "build");
        return applied
                ? Optional.of(new Tool(
                        "Spotless",
                        "the format",
                        path,
                        Lines.matching(files, path, SPOTLESS).orElse(1),
                        tool.get().command() + " spotlessApply"))
                : Optional.empty();
    }

    private static void script(RepositoryFiles files, List<Tool> found) {
        Optional<NodePackage> root = NodePackage.root(files);
        Optional<NodeInstaller> manager = NodeInstaller.of(files);
        for (List<String> tool : SCRIPT_TOOLS) {
            Optional<String> config = tool.subList(3, tool.size()).stream()
                    .filter(files::contains)
                    .findFirst();
            boolean key = config.isEmpty()
                    && root.filter(r -> r.root().has(tool.get(1))).isPresent();
            if (config.isEmpty() && !key) {
                continue;
            }
            String path = config.orElse("package.json");
            int line =
                    key ? Lines.numberOf(files, path, "\"" + tool.get(1) + "\"").orElse(1) : 1;
            String command = manager.flatMap(
                            m -> root.flatMap(r -> fixing(r, tool.get(1)).map(m::run)))
                    .orElse("");
            found.add(new Tool(tool.get(0), tool.get(2), path, line, command));
        }
    }

    /** The script that calls the tool to write, else the one that calls it to check. */
    private static Optional<String> fixing(NodePackage root, String tool) {
        Pattern calls = Pattern.compile("(^|&& *|npx |cross-env )(\\w+=\\S+ )*" + tool + "\\b.*");
        List<String> names = root.scripts().entrySet().stream()
                .filter(entry -> calls.matcher(entry.getValue()).find()
                        && !entry.getKey().matches("(pre|post|test).*|.*:?watch"))
                .sorted((a, b) -> Boolean.compare(writes(b.getValue()), writes(a.getValue())))
                .map(java.util.Map.Entry::getKey)
                .toList();
        return names.stream().findFirst();
    }

    private static boolean writes(String script) {
        return script.matches(".*--(write|fix|apply)\\b.*");
    }

    private static void python(RepositoryFiles files, List<Tool> found) {
        Optional<PythonProject> project = PythonProject.of(files);
        if (project.isEmpty() || files.contains(".pre-commit-config.yaml")) {
            return;
        }
        for (String tool : List.of("ruff", "black")) {
            String own = tool.equals("ruff") && files.contains("ruff.toml") ? "ruff.toml" : "pyproject.toml";
            boolean configured =
                    own.equals("ruff.toml") || project.get().tool(tool).isObject();
            if (configured) {
                int line = Lines.numberOf(files, own, "[tool." + tool).orElse(1);
                boolean lints = tool.equals("ruff");
                found.add(new Tool(
                        lints ? "Ruff" : "Black",
                        lints ? "the lint rules" : "the format",
                        own,
                        line,
                        project.get().run() + (lints ? "ruff check" : "black .")));
            }
        }
    }
}
