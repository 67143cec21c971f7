package dev.dialectic.cursor.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name that a file imports. Immutable and thread-safe.
 *
 * @param name a type, member or package in Java, a module in Python, a module specifier in scripts
 * @param line where, from 1
 */
public record Import(String name, int line) {

    private static final Pattern JAVA =
            Pattern.compile("(?m)^[ \\t]*import\\s+(?:static\\s+)?([\\w.]+(?:\\.\\*)?)\\s*;");
    private static final Pattern PYTHON =
            Pattern.compile("(?m)^[ \\t]*(?:from[ \\t]+([\\w.]+)[ \\t]+import\\b|import[ \\t]+([\\w.]+))");
    private static final Pattern SCRIPT =
            Pattern.compile("(?:\\bfrom\\s*|\\bimport\\s*\\(?\\s*|\\brequire\\s*\\(\\s*)([\"'])");
    private static final int LONGEST = 200;

    /** Checks that nothing is missing. */
    public Import {
        Objects.requireNonNull(name, "name");
    }

    /**
     * Whether it is a name or something below it.
     *
     * @param prefix a package, module or the beginning of a specifier
     * @return true for the name itself and for whatever follows it after a dot or slash
     */
    public boolean isBelow(String prefix) {
        return name.startsWith(prefix)
                && (name.length() == prefix.length()
                        || name.charAt(prefix.length()) == '.'
                        || name.charAt(prefix.length()) == '/');
    }

    static List<Import> all(Language language, String text, String code) {
        List<Import> found = new ArrayList<>();
        Matcher matcher = pattern(language).matcher(code);
        int line = 1;
        int counted = 0;
        while (matcher.find()) {
            for (; counted < matcher.end(); counted++) {
                line += code.charAt(counted) == '\n' ? 1 : 0;
            }
            String name = language.isScript() ? specifier(text, matcher) : named(matcher);
            if (!name.isEmpty()) {
                found.add(new Import(name, line));
            }
        }
        return found;
    }

    private static String named(Matcher matcher) {
        return matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    }

    private static String specifier(String text, Matcher matcher) {
        int to = text.indexOf(matcher.group(1).charAt(0), matcher.end());
        return to < 0 || to - matcher.end() > LONGEST ? "" : text.substring(matcher.end(), to);
    }

    private static Pattern pattern(Language language) {
        return switch (language) {
            case JAVA -> JAVA;
            case PYTHON -> PYTHON;
            case TYPESCRIPT, JAVASCRIPT -> SCRIPT;
        };
    }
}
