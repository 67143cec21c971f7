package dev.dialectic.cursor.rule;

import java.util.Optional;
import java.util.Set;

/** Characters that a person does not see, or that move what a person sees. Stateless and thread-safe. */
final class HiddenCharacter {

    private static final int JOINER = 0x200D;

    /** Letters and marks that show nothing: grapheme joiner, Hangul and Khmer fillers, blank braille, null notehead. */
    private static final Set<Integer> BLANKS =
            Set.of(0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0, 0x1D159);

    private HiddenCharacter() {}

    /**
     * The first hidden character. A joiner between two pictures and one variation selector after a picture are part of
     * how pictures are written; anywhere else they hide something.
     */
    static Optional<Integer> firstIn(String text) {
        int[] points = text.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            if (is(points[i]) && !belongsToPicture(points, i)) {
                return Optional.of(points[i]);
            }
        }
        return Optional.empty();
    }

    /** Whether a code point on its own is hidden. Line feed and tab are not. */
    static boolean is(int point) {
        if (point == '\n' || point == '\t') {
            return false;
        }
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> BLANKS.contains(point) || isSelector(point);
        };
    }

    private static boolean isSelector(int point) {
        return point >= 0xFE00 && point <= 0xFE0F
                || point >= 0xE0100 && point <= 0xE01EF
                || point >= 0x180B && point <= 0x180F;
    }

    private static boolean belongsToPicture(int[] points, int at) {
        if (at == 0) {
            return false;
        }
        if (points[at] == 0xFE0F) {
            return isPicture(points[at - 1]) || isKeycap(points, at);
        }
        if (points[at] != JOINER || at + 1 == points.length || !isPicture(points[at + 1])) {
            return false;
        }
        return isPicture(points[at - 1]) || points[at - 1] == 0xFE0F && at > 1 && isPicture(points[at - 2]);
    }

    private static boolean isKeycap(int[] points, int at) {
        return at + 1 < points.length && points[at + 1] == 0x20E3;
    }

    /** Symbols and the modifiers of skin colour. */
    private static boolean isPicture(int point) {
        int type = Character.getType(point);
        return type == Character.OTHER_SYMBOL || point >= 0x1F3FB && point <= 0x1F3FF;
    }
}
