package dev.dialectic.cursor.source;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a source file is for, as far as its place tells. */
public enum Part {
    /** What is shipped. */
    MAIN,
    /** Tests. */
    TEST,
    /** Examples, benchmarks, scripts, configuration and documentation: habits there say little. */
    ASIDE;

    private static final Set<String> TEST_FOLDERS =
            Set.of("test", "tests", "__tests__", "spec", "specs", "e2e", "testing", "androidtest", "integrationtest");
    private static final Set<String> ASIDE_FOLDERS = Set.of(
            "doc",
            "docs",
            "docs-v3",
            "documentation",
            "website",
            "site",
            "example",
            "examples",
            "sample",
            "samples",
            "demo",
            "demos",
            "bench",
            "benchmark",
            "benchmarks",
            "script",
            "scripts",
            "tools",
            "fixture",
            "fixtures",
            "__fixtures__",
            "testdata",
            "test-data",
            "__mocks__",
            "play",
            "playground",
            "scratch",
            "jmh",
            "migrations");
    private static final Pattern TEST_NAME = Pattern.compile(
            "(.*[a-z0-9]Tests?\\.java|.*[a-z0-9]IT\\.java|Test[A-Z].*\\.java|.*[.-](test|spec)\\.[cm]?[jt]sx?"
                    + "|test_.*\\.py|.*_test\\.py|conftest\\.py)");
    private static final Pattern ASIDE_NAME =
            Pattern.compile("(.*\\.config\\.[cm]?[jt]s|.*\\.d\\.[cm]?ts|setup\\.py|noxfile\\.py|tasks\\.py|conf\\.py)");

    /**
     * The part that a file belongs to.
     *
     * @param path where it is
     * @return its part
     */
    public static Part of(String path) {
        String[] segments = path.split("/");
        String name = segments[segments.length - 1];
        boolean test = TEST_NAME.matcher(name).matches();
        int last = segments.length - 1;
        int packages = packagesFrom(segments);
        for (int i = 0; i < Math.min(last, packages); i++) {
            String folder = segments[i].toLowerCase(Locale.ROOT);
            if (ASIDE_FOLDERS.contains(folder)
                    || folder.startsWith(".")
                    || folder.endsWith("benchmarks")
                    || folder.startsWith("docs_")) {
                return ASIDE;
            }
            test = test
                    || TEST_FOLDERS.contains(folder)
                    || folder.startsWith("test-")
                    || folder.endsWith("-test")
                    || folder.endsWith("-tests");
        }
        if (test) {
            return TEST;
        }
        return ASIDE_NAME.matcher(name).matches() ? ASIDE : MAIN;
    }

    /** Folders below {@code src/x/java} name packages, and a package called {@code samples} is no example. */
    private static int packagesFrom(String[] segments) {
        for (int i = 0; i + 2 < segments.length; i++) {
            if (segments[i].equals("src") && (segments[i + 2].equals("java") || segments[i + 2].equals("kotlin"))) {
                return i + 3;
            }
        }
        return segments.length;
    }
}
