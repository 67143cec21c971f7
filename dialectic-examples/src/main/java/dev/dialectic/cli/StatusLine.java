package dev.dialectic.cli;

import dev.dialectic.text.VisibleText;
import java.io.PrintWriter;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * Lines of what happens, and below them one of how it goes, rewritten in place where a person watches.
 * Thread-safe.
 */
final class StatusLine {

    private static final String ERASE = "\u001b[K";

    private static final int LONGEST = 2_000;

    private final Terminal terminal;
    private final PrintWriter out;
    private final boolean live;
    private String shown = "";

    /** A line at the end of what is printed there. */
    StatusLine(PrintWriter out) {
        this(out, isWatched());
    }

    StatusLine(PrintWriter out, boolean live) {
        this.out = out;
        this.terminal = new Terminal(out);
        this.live = live;
    }

    /** From Java 22 on there may be a console where nobody watches, and it says so. */
    private static boolean isWatched() {
        Object console = System.console();
        if (console == null) {
            return false;
        }
        try {
            MethodHandle isTerminal = MethodHandles.publicLookup()
                    .findVirtual(java.io.Console.class, "isTerminal", MethodType.methodType(boolean.class));
            return (boolean) isTerminal.invoke(console);
        } catch (NoSuchMethodException | IllegalAccessException older) {
            return true;
        } catch (Throwable failed) {
            return false;
        }
    }

    /** Whether somebody watches. */
    boolean isLive() {
        return live;
    }

    /** Something happened: our own words, and then perhaps those of others. A log has room for them in one line. */
    synchronized void line(String ours, String theirs) {
        if (live) {
            erase();
            terminal.line(ours, theirs);
            redraw();
        } else {
            whole(ours + VisibleText.oneLine(theirs, LONGEST));
        }
    }

    /** Something happened, in one line of a terminal however many words there are. */
    synchronized void cut(String ours, String theirs) {
        if (live) {
            erase();
            terminal.cut(ours, theirs);
            redraw();
        } else {
            line(ours, theirs);
        }
    }

    /** Something of our own in one line, however long: for those who read logs by the line. */
    synchronized void whole(String ours) {
        erase();
        out.println(ours);
        out.flush();
        redraw();
    }

    /** How it goes, drawn in place of what was said before where a person watches. */
    synchronized void draw(String words) {
        shown = words;
        redraw();
    }

    /** Nothing more is to be said of how it goes. */
    synchronized void done() {
        erase();
        shown = "";
    }

    private void erase() {
        if (live && !shown.isEmpty()) {
            out.print("\r" + ERASE);
            out.flush();
        }
    }

    private void redraw() {
        if (live && !shown.isEmpty()) {
            // Back to the beginning, so that what others print takes its place.
            out.print("\r" + Terminal.fitting(shown) + ERASE + "\r");
            out.flush();
        }
    }
}
