package dev.dialectic.cursor.rule;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A path that may be written: a rule file of an allowed name, or the rule book. There are no others. Immutable and
 * thread-safe.
 *
 * @param folder the folder inside {@code .cursor}
 * @param name the file's name
 */
record WritablePath(String folder, String name) {

    static final String ROOT = ".cursor";

    /** Names that some system takes for a device. */
    private static final Pattern RESERVED = Pattern.compile("(con|prn|aux|nul|com\\d|lpt\\d)\\..*");

    /**
     * The path, if it may be written.
     *
     * @throws FolderException if it may not
     */
    static WritablePath of(String path) {
        Optional<String> rule = path.startsWith(FolderSnapshot.RULES)
                ? Optional.of(path.substring(FolderSnapshot.RULES.length()))
                : Optional.empty();
        if (path.equals(RuleBook.PATH)) {
            return new WritablePath("dialectic", "rules.json");
        }
        return rule.filter(name -> RuleFileName.ALLOWED.matcher(name).matches()
                        && !RESERVED.matcher(name).matches())
                .map(name -> new WritablePath("rules", name))
                .orElseThrow(() -> new FolderException(
                        FolderException.Problem.NAME,
                        RuleText.visible(path) + ": expected " + FolderSnapshot.RULES + "<name>.mdc with a name of a-z,"
                                + " 0-9 and -, or " + RuleBook.PATH + "; nothing else is written"));
    }
}
