package dev.dialectic.llm.json;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds the one JSON object in what a model wrote, and mends how it is written, never what it says. A pure function; its time is
 * linear in the text.
 *
 * <p>What it mends is listed in {@link Repair}. It gives the text back as it was, and leaves the refusal to {@link StrictJson},
 * <ul>
 *   <li>when the text is strict JSON already, of whatever kind;
 *   <li>when there are two objects that differ, or one inside a list or inside an object that cannot be read: choosing would be a
 *       guess;
 *   <li>when a value is none of JSON's ({@code 90%}, {@code NaN}, {@code True}), a name stands twice, or a bound of {@link
 *       StrictJson} is exceeded.
 * </ul>
 *
 * <p>Of an object that is cut off, only the outermost members that were there whole are kept. A string without its closing quote,
 * a number that the text ends with (0.9 may have been going to be 0.95), and a list or object that was not closed are left out
 * with their names. What may be missing then is for {@link ModelJson} to judge.
 */
public final class Clamp {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String REASONING = "<think>";
    private static final String REASONED = "</think>";
    private static final String FENCE = "```";

    private Clamp() {}

    /**
     * The one object in a text, mended.
     *
     * @param text what a model wrote
     * @return strict JSON with the repairs that led to it, or the text as it was without any
     */
    public static Clamped clamp(String text) {
        if (text.length() > StrictJson.MOST_CHARACTERS || StrictJson.reads(text)) {
            return new Clamped(text, List.of());
        }
        Set<Repair> repairs = EnumSet.noneOf(Repair.class);
        int start = afterMark(text, repairs);
        if (!repairs.isEmpty() && StrictJson.reads(text.substring(start))) {
            return new Clamped(text.substring(start), List.copyOf(repairs));
        }
        return only(text, afterReasoning(text, start, repairs), repairs);
    }

    private static int afterMark(String text, Set<Repair> repairs) {
        if (text.isEmpty() || text.charAt(0) != BYTE_ORDER_MARK) {
            return 0;
        }
        repairs.add(Repair.BYTE_ORDER_MARK);
        return 1;
    }

    private static int afterReasoning(String text, int from, Set<Repair> repairs) {
        int start = from;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        int end = text.startsWith(REASONING, start) ? text.indexOf(REASONED, start) : -1;
        if (end < 0) {
            return from;
        }
        repairs.add(Repair.REASONING);
        return end + REASONED.length();
    }

    /** The only object from a place on; those that are the same as the first do not count. */
    private static Clamped only(String text, int from, Set<Repair> repairs) {
        Clamped unchanged = new Clamped(text, List.of());
        String json = "";
        int start = from;
        int end = from;
        int at = from;
        for (int brace = text.indexOf('{', at); brace >= 0; brace = text.indexOf('{', at)) {
            LooseObject object = LooseObject.at(text, brace);
            // What was looked at is not looked at again: this is what makes the whole linear.
            at = Math.max(brace + 1, object.end());
            if (object.isProse() || object.isUsable() && object.json().equals(json)) {
                continue;
            }
            if (!json.isEmpty()
                    || !object.isUsable()
                    || isInList(text, from, brace)
                    || !StrictJson.reads(object.json())) {
                return unchanged;
            }
            json = object.json();
            start = brace;
            end = object.end();
            repairs.addAll(object.repairs());
        }
        if (json.isEmpty()) {
            return unchanged;
        }
        around(text.substring(from, start), text.substring(end), repairs);
        return new Clamped(json, List.copyOf(repairs));
    }

    private static boolean isInList(String text, int from, int brace) {
        return text.substring(Math.max(from, brace - 20), brace).stripTrailing().endsWith("[");
    }

    /** Names what stands before and after the object and is left out; white space that JSON does not know is prose. */
    private static void around(String left, String right, Set<Repair> repairs) {
        String before = left.strip();
        String after = right.strip();
        int fence = before.lastIndexOf(FENCE);
        if (fence >= 0 && isLanguage(before.substring(fence + FENCE.length()))) {
            repairs.add(Repair.CODE_FENCE);
            before = before.substring(0, fence);
            after = after.startsWith(FENCE) ? after.substring(FENCE.length()) : after;
        }
        if (!before.isBlank() || !after.isBlank() || repairs.isEmpty()) {
            repairs.add(Repair.PROSE);
        }
    }

    private static boolean isLanguage(String word) {
        return Set.of("", "json", "json5", "jsonc", "javascript", "js")
                .contains(word.strip().toLowerCase(Locale.ROOT));
    }
}
