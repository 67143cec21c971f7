package dev.dialectic.text;

/**
 * Which characters show nothing, steer the direction of reading or steer a terminal. Stateless and thread-safe.
 *
 * <p>Hidden are: every control (C0, DEL, C1) and every format character (Unicode category Cf: zero-width characters,
 * bidirectional overrides and isolates, the soft hyphen, tags); what Unicode calls default-ignorable besides (variation
 * selectors, the Hangul fillers, U+034F, U+17B4 and U+17B5, U+180B to U+180F, U+2065, U+FFF0 to U+FFF8, all of U+E0000
 * to U+E0FFF); the empty braille cell U+2800; the line and paragraph separators U+2028 and U+2029; surrogates without
 * their other half; and noncharacters.
 *
 * <p>Two exceptions let emoji be: one zero-width joiner between two emoji, and one variation selector (U+FE0E or
 * U+FE0F) after an emoji, or in a keycap such as 1&#xFE0F;&#x20E3;. The price of these rules: Persian and Indic joiners,
 * ideographic variants and the flags of England, Scotland and Wales count as hidden too.
 */
final class HiddenCharacters {

    private static final int JOINER = 0x200D;
    private static final int KEYCAP = 0x20E3;

    private HiddenCharacters() {}

    /**
     * Whether the character at an index is hidden where it stands. A newline and a tab count as hidden here: who allows
     * them asks first.
     */
    static boolean at(String text, int index) {
        int character = text.codePointAt(index);
        if (character == JOINER) {
            return !joinsEmoji(text, index);
        }
        if (character == 0xFE0E || character == 0xFE0F) {
            return !selectsEmoji(text, index);
        }
        return anywhere(character);
    }

    /** Whether a character is hidden wherever it stands, unless it dresses an emoji. */
    static boolean anywhere(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> isIgnorable(character) || (character & 0xFFFE) == 0xFFFE || in(character, 0xFDD0, 0xFDEF);
        };
    }

    private static boolean isIgnorable(int character) {
        return switch (character) {
            case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2065, 0x2800, 0x3164, 0xFFA0 -> true;
            default ->
                in(character, 0x180B, 0x180F)
                        || in(character, 0xFE00, 0xFE0F)
                        || in(character, 0xFFF0, 0xFFF8)
                        || in(character, 0xE0000, 0xE0FFF);
        };
    }

    private static boolean joinsEmoji(String text, int index) {
        int before = index;
        while (before > 0 && isDress(text.codePointBefore(before))) {
            before -= Character.charCount(text.codePointBefore(before));
        }
        int after = index + 1;
        return before > 0
                && isEmoji(text.codePointBefore(before))
                && after < text.length()
                && isEmoji(text.codePointAt(after));
    }

    private static boolean selectsEmoji(String text, int index) {
        if (index == 0) {
            return false;
        }
        int before = text.codePointBefore(index);
        boolean keycap = before == '#' || before == '*' || in(before, '0', '9');
        return keycap ? index + 1 < text.length() && text.codePointAt(index + 1) == KEYCAP : isEmoji(before);
    }

    /** What an emoji may wear: a variation selector or a skin tone. */
    private static boolean isDress(int character) {
        return character == 0xFE0E || character == 0xFE0F || in(character, 0x1F3FB, 0x1F3FF);
    }

    /** The blocks that hold emoji: Java 17 does not know the property itself. */
    private static boolean isEmoji(int character) {
        return in(character, 0x1F000, 0x1FAFF)
                || in(character, 0x2300, 0x23FF)
                || in(character, 0x25A0, 0x27BF)
                || in(character, 0x2B00, 0x2BFF)
                || in(character, 0x2190, 0x21FF)
                || isLoneEmoji(character);
    }

    private static boolean isLoneEmoji(int character) {
        return switch (character) {
            case 0xA9, 0xAE, 0x203C, 0x2049, 0x2122, 0x2139, 0x24C2, 0x2934, 0x2935, 0x3030, 0x303D, 0x3297, 0x3299 ->
                true;
            default -> false;
        };
    }

    private static boolean in(int character, int first, int last) {
        return character >= first && character <= last;
    }
}
