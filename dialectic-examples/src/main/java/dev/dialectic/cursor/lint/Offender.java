package dev.dialectic.cursor.lint;

import dev.dialectic.cursor.rule.RuleText;

/**
 * A place that keeps a measure from its target. Immutable and thread-safe.
 *
 * @param file the file's path from the repository's root
 * @param line the line from 1 on; 0 for the file as a whole
 * @param sentence what is wrong there; hidden characters in it are shown by number
 */
public record Offender(String file, int line, String sentence) {
    /** Makes both safe to print: they hold words of files that anyone may have written. */
    public Offender {
        file = RuleText.shown(file).replace('\n', ' ');
        sentence = RuleText.shown(sentence).replace('\n', ' ');
    }

    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + sentence;
    }
}
