package dev.dialectic.cli;

import dev.dialectic.event.CancelRequested;
import dev.dialectic.event.DebateClosed;
import dev.dialectic.event.DebateListener;
import dev.dialectic.event.DebatePaused;
import dev.dialectic.event.DebateReopened;
import dev.dialectic.event.DebateResumed;
import dev.dialectic.event.QuestionRaised;
import dev.dialectic.event.RecordedEvent;
import java.util.List;

/** Prints a debate that is held elsewhere: as {@code debate} does, and what became of it on the way. For one debate. */
final class WatchPrinter implements DebateListener {

    private final Terminal terminal;
    private final DebatePrinter printer;
    private final long from;

    /** Prints the events from a sequence on. */
    WatchPrinter(Terminal terminal, long from) {
        this.terminal = terminal;
        this.printer = new DebatePrinter(terminal);
        this.from = from;
    }

    @Override
    public void onEvent(RecordedEvent recorded) {
        if (recorded.sequence() < from) {
            printer.recall(List.of(recorded));
        } else if (recorded.event() instanceof QuestionRaised raised) {
            terminal.line("Question: ", raised.question().text());
        } else if (recorded.event() instanceof DebateResumed resumed) {
            terminal.line("  resumed    ", resumed.reason());
        } else if (recorded.event() instanceof DebatePaused paused) {
            terminal.line("  paused     ", paused.reason());
        } else if (recorded.event() instanceof CancelRequested cancelled) {
            terminal.line("  cancelled  ", cancelled.reason());
        } else if (recorded.event() instanceof DebateReopened reopened) {
            terminal.line("  reopened   ", EventWords.of(reopened));
        } else if (!(recorded.event() instanceof DebateClosed)) {
            printer.onEvent(recorded);
        }
    }
}
