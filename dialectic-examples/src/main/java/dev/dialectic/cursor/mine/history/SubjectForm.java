package dev.dialectic.cursor.mine.history;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ways to begin the subject of a commit, the narrowest first. Thread-safe. */
enum SubjectForm {
    /** {@code fix(parser): accept an empty list}. */
    CONVENTIONAL("(?<word>[a-z]+)(\\((?<scope>[^()]{1,60})\\))?!?: .*"),
    /** {@code PROJ-123: accept an empty list}. */
    TICKET("\\[?(?<word>[A-Z][A-Z0-9]{1,14})-\\d+]?:?( .*|$)"),
    /** {@code [parser] accept an empty list}. */
    BRACKET("\\[(?<word>[^\\[\\]]{1,60})] ?.*"),
    /** {@code parser: accept an empty list}. */
    AREA("(?<word>[\\w./*-]+(, ?[\\w./*-]+)*): .*");

    /** The types that people use with Conventional Commits 1.0.0. */
    static final Set<String> TYPES = Set.of(
            "feat",
            "fix",
            "docs",
            "doc",
            "style",
            "refactor",
            "perf",
            "test",
            "tests",
            "build",
            "ci",
            "chore",
            "deps",
            "revert",
            "release",
            "wip");

    private static final Set<String> IMPERATIVES = Set.of(
            "accept",
            "add",
            "adjust",
            "allow",
            "apply",
            "avoid",
            "bump",
            "change",
            "check",
            "clarify",
            "clean",
            "cleanup",
            "compile",
            "configure",
            "convert",
            "correct",
            "create",
            "declare",
            "define",
            "delete",
            "deprecate",
            "disable",
            "document",
            "do",
            "don't",
            "drop",
            "enable",
            "ensure",
            "expand",
            "expose",
            "extend",
            "extract",
            "fix",
            "format",
            "generate",
            "handle",
            "hide",
            "ignore",
            "implement",
            "improve",
            "include",
            "increase",
            "initialize",
            "inline",
            "introduce",
            "keep",
            "let",
            "limit",
            "log",
            "make",
            "mark",
            "merge",
            "migrate",
            "modify",
            "move",
            "optimize",
            "pass",
            "pin",
            "polish",
            "prefer",
            "prepare",
            "prevent",
            "provide",
            "publish",
            "put",
            "raise",
            "reduce",
            "refactor",
            "refine",
            "reformat",
            "reject",
            "release",
            "remove",
            "rename",
            "reorder",
            "reorganize",
            "replace",
            "report",
            "require",
            "reset",
            "restore",
            "restructure",
            "return",
            "reuse",
            "revert",
            "rework",
            "rewrite",
            "run",
            "set",
            "show",
            "simplify",
            "skip",
            "sort",
            "split",
            "start",
            "stop",
            "support",
            "suppress",
            "switch",
            "sync",
            "test",
            "throw",
            "tidy",
            "try",
            "tweak",
            "turn",
            "unify",
            "update",
            "upgrade",
            "use",
            "validate",
            "verify",
            "warn",
            "wrap",
            "write");

    private static final Pattern FIRST_WORD = Pattern.compile("([A-Za-z']+)\\b.*");

    private final Pattern pattern;

    SubjectForm(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    /**
     * Whether a subject begins so.
     *
     * @param subject the first line of a message
     * @return true if it does
     */
    boolean fits(String subject) {
        Matcher matcher = pattern.matcher(subject);
        return matcher.matches() && (this != CONVENTIONAL || TYPES.contains(matcher.group("word")));
    }

    /**
     * The word that the form is about: the type, the ticket's project, or the area.
     *
     * @param subject a subject that fits
     * @return the word; empty when it does not fit
     */
    Optional<String> word(String subject) {
        Matcher matcher = pattern.matcher(subject);
        return fits(subject) && matcher.matches() ? Optional.of(matcher.group("word")) : Optional.empty();
    }

    /**
     * The scope in round brackets.
     *
     * @param subject a subject
     * @return the scope of a conventional subject; empty without one
     */
    static Optional<String> scope(String subject) {
        Matcher matcher = CONVENTIONAL.pattern.matcher(subject);
        return matcher.matches() ? Optional.ofNullable(matcher.group("scope")) : Optional.empty();
    }

    /**
     * The verb that a subject begins with.
     *
     * @param subject the first line of a message
     * @return a known verb in the imperative, in lower case; empty when the first word is another
     */
    static Optional<String> imperative(String subject) {
        Matcher matcher = FIRST_WORD.matcher(subject);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String word = matcher.group(1).toLowerCase(Locale.ROOT);
        return IMPERATIVES.contains(word) ? Optional.of(word) : Optional.empty();
    }
}
