package dev.dialectic.cursor.rule;

import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.cursor.mine.Citation;
import dev.dialectic.cursor.mine.Quoted;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A rule as one line of a rule file: the directive, then its evidence for people. Stateless and thread-safe. */
public final class RuleLine {

    /** The longest directive, in characters. */
    public static final int LONGEST = 600;

    /** What the evidence of a rule of ours looks like: counts, then places. */
    public static final Pattern EVIDENCE = Pattern.compile("_Evidence: (\\d+) of (\\d+); (`[^`]+`(, `[^`]+`)*)_$");

    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}");
    private static final int PLACES = 2;

    private RuleLine() {}

    /**
     * The line of a rule.
     *
     * @param rule the rule with its support as it is to be written
     * @return one line of Markdown, without line end
     * @throws RefusedException if the directive hides anything, spans lines or is too long, or if no place of its
     *     evidence can be written down
     */
    public static String of(Candidate rule) {
        List<String> places = rule.citations().stream()
                .map(Citation::locator)
                .map(place -> COMMIT.matcher(place).matches() ? place.substring(0, 10) : place)
                .map(Quoted::code)
                .flatMap(Optional::stream)
                .distinct()
                .limit(PLACES)
                .toList();
        if (places.isEmpty()) {
            throw new RefusedException("rule " + RuleText.visible(rule.id())
                    + ": expected evidence at a place with plain visible characters, found none");
        }
        String line = start(rule.directive()) + " _Evidence: " + rule.support().kept() + " of "
                + rule.support().cases() + "; " + String.join(", ", places) + "_";
        return RuleText.requireClean("rule " + RuleText.visible(rule.id()), line);
    }

    /**
     * How the line of a directive begins, whatever its evidence.
     *
     * @param directive the rule in words
     * @return the bullet and the words
     * @throws RefusedException if the words hide anything, span lines or are too long
     */
    public static String start(String directive) {
        RuleText.requireClean("rule " + RuleText.visible(directive), directive);
        if (directive.isBlank() || directive.indexOf('\n') >= 0 || directive.length() > LONGEST) {
            throw new RefusedException("rule " + RuleText.visible(directive) + ": expected one line of 1 to " + LONGEST
                    + " characters, found " + directive.length());
        }
        return "- " + directive.strip();
    }

    /** Whether a line says a directive as we wrote it; the evidence after it may differ. */
    static boolean says(String line, String directive) {
        String start = start(directive);
        return line.strip().equals(start) || line.strip().startsWith(start + " ");
    }
}
