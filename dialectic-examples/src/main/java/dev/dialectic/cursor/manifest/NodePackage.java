package dev.dialectic.cursor.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dialectic.cursor.repository.RepositoryFiles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A {@code package.json} of the repository. Immutable.
 *
 * @param path where it is
 * @param root what it holds
 */
public record NodePackage(String path, JsonNode root) {

    private static final int MOST = 300;

    /**
     * The package at the root.
     *
     * @param files the repository
     * @return what {@code package.json} says; empty when there is none
     */
    public static Optional<NodePackage> root(RepositoryFiles files) {
        return at(files, "package.json");
    }

    /**
     * A package.
     *
     * @param files the repository
     * @param path where its {@code package.json} is
     * @return what it says; empty when there is none
     */
    public static Optional<NodePackage> at(RepositoryFiles files, String path) {
        return JsonTree.json(files, path).map(root -> new NodePackage(path, root));
    }

    /**
     * The packages below the root that are outside of {@code node_modules}, fixtures, examples and templates.
     *
     * @param files the repository
     * @return the packages, sorted by path
     */
    public static List<NodePackage> nested(RepositoryFiles files) {
        List<NodePackage> found = new ArrayList<>();
        for (String path : files.paths()) {
            boolean wanted = path.endsWith("/package.json")
                    && !path.matches("(.*/)?(node_modules|fixtures?|__fixtures__|examples?|templates?|tests?)/.*");
            if (wanted && found.size() < MOST) {
                at(files, path).ifPresent(found::add);
            }
        }
        return List.copyOf(found);
    }

    /**
     * The name of the package.
     *
     * @return its name; empty text when it has none
     */
    public String name() {
        return root.path("name").asText("");
    }

    /**
     * Its folder.
     *
     * @return the path with a slash at its end; empty text for the root
     */
    public String folder() {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    /**
     * The scripts.
     *
     * @return what each runs, by name, in the order of the file
     */
    public Map<String, String> scripts() {
        Map<String, String> scripts = new LinkedHashMap<>();
        root.path("scripts").properties().forEach(entry -> {
            if (entry.getValue().isTextual()) {
                scripts.put(entry.getKey(), entry.getValue().textValue());
            }
        });
        return scripts;
    }

    /**
     * What it depends on, for running and for development.
     *
     * @return names with their ranges
     */
    public Map<String, String> dependencies() {
        Map<String, String> all = new LinkedHashMap<>();
        for (String kind : List.of("dependencies", "devDependencies", "peerDependencies", "optionalDependencies")) {
            root.path(kind)
                    .properties()
                    .forEach(entry -> all.put(entry.getKey(), entry.getValue().asText("")));
        }
        return all;
    }

    /**
     * The names of all that the packages of a repository depend on.
     *
     * @param files the repository
     * @return the names at the root and below
     */
    public static Set<String> allDependencies(RepositoryFiles files) {
        Set<String> names = new LinkedHashSet<>();
        root(files).ifPresent(root -> names.addAll(root.dependencies().keySet()));
        nested(files).forEach(nested -> names.addAll(nested.dependencies().keySet()));
        return names;
    }
}
