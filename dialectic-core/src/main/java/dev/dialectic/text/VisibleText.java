package dev.dialectic.text;

/** Text that looks like what it is: nothing hidden, nothing that moves a cursor. Stateless and thread-safe. */
public final class VisibleText {

    private VisibleText() {}

    /**
     * The text, if it may be shown as a name or a label.
     *
     * @param what what the text is, for the message
     * @param text the text
     * @param maxCodePoints how long it may be, in code points
     * @return the text without white space around it
     * @throws IllegalArgumentException if it is blank, too long, spans lines or holds a hidden character
     */
    public static String require(String what, String text, int maxCodePoints) {
        String trimmed = text.strip();
        if (trimmed.isEmpty()) {
            throw new IllegalArgumentException(what + ": expected visible text, found none");
        }
        int length = trimmed.codePointCount(0, trimmed.length());
        if (length > maxCodePoints) {
            throw new IllegalArgumentException(
                    what + ": expected at most " + maxCodePoints + " characters, found " + length + "; shorten it");
        }
        return trimmed;
    }
}
