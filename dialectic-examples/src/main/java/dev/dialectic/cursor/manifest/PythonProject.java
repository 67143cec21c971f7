package dev.dialectic.cursor.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.dialectic.cursor.repository.RepositoryFiles;
import java.util.List;
import java.util.Optional;

/**
 * The Python project at the root of a repository. Immutable.
 *
 * @param root what {@code pyproject.toml} holds; a missing node when there is none
 * @param manager {@code uv}, {@code poetry}, {@code pdm} or {@code pipenv}; empty text when no lock file tells
 * @param lock the lock file; empty text when there is none
 */
public record PythonProject(JsonNode root, String manager, String lock) {

    private static final List<List<String>> LOCKS = List.of(
            List.of("uv", "uv.lock"),
            List.of("poetry", "poetry.lock"),
            List.of("pdm", "pdm.lock"),
            List.of("pipenv", "Pipfile.lock"));

    /**
     * The project of a repository.
     *
     * @param files the repository
     * @return the project; empty when neither {@code pyproject.toml} nor {@code setup.py}, {@code setup.cfg} or
     *     {@code requirements.txt} is at the root
     */
    public static Optional<PythonProject> of(RepositoryFiles files) {
        Optional<JsonNode> toml = JsonTree.toml(files, "pyproject.toml");
        boolean python = toml.isPresent()
                || List.of("setup.py", "setup.cfg", "requirements.txt", "Pipfile").stream()
                        .anyMatch(files::contains);
        if (!python) {
            return Optional.empty();
        }
        List<List<String>> locks =
                LOCKS.stream().filter(lock -> files.contains(lock.get(1))).toList();
        boolean one = locks.size() == 1;
        return Optional.of(new PythonProject(
                toml.orElse(MissingNode.getInstance()),
                one ? locks.get(0).get(0) : "",
                one ? locks.get(0).get(1) : ""));
    }

    /**
     * A table of a tool.
     *
     * @param tool the name of the tool
     * @return {@code [tool.x]}; a missing node when there is none
     */
    public JsonNode tool(String tool) {
        return root.path("tool").path(tool);
    }

    /**
     * What goes before a program of the project's environment.
     *
     * @return such as {@code "uv run "}; empty text when no manager is known
     */
    public String run() {
        return manager.isEmpty() ? "" : manager + " run ";
    }
}
