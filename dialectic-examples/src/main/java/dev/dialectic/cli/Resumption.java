package dev.dialectic.cli;

import dev.dialectic.event.DebateId;
import dev.dialectic.event.DebateListener;
import dev.dialectic.event.DebateResumed;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.event.Terms;
import dev.dialectic.journal.file.Recovery;
import dev.dialectic.machine.Begun;
import dev.dialectic.machine.Calls;
import dev.dialectic.machine.DebateState;
import dev.dialectic.machine.Proceedings;
import java.util.List;

/**
 * Says, once a debate is held again, what was found of it: how far it had come, what was mended, and which calls are in
 * doubt. Used by one debate.
 *
 * @param terminal where it is said
 * @param kept where the debate is kept
 * @param debate which debate
 * @param recorded what was found of it
 */
record Resumption(Terminal terminal, KeptDebates kept, DebateId debate, List<RecordedEvent> recorded)
        implements DebateListener {

    @Override
    public void onEvent(RecordedEvent event) {
        // Its first event; only now nobody else holds the debate, and what a crash tore is mended.
        if (event.event() instanceof DebateResumed) {
            RecordedEvent last = recorded.get(recorded.size() - 1);
            terminal.line(
                    "Recorded: ",
                    recorded.size() + " events; the last one is " + last.event().type() + " of " + last.at());
            kept.journal().recoveries().forEach(this::mended);
            doubts();
        }
    }

    private void mended(Recovery recovery) {
        if (recovery.keptAs().isEmpty()) {
            terminal.line("Found:    ", recovery.finding().words());
        } else {
            terminal.line(
                    "Mended:   ",
                    recovery.finding().words() + "; kept aside as "
                            + kept.folder().resolve(recovery.keptAs()));
        }
    }

    private void doubts() {
        DebateState state =
                DebateState.replay(recorded.stream().map(RecordedEvent::event).toList());
        Proceedings proceedings = ((Begun) state).proceedings();
        Calls calls = proceedings.calls();
        boolean again = proceedings.terms().inDoubt() == Terms.InDoubt.ASK_AGAIN;
        calls.made().forEach((key, call) -> {
            if (call.open()) {
                terminal.line(
                        "In doubt: ",
                        key + (again ? ": asked again; may have been paid twice" : ": not asked again; it is silent"));
            }
        });
    }
}
