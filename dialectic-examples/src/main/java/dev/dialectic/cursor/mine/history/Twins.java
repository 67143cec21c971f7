package dev.dialectic.cursor.mine.history;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which test belongs to which source, told from their names. Stateless and thread-safe. */
final class Twins {

    private static final Pattern TEST_MARK =
            Pattern.compile("^tests?_|(tests?|testcase|it|spec)$|[._-](tests?|spec|test-d)$", Pattern.CASE_INSENSITIVE);

    private Twins() {}

    /**
     * Whether two files are a source and its test.
     *
     * @param one a path
     * @param other another path
     * @return true if just one is a test and they are named for the same thing
     */
    static boolean are(String one, String other) {
        boolean first = FileRole.of(one) == FileRole.TEST;
        boolean second = FileRole.of(other) == FileRole.TEST;
        return first != second && stem(one, first).equals(stem(other, second));
    }

    /**
     * The test of a source.
     *
     * @param source the path of a source
     * @param tests the paths to choose from
     * @return the test named for it, the nearest if several are; empty without one
     */
    static Optional<String> testOf(String source, List<String> tests) {
        return tests.stream()
                .filter(test -> are(source, test) && !FileRole.name(test).equalsIgnoreCase(FileRole.name(source)))
                .max(Comparator.comparingInt((String test) -> sharedPrefix(source, test))
                        .thenComparing(Comparator.reverseOrder()));
    }

    private static int sharedPrefix(String one, String other) {
        int length = 0;
        while (length < one.length() && length < other.length() && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length;
    }

    private static String stem(String path, boolean test) {
        String name = FileRole.name(path);
        String bare = name.substring(0, name.length() - FileRole.extension(path).length());
        String lower = bare.toLowerCase(Locale.ROOT);
        return test ? TEST_MARK.matcher(lower).replaceAll("") : lower;
    }
}
