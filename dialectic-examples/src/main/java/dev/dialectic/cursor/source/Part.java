package dev.dialectic.cursor.source;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a source file is for, as far as its place tells. */
public enum Part {
    /** What is shipped. */
    MAIN,
    /** Tests. */
    TEST,
    /** Examples, benchmarks, scripts, configuration and documentation: habits there say little. */
    ASIDE;

    private static final Set<String> TEST_FOLDERS = words("""
            test tests __tests__ spec specs e2e testing androidtest inttest integrationtest testfixtures""");
    private static final Set<String> ASIDE_FOLDERS = words("""
            doc docs docs-v3 documentation website site example examples sample samples demo demos bench benchmark benchmarks
            jmh script scripts tool tools fixture fixtures __fixtures__ testdata test-data __mocks__ play playground scratch
            migrations vendor third_party node_modules generated dist buildsrc build-logic""");
    private static final Pattern TEST_NAME = Pattern.compile("(.+(Tests?|TestCase)|.*[a-z0-9]IT)"
            + "\\.(java|kt|scala|groovy|cs|php|swift)|.+Spec\\.(kt|scala|groovy|swift)|Test[A-Z].*\\.java"
            + "|.*[.-](test|spec|test-d)\\.[cm]?[jt]sx?|test_.*\\.py|.*_test\\.(py|go|rs|rb|exs|cc|cpp|dart)|.*_spec\\.rb"
            + "|conftest\\.py");
    private static final Pattern ASIDE_NAME = Pattern.compile(".*(\\.config\\.[cm]?[jt]s|rc\\.[cm]?js|file\\.[cm]?js)"
            + "|.*\\.d\\.[cm]?ts|play\\.ts|(setup|noxfile|tasks|fabfile|conf)\\.py");

    /**
     * The part that a file belongs to.
     *
     * @param path where it is
     * @return its part
     */
    public static Part of(String path) {
        String[] segments = path.split("/");
        int last = segments.length - 1;
        boolean test = isTestName(segments[last]);
        int packages = packagesFrom(segments);
        for (int i = 0; i < Math.min(last, packages); i++) {
            String folder = segments[i].toLowerCase(Locale.ROOT);
            if (isAside(folder)) {
                return ASIDE;
            }
            boolean maven = folder.equals("it") && i > 0 && segments[i - 1].equals("src");
            test = test || maven || isTestFolder(folder);
        }
        if (test) {
            return TEST;
        }
        return ASIDE_NAME.matcher(segments[last].toLowerCase(Locale.ROOT)).matches() ? ASIDE : MAIN;
    }

    private static boolean isAside(String folder) {
        return ASIDE_FOLDERS.contains(folder)
                || folder.startsWith(".")
                || folder.startsWith("docs_")
                || folder.endsWith("benchmarks");
    }

    private static boolean isTestFolder(String folder) {
        return TEST_FOLDERS.contains(folder)
                || folder.startsWith("test-")
                || Stream.of("-test", "-tests", ".test", ".tests").anyMatch(folder::endsWith);
    }

    /**
     * Whether a file is named as tests are, wherever it is.
     *
     * @param name the name without folders
     * @return true if it is
     */
    public static boolean isTestName(String name) {
        // Most names hold none of the marks, and a look for them is cheaper than the pattern.
        boolean marked = Stream.of("test", "Test", "spec", "Spec", "IT.").anyMatch(name::contains);
        return marked && TEST_NAME.matcher(name).matches();
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

    private static Set<String> words(String list) {
        return Set.of(list.strip().split("\\s+"));
    }
}
