package dev.dialectic.cursor.mine.history;

import dev.dialectic.cursor.source.Part;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a file is for, told from its path alone. Thread-safe. */
enum FileRole {
    /** Code that is shipped. */
    SOURCE,
    /** Code that tests it. */
    TEST,
    /** What a build tool reads. */
    BUILD,
    /** Versions that a package manager wrote down. */
    LOCK,
    /** What changed from release to release. */
    CHANGELOG,
    /** Documents, examples, settings and all else. */
    OTHER;

    /** Folders of news fragments: one file for each change. */
    static final Set<String> FRAGMENTS = Set.of(".changeset", "newsfragments", "changelog.d", ".changes");

    private static final Set<String> LOCKS = Set.of(
            "package-lock.json", "npm-shrinkwrap.json", "pnpm-lock.yaml", "bun.lockb", "go.sum", "gradle.lockfile");
    private static final Pattern CHANGELOGS = Pattern.compile(
            "(changelog|changes|news|history|release[-_]?notes|releases)(\\.(md|markdown|rst|txt|adoc|xml))?");
    private static final Set<String> BUILDS = Set.of("""
            pom.xml build.gradle build.gradle.kts settings.gradle settings.gradle.kts package.json cargo.toml go.mod go.work pyproject.toml setup.py setup.cfg build.xml makefile cmakelists.txt build.sbt build build.bazel composer.json gemfile noxfile.py""".split("\\s+"));
    private static final Set<String> CODE = Set.of(
            ".java .kt .scala .groovy .py .pyi .js .jsx .mjs .cjs .ts .tsx .mts .cts .go .rs .rb .php .cs .fs .c .cc .cpp .cxx .h .hh .hpp .swift .m .mm .ex .exs .clj .dart .lua .vue .svelte .erl .hs"
                    .split(" "));
    private static final Pattern NO_CODE = Pattern.compile("(package|module)-info\\.java");

    /**
     * What a file is for.
     *
     * @param path the path from the root
     * @return its role; {@link #OTHER} when the path does not tell
     */
    static FileRole of(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        String name = name(lower);
        if (LOCKS.contains(name) || name.endsWith(".lock")) {
            return LOCK;
        }
        if (CHANGELOGS.matcher(name).matches() || isFragment(path)) {
            return CHANGELOG;
        }
        if (BUILDS.contains(name)) {
            return BUILD;
        }
        return CODE.contains(extension(lower)) && !NO_CODE.matcher(name).matches() ? ofCode(path) : OTHER;
    }

    /** A test of an example is a test all the same: to some repositories it is the only kind. */
    private static FileRole ofCode(String path) {
        return switch (Part.of(path)) {
            case MAIN -> SOURCE;
            case TEST -> TEST;
            case ASIDE -> Part.isTestName(name(path)) ? TEST : OTHER;
        };
    }

    /**
     * Whether a file is a news fragment.
     *
     * @param path the path from the root
     * @return true if it lies in a folder of fragments and is no settings or read-me file
     */
    static boolean isFragment(String path) {
        String name = name(path).toLowerCase(Locale.ROOT);
        return FRAGMENTS.contains(name(folder(path)))
                && !name.startsWith("readme")
                && !name.startsWith("config")
                && !name.startsWith(".")
                && !name.startsWith("template");
    }

    /**
     * The last part of a path.
     *
     * @param path the path from the root
     * @return what follows the last slash
     */
    static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /**
     * The folder that holds a file.
     *
     * @param path the path from the root
     * @return what precedes the last slash; empty at the root
     */
    static String folder(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    /**
     * The kind of file.
     *
     * @param path the path from the root
     * @return the last dot of its name and what follows; empty without one
     */
    static String extension(String path) {
        String name = name(path);
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? "" : name.substring(dot);
    }
}
