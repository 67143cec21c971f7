package dev.dialectic.llm.json;

import java.util.Set;

/** The characters under {@link LooseObject}: moves over a text once, and writes what it reads in JSON's way. Used by one thread. */
final class LooseText {

    private static final String ESCAPES = "\"\\/bfnrt";

    private final String text;
    private final StringBuilder out = new StringBuilder();
    private final Set<Repair> repairs;
    private int at;

    LooseText(String text, int start, Set<Repair> repairs) {
        this.text = text;
        this.at = start;
        this.repairs = repairs;
    }

    StringBuilder out() {
        return out;
    }

    int at() {
        return at;
    }

    boolean isAtEnd() {
        return at >= text.length();
    }

    /** The character that stands here; the end is NUL, which begins nothing. */
    char peek() {
        return isAtEnd() ? '\0' : text.charAt(at);
    }

    boolean isQuote() {
        return peek() == '"' || peek() == '\'';
    }

    /** Writes the character that stands here, and moves on. */
    void copy() {
        out.append(text.charAt(at++));
    }

    /** Moves over white space and comments; false when the text ends there, or when a slash begins no comment. */
    boolean skipSpace() {
        while (!isAtEnd()) {
            char here = peek();
            if (here == '/') {
                if (!skipComment()) {
                    return false;
                }
            } else if (here == ' ' || here == '\n' || here == '\r' || here == '\t') {
                at++;
            } else {
                return true;
            }
        }
        return false;
    }

    private boolean skipComment() {
        boolean line = text.startsWith("//", at);
        if (!line && !text.startsWith("/*", at)) {
            at = at + 1 == text.length() ? text.length() : at;
            return false;
        }
        int end = text.indexOf(line ? "\n" : "*/", at + 2);
        repairs.add(Repair.COMMENT);
        at = end < 0 ? text.length() : end + (line ? 1 : 2);
        return !isAtEnd();
    }

    /** A name without quotes. */
    boolean name() {
        int start = at;
        while (!isAtEnd() && isNamePart(peek(), at == start)) {
            at++;
        }
        if (at == start || isAtEnd()) {
            return false;
        }
        repairs.add(Repair.UNQUOTED_NAME);
        out.append('"').append(text, start, at).append('"');
        return true;
    }

    private static boolean isNamePart(char each, boolean first) {
        boolean letter = each >= 'a' && each <= 'z' || each >= 'A' && each <= 'Z' || each == '_' || each == '$';
        return letter || !first && (each >= '0' && each <= '9' || each == '-');
    }

    /** A number, or one of JSON's three words. A number at the very end is not whole: more digits may have been to come. */
    boolean scalar() {
        int start = at;
        while (!isAtEnd() && isScalarPart(peek())) {
            at++;
        }
        String scalar = text.substring(start, at);
        boolean word = scalar.equals("true") || scalar.equals("false") || scalar.equals("null");
        if (!word && (isAtEnd() || scalar.isEmpty() || !isNumberStart(scalar.charAt(0)))) {
            return false;
        }
        out.append(scalar);
        return true;
    }

    /** Whatever does not end a value: that it is a number of JSON's is for the strict reading to say. */
    private static boolean isScalarPart(char each) {
        return each > ' ' && ",:[]{}/\"'".indexOf(each) < 0;
    }

    private static boolean isNumberStart(char each) {
        return each == '-' || each >= '0' && each <= '9';
    }

    /** A string in either kind of quotes. */
    boolean string() {
        char quote = peek();
        if (quote == '\'') {
            repairs.add(Repair.SINGLE_QUOTES);
        }
        out.append('"');
        at++;
        while (!isAtEnd()) {
            char here = peek();
            if (here == quote) {
                at++;
                out.append('"');
                return true;
            }
            if (!character(here)) {
                return false;
            }
        }
        return false;
    }

    private boolean character(char here) {
        if (here == '\\') {
            return escape();
        }
        if (here == '\n' || here == '\r' || here == '\t') {
            repairs.add(Repair.RAW_LINE_BREAK);
            out.append(here == '\n' ? "\\n" : here == '\r' ? "\\r" : "\\t");
        } else if (here < ' ') {
            return false;
        } else if (here == '"') {
            out.append("\\\"");
        } else {
            out.append(here);
        }
        at++;
        return true;
    }

    private boolean escape() {
        if (at + 1 == text.length()) {
            at = text.length();
            return false;
        }
        char escaped = text.charAt(at + 1);
        if (escaped == '\'') {
            repairs.add(Repair.SINGLE_QUOTES);
            out.append('\'');
        } else if (ESCAPES.indexOf(escaped) >= 0) {
            out.append('\\').append(escaped);
        } else {
            return escaped == 'u' && unicode();
        }
        at += 2;
        return true;
    }

    private boolean unicode() {
        int end = Math.min(at + 6, text.length());
        for (int digit = at + 2; digit < end; digit++) {
            if (Character.digit(text.charAt(digit), 16) < 0) {
                return false;
            }
        }
        out.append(text, at, end);
        boolean whole = end == at + 6;
        at = end;
        return whole;
    }
}
