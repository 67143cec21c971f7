package dev.dialectic.cursor.manifest;

import dev.dialectic.cursor.repository.RepositoryFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The package manager that a JavaScript repository is kept with. Immutable.
 *
 * @param name {@code npm}, {@code pnpm}, {@code yarn} or {@code bun}
 * @param locks the lock files at the root, all of this manager or none
 * @param pinned what {@code packageManager} in {@code package.json} says, such as {@code pnpm@10.12.1}; empty text when
 *     it says nothing
 */
public record NodeInstaller(String name, List<String> locks, String pinned) {

    private static final List<List<String>> LOCKS = List.of(
            List.of("pnpm", "pnpm-lock.yaml"),
            List.of("yarn", "yarn.lock"),
            List.of("npm", "package-lock.json"),
            List.of("npm", "npm-shrinkwrap.json"),
            List.of("bun", "bun.lock"),
            List.of("bun", "bun.lockb"));
    private static final Set<String> NAMES = Set.of("npm", "pnpm", "yarn", "bun");
    private static final Pattern PINNED = Pattern.compile("(npm|pnpm|yarn|bun)@(\\d+[\\w.-]*)(\\+.*)?");

    /** Copies. */
    public NodeInstaller {
        locks = List.copyOf(locks);
    }

    /**
     * The manager of a repository.
     *
     * @param files the repository
     * @return the one that the lock file and {@code packageManager} agree on; empty when they disagree, when lock files
     *     of several managers are tracked, or when nothing tells
     */
    public static Optional<NodeInstaller> of(RepositoryFiles files) {
        Optional<NodePackage> root = NodePackage.root(files);
        if (root.isEmpty()) {
            return Optional.empty();
        }
        Matcher pinned = PINNED.matcher(root.get().root().path("packageManager").asText(""));
        String said = pinned.matches() ? pinned.group(1) : "";
        List<String> locks = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (List<String> lock : LOCKS) {
            if (files.contains(lock.get(1))) {
                names.add(lock.get(0));
                locks.add(lock.get(1));
            }
        }
        if (!said.isEmpty()) {
            names.add(said);
        }
        List<String> distinct = names.stream().distinct().toList();
        return distinct.size() == 1 && NAMES.contains(distinct.get(0))
                ? Optional.of(
                        new NodeInstaller(distinct.get(0), locks, said.isEmpty() ? "" : said + "@" + pinned.group(2)))
                : Optional.empty();
    }

    /**
     * The command that runs a script of {@code package.json}.
     *
     * @param script the name of the script
     * @return such as {@code npm run lint}
     */
    public String run(String script) {
        return script.equals("test") && !name.equals("bun") ? name + " test" : name + " run " + script;
    }

    /**
     * The command that runs a program of a dependency.
     *
     * @return such as {@code npx}
     */
    public String exec() {
        return switch (name) {
            case "pnpm" -> "pnpm exec";
            case "yarn" -> "yarn";
            case "bun" -> "bunx";
            default -> "npx";
        };
    }
}
