package dev.dialectic.cli;

/** How many columns of a terminal a text takes. Stateless and thread-safe. */
final class TextWidth {

    private static final int EMOJI_PRESENTATION = 0xFE0F;

    private TextWidth() {}

    /** The columns: 2 for emoji and East Asian wide characters, 0 for marks and joiners, 1 for all others. */
    static int of(String text) {
        int width = 0;
        int last = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int character = text.codePointAt(i);
            if (character == EMOJI_PRESENTATION) {
                width += 2 - last;
                last = 2;
            } else {
                last = of(character);
                width += last;
            }
        }
        return width;
    }

    private static int of(int character) {
        int type = Character.getType(character);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean emoji = character >= 0x1F300 && character <= 0x1FAFF;
        return emoji || Character.isIdeographic(character) || isWideLetter(character) ? 2 : 1;
    }

    private static boolean isWideLetter(int character) {
        return character >= 0x1100 && character <= 0x115F
                || character >= 0x2E80 && character <= 0xA4CF
                || character >= 0xAC00 && character <= 0xD7A3
                || character >= 0xF900 && character <= 0xFAFF
                || character >= 0xFF00 && character <= 0xFF60;
    }
}
