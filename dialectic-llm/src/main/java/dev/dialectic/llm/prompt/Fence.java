package dev.dialectic.llm.prompt;

import dev.dialectic.text.Chance;
import dev.dialectic.text.VisibleText;
import java.util.Locale;

/**
 * Puts what others wrote between lines that tell it is data. The lines hold a mark drawn for each turn, which nobody can write
 * beforehand; should it stand in the data all the same, it is taken out. Hidden characters are taken out, and what is too long is cut and said
 * to be. Immutable and thread-safe.
 *
 * <p>Source of the idea: K. Hines and others, <a href="https://arxiv.org/abs/2403.14720">Defending Against Indirect Prompt Injection
 * Attacks With Spotlighting</a>, 2024. It lowers the odds of an injection, and rules none out.
 */
public final class Fence {

    private static final int DIGITS = 12;

    private final String mark;

    private Fence(String mark) {
        this.mark = mark;
    }

    /**
     * The fence of a turn.
     *
     * @param seed the turn's seed
     * @return the fence
     */
    public static Fence of(long seed) {
        String digits = String.format(Locale.ROOT, "%016x", Chance.draw(seed, "fence"));
        return new Fence("data-" + digits.substring(0, DIGITS));
    }

    /**
     * What its lines begin with.
     *
     * @return the mark
     */
    public String mark() {
        return mark;
    }

    /**
     * Data between two lines.
     *
     * @param label what it is, of our own making; shown on one line
     * @param text what somebody wrote
     * @param most how many code points of it are shown, at least 1
     * @return three lines or more
     */
    public String around(String label, String text, int most) {
        String clean = without(VisibleText.clean(text).text());
        String shown = shortened(clean, most);
        return mark + " begins: " + VisibleText.oneLine(without(label), 120) + "\n" + shown + "\n" + mark + " ends";
    }

    private String without(String text) {
        String left = text;
        // Taking one out may put another one together.
        while (left.contains(mark)) {
            left = left.replace(mark, "");
        }
        return left;
    }

    private static String shortened(String text, int most) {
        int length = text.codePointCount(0, text.length());
        return length <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most)) + "\n[cut here: " + (length - most)
                        + " characters more]";
    }
}
