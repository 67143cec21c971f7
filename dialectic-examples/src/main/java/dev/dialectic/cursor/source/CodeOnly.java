package dev.dialectic.cursor.source;

/**
 * Blanks comments and what strings say, so that only code is searched. Offsets and lines stay where they are; quotes stay
 * visible. A careful approximation, not a parser: the rare construct it misreads costs a count, never a crash.
 */
final class CodeOnly {

    private final Language language;
    private final String text;
    private final char[] out;
    private int at;
    /** The last visible character, which tells a division from a regular expression. */
    private char last = '\n';

    private CodeOnly(Language language, String text) {
        this.language = language;
        this.text = text;
        this.out = text.toCharArray();
    }

    /** Returns the text with comments and the contents of strings replaced by spaces. */
    static String of(Language language, String text) {
        CodeOnly blanked = new CodeOnly(language, text);
        while (blanked.at < text.length()) {
            blanked.step();
        }
        return new String(blanked.out);
    }

    private void step() {
        char c = text.charAt(at);
        if (language == Language.PYTHON && c == '#') {
            blankTo(lineEnd(at));
        } else if (language != Language.PYTHON && text.startsWith("//", at)) {
            blankTo(lineEnd(at));
        } else if (language != Language.PYTHON && text.startsWith("/*", at)) {
            blankTo(after("*/", at + 2));
        } else if (c == '"' || c == '\'' || (c == '`' && language.isScript())) {
            string(c);
        } else if (c == '/' && language.isScript() && "(,=:[!&|?{};\n".indexOf(last) >= 0) {
            pattern();
        } else {
            if (c > ' ') {
                last = c;
            }
            at++;
        }
    }

    private void string(char quote) {
        String triple = String.valueOf(quote).repeat(3);
        boolean block = text.startsWith(triple, at)
                && (language == Language.PYTHON || (language == Language.JAVA && quote == '"'));
        int start = at + (block ? 3 : 1);
        int end = block ? endOfBlock(triple, start) : endOfString(quote, start);
        at = start;
        blankTo(Math.min(end, text.length()));
        at = Math.min(end + (block ? 3 : 1), text.length());
        last = quote;
    }

    private int endOfBlock(String triple, int from) {
        int i = from;
        while (i < text.length() && !text.startsWith(triple, i)) {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return i;
    }

    private int endOfString(char quote, int from) {
        int i = from;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == quote || (c == '\n' && quote != '`')) {
                return i;
            }
            i += c == '\\' ? 2 : 1;
        }
        return text.length();
    }

    private void pattern() {
        int i = at + 1;
        boolean inClass = false;
        while (i < text.length() && text.charAt(i) != '\n') {
            char c = text.charAt(i);
            if (c == '/' && !inClass) {
                at++;
                blankTo(i);
                at = i + 1;
                last = '/';
                return;
            }
            inClass = c == '[' || (inClass && c != ']');
            i += c == '\\' ? 2 : 1;
        }
        last = '/';
        at++;
    }

    private int lineEnd(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private int after(String mark, int from) {
        int end = text.indexOf(mark, from);
        return end < 0 ? text.length() : end + mark.length();
    }

    private void blankTo(int end) {
        for (int i = at; i < end; i++) {
            if (out[i] != '\n') {
                out[i] = ' ';
            }
        }
        at = end;
    }
}
