package dev.dialectic.knowledge;

/** Text as a person would see it. Stateless and thread-safe. */
final class PlainText {

    private PlainText() {}

    /**
     * The text without hidden characters: line ends become line feeds; control characters other than line feed and tab,
     * format characters other than the two joiners that scripts need (so what reverses, hides or tags text), and halves of
     * surrogate pairs are gone.
     */
    static String of(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(point -> !isHidden(point))
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /** Whether a text holds nothing hidden and no line end. */
    static boolean isPlainLine(String text) {
        return text.codePoints().noneMatch(point -> point == '\n' || point == '\t' || isHidden(point));
    }

    private static boolean isHidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL -> point != '\n' && point != '\t';
            case Character.FORMAT -> point != 0x200C && point != 0x200D;
            case Character.SURROGATE -> true;
            default -> false;
        };
    }
}
