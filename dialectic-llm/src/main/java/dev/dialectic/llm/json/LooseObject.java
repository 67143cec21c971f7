package dev.dialectic.llm.json;

import java.util.EnumSet;
import java.util.Set;

/**
 * One object at one place of a text, read more loosely than JSON has it and written again strictly. Looks at each character once;
 * nesting is bounded, so the stack is. Used by one thread.
 */
final class LooseObject {

    /** How a part of the text was read. */
    private enum Read {
        WHOLE,
        CUT,
        NOT
    }

    private final LooseText in;
    private final StringBuilder out;
    private final Set<Repair> repairs = EnumSet.noneOf(Repair.class);
    private boolean named;
    private int kept;
    private Read read = Read.NOT;

    private LooseObject(String text, int start) {
        this.in = new LooseText(text, start, repairs);
        this.out = in.out();
    }

    /** Reads the object whose opening brace stands at a place. */
    static LooseObject at(String text, int brace) {
        LooseObject object = new LooseObject(text, brace);
        object.read = object.object(1);
        if (object.read == Read.CUT) {
            object.out.setLength(object.kept);
            object.out.append('}');
            object.repairs.add(Repair.TRUNCATED);
        }
        return object;
    }

    /** Whether the brace stands in prose: no name and colon follow it. So does an empty object: it says nothing. */
    boolean isProse() {
        return !named;
    }

    /** Whether the object was there, whole or with at least one whole member. */
    boolean isUsable() {
        return read == Read.WHOLE || read == Read.CUT && kept > 0;
    }

    /** The object, written again. */
    String json() {
        return out.toString();
    }

    /** How it had to be mended; empty for an object that only stands among prose. */
    Set<Repair> repairs() {
        return repairs;
    }

    /** Where reading ended. */
    int end() {
        return in.at();
    }

    private Read object(int depth) {
        if (depth > StrictJson.MOST_DEPTH) {
            return Read.NOT;
        }
        in.copy();
        if (!in.skipSpace()) {
            return stop();
        }
        while (in.peek() != '}') {
            Read member = member(depth);
            if (member != Read.WHOLE) {
                return member;
            }
            if (depth == 1) {
                kept = out.length();
            }
            Read next = next('}');
            if (next != Read.WHOLE) {
                return next;
            }
        }
        in.copy();
        return Read.WHOLE;
    }

    private Read member(int depth) {
        boolean name = in.isQuote() ? in.string() : in.name();
        if (!name || !in.skipSpace()) {
            return stop();
        }
        if (in.peek() != ':') {
            return Read.NOT;
        }
        named = true;
        in.copy();
        return in.skipSpace() ? value(depth) : stop();
    }

    private Read value(int depth) {
        if (in.peek() == '{') {
            return object(depth + 1);
        }
        if (in.peek() == '[') {
            return list(depth + 1);
        }
        return (in.isQuote() ? in.string() : in.scalar()) ? Read.WHOLE : stop();
    }

    private Read list(int depth) {
        if (depth > StrictJson.MOST_DEPTH) {
            return Read.NOT;
        }
        in.copy();
        if (!in.skipSpace()) {
            return stop();
        }
        while (in.peek() != ']') {
            Read element = value(depth);
            if (element != Read.WHOLE) {
                return element;
            }
            Read next = next(']');
            if (next != Read.WHOLE) {
                return next;
            }
        }
        in.copy();
        return Read.WHOLE;
    }

    /** Goes to the next element, over its comma, or to the closing bracket. */
    private Read next(char closing) {
        if (!in.skipSpace()) {
            return stop();
        }
        if (in.peek() == closing) {
            return Read.WHOLE;
        }
        if (in.peek() != ',') {
            return Read.NOT;
        }
        in.copy();
        if (!in.skipSpace()) {
            return stop();
        }
        if (in.peek() == closing) {
            out.setLength(out.length() - 1);
            repairs.add(Repair.TRAILING_COMMA);
        }
        return Read.WHOLE;
    }

    private Read stop() {
        return in.isAtEnd() ? Read.CUT : Read.NOT;
    }
}
