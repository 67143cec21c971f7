package dev.dialectic.lab;

import dev.dialectic.event.CallKey;
import dev.dialectic.event.DebateClosed;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.machine.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Holds what was written down of one debate, and nothing else, against what must hold of every debate: its log, the file under
 * the log where there is one, and the {@link Ledger} of those who stood outside. Used by one thread.
 *
 * <pre>{@code
 * List<Violation> violations = JournalChecker.of(debate, journal.read(debate, 1), ledger)
 *         .in(disk.image().file(debate + ".journal"))
 *         .endingAs(Outcomes.hash(undisturbed))
 *         .violations();
 * }</pre>
 */
public final class JournalChecker {

    private final DebateId debate;
    private final List<RecordedEvent> log;
    private final Ledger ledger;
    private Optional<byte[]> file = Optional.empty();
    private String undisturbed = "";
    private boolean mustEnd;
    private String explanation = "";

    private JournalChecker(DebateId debate, List<RecordedEvent> log, Ledger ledger) {
        this.debate = debate;
        this.log = List.copyOf(log);
        this.ledger = ledger;
    }

    /**
     * A checker of one debate.
     *
     * @param debate which debate
     * @param log its events, as its journal tells them
     * @param ledger what was seen from outside
     * @return the checker
     */
    public static JournalChecker of(DebateId debate, List<RecordedEvent> log, Ledger ledger) {
        return new JournalChecker(debate, log, ledger);
    }

    /**
     * Looks into the file under the log too.
     *
     * @param bytes the bytes of the journal's file
     * @return this checker
     */
    public JournalChecker in(byte[] bytes) {
        file = Optional.of(bytes);
        return this;
    }

    /**
     * Asks for an end, and that it is the same as without any fault.
     *
     * @param hash the {@linkplain Outcomes#hash hash} of the outcome of a run that nothing disturbed
     * @return this checker
     */
    public JournalChecker endingAs(String hash) {
        undisturbed = hash;
        return ending();
    }

    /**
     * Asks for an end, or for a reason why there is none.
     *
     * @return this checker
     */
    public JournalChecker ending() {
        mustEnd = true;
        return this;
    }

    /**
     * Takes a reason why the debate did not end.
     *
     * @param reason what whoever held it was told; empty when nothing was
     * @return this checker
     */
    public JournalChecker explained(String reason) {
        explanation = reason;
        return this;
    }

    /**
     * Checks all that can be.
     *
     * @return what does not hold
     */
    public List<Violation> violations() {
        Violations found = new Violations(debate);
        kept(found);
        sequences(found);
        CallChecks calls = new CallChecks(log, ledger, found);
        calls.oneAnswerEach();
        calls.nothingPaidTwice();
        new BallotChecks(log, found).recount();
        file.map(RawFrames::of).ifPresent(frames -> {
            FrameChecks.chain(frames, found);
            FrameChecks.log(frames, log, found);
        });
        end(found);
        return found.all();
    }

    /**
     * How often calls were made after their answers had been recorded.
     *
     * @return a number of at least 0
     */
    public int askedAfterRecorded() {
        return calls().askedAfterRecorded().size();
    }

    /**
     * The calls that need not be made again.
     *
     * @return those whose answer is recorded
     */
    public Set<CallKey> answered() {
        return log.stream()
                .flatMap(recorded -> CallChecks.answered(recorded.event()).stream())
                .collect(Collectors.toSet());
    }

    /**
     * How often calls were made again without a recorded failure.
     *
     * @return a number of at least 0
     */
    public int repeated() {
        return calls().repeated();
    }

    /**
     * How many calls the log says to be in doubt: the bound of what may be repeated.
     *
     * @return a number of at least 0
     */
    public int inDoubt() {
        return calls().doubts();
    }

    private CallChecks calls() {
        return new CallChecks(log, ledger, new Violations(debate));
    }

    private void kept(Violations found) {
        Set<Ledger.Acknowledged> told =
                log.stream().map(Ledger.Acknowledged::of).collect(Collectors.toSet());
        for (Ledger.Entry entry : ledger.entries()) {
            if (entry instanceof Ledger.Acknowledged event && !told.contains(event)) {
                found.add(
                        Invariant.I1_ACKNOWLEDGED_IS_KEPT,
                        "event " + event.sequence() + " was acknowledged, and is not in the log of " + log.size());
            }
        }
    }

    private void sequences(Violations found) {
        for (int i = 0; i < log.size(); i++) {
            if (log.get(i).sequence() != i + 1 || !log.get(i).debate().equals(debate)) {
                found.add(
                        Invariant.I2_SEQUENCES_HAVE_NO_GAP,
                        "expected event " + (i + 1) + ", found " + log.get(i).sequence() + " of "
                                + log.get(i).debate());
                return;
            }
        }
    }

    private void end(Violations found) {
        boolean closed = !log.isEmpty() && log.get(log.size() - 1).event() instanceof DebateClosed;
        if (mustEnd && !closed && explanation.isEmpty()) {
            found.add(Invariant.I9_ENDS_OR_SAYS_WHY, "neither closed nor explained after " + log.size() + " events");
        }
        if (!closed || undisturbed.isEmpty()) {
            return;
        }
        try {
            Optional<Outcome> outcome = Outcomes.of(debate, log);
            if (!outcome.map(Outcomes::hash).orElse("").equals(undisturbed)) {
                found.add(
                        Invariant.I6_ENDS_AS_IF_UNDISTURBED,
                        "it ends otherwise than undisturbed: " + outcome.map(Outcome::verdict));
            }
        } catch (RuntimeException unreadable) {
            found.add(Invariant.I6_ENDS_AS_IF_UNDISTURBED, "its events cannot follow each other: " + unreadable);
        }
    }
}
