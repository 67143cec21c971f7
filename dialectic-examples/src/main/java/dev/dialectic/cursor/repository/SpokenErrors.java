package dev.dialectic.cursor.repository;

import dev.dialectic.codebase.ErrorPattern;
import dev.dialectic.text.VisibleText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds errors that a message says have occurred. A type of error counts where it heads a stack trace, or where its line
 * or the subject speaks of a failure and the line is not about words or names; a message that merely mentions a type, as
 * in "Add RateLimitException", reports none. Stateless and thread-safe.
 */
final class SpokenErrors {

    private static final int MOST = 10;
    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_QUOTE = 200;

    /** A class name by its ending, without what reads as a method; the name without its package is the group. */
    private static final String CLASS = "(?<![\\w.$])(?:[A-Za-z_$][\\w$]*\\.)*"
            + "(?!(?:On|Is|Has|Log|Handle|Catch|Throw|Print|Show)(?:Error|Exception)\\b)"
            + "([A-Z][\\w$]*?(?:Exception|Error))(?![\\w$])";

    /** A class, a signal or code by its name, or what stands for one. */
    private static final Pattern TYPE = Pattern.compile(CLASS + "|\\b(SIGSEGV|SIGABRT|SIGBUS|ECONNREFUSED|ECONNRESET"
            + "|ETIMEDOUT|ENOENT|EACCES|EPIPE|EADDRINUSE|EMFILE|ENOMEM|ENOTFOUND)\\b"
            + "|\\b(?<npe>NPEs?)\\b|\\b(?<segfault>(?i:segfaults?|segmentation faults?))\\b"
            + "|(?<panic>^panic: |\\bpanicked at\\b)");

    private static final Pattern TRACE =
            Pattern.compile("^\\s*(?:Caused by: |Uncaught |Exception in thread \"[^\"]*\" |E +)?(?:" + CLASS
                    + "(?=:|$)|panic: |thread '[^']*' panicked at)");

    private static final Pattern FAILURE = Pattern.compile("(?i)\\b(?:fix(?:e[sd]|ing)?|bugs?|bugfix|avoid(?:s|ed|ing)?"
            + "|prevent(?:s|ed|ing)?|crash(?:es|ed|ing)?|caus(?:es?|ed|ing)|fail(?:s|ed|ing|ures?)?|regressions?"
            + "|broken?|leaks?|due to|thrown|guard(?:s|ed)? against|resolv(?:es?|ed|ing)|no longer|workaround"
            + "|leads? to|leading to|result(?:s|ed|ing)? in)\\b");

    private static final Pattern ABOUT_WORDS = Pattern.compile("(?i)\\b(?:typos?|spelling|javadocs?|docs?|docstrings?"
            + "|documentation|comments?|renam(?:es?|ed|ing)|imports?|lint|formatting)\\b");

    private static final Pattern FRAME = Pattern.compile("^\\s*at (?:async )?([\\w$.<>/]+) ?\\(");
    private static final Pattern PYTHON_FRAME = Pattern.compile("^\\s*File \"[^\"]*\", line \\d+, in ([\\w<>.]+)");

    private SpokenErrors() {}

    /** The errors, each type once, in the order of the message, at most {@value #MOST}. */
    static List<ErrorPattern> of(String message) {
        List<String> lines = message.lines()
                .map(line -> line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line)
                .toList();
        boolean failed = !lines.isEmpty() && isFailure(lines.get(0));
        Map<String, ErrorPattern> found = new LinkedHashMap<>();
        String python = "";
        for (int i = 0; i < lines.size() && found.size() < MOST; i++) {
            String line = lines.get(i);
            Matcher frame = PYTHON_FRAME.matcher(line);
            if (frame.find()) {
                python = frame.group(1);
            } else if (reports(line, failed)) {
                String location = python.isEmpty() ? frameBelow(lines, i) : python;
                Matcher type = TYPE.matcher(line);
                while (type.find() && found.size() < MOST) {
                    String name = name(type);
                    found.putIfAbsent(
                            name,
                            new ErrorPattern(
                                    name,
                                    VisibleText.oneLine(line, LONGEST_QUOTE).strip(),
                                    location,
                                    1));
                    python = "";
                }
            }
        }
        return List.copyOf(found.values());
    }

    private static boolean isFailure(String line) {
        return FAILURE.matcher(line).find() && !ABOUT_WORDS.matcher(line).find();
    }

    private static boolean reports(String line, boolean failed) {
        return TRACE.matcher(line).find()
                || isFailure(line)
                || failed && !ABOUT_WORDS.matcher(line).find();
    }

    private static String name(Matcher type) {
        if (type.group("npe") != null) {
            return "NullPointerException";
        }
        if (type.group("segfault") != null) {
            return "SIGSEGV";
        }
        if (type.group("panic") != null) {
            return "panic";
        }
        return type.group(1) != null ? type.group(1) : type.group(2);
    }

    private static String frameBelow(List<String> lines, int index) {
        if (index + 1 == lines.size()) {
            return "";
        }
        Matcher frame = FRAME.matcher(lines.get(index + 1));
        if (!frame.find()) {
            return "";
        }
        String[] parts = frame.group(1).split("\\.");
        return parts.length < 2 ? frame.group(1) : parts[parts.length - 2] + "." + parts[parts.length - 1];
    }
}
