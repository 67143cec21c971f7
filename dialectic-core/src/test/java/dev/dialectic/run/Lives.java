package dev.dialectic.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.Dialectic;
import dev.dialectic.consensus.ConsensusRule;
import dev.dialectic.debate.Phase;
import dev.dialectic.event.AttemptFailed;
import dev.dialectic.event.BallotCast;
import dev.dialectic.event.BallotRejected;
import dev.dialectic.event.CallKey;
import dev.dialectic.event.DebateEvent;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.EvidenceGathered;
import dev.dialectic.event.JudgmentGiven;
import dev.dialectic.event.PanelSeated;
import dev.dialectic.event.PositionTaken;
import dev.dialectic.event.RebuttalMade;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.event.SpeakerSilent;
import dev.dialectic.event.StatementMade;
import dev.dialectic.event.Terms;
import dev.dialectic.event.VoterAbsent;
import dev.dialectic.journal.InMemoryJournal;
import dev.dialectic.journal.Journal;
import dev.dialectic.machine.CountedPoll;
import dev.dialectic.machine.Outcome;
import dev.dialectic.vote.strategy.Strategies;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;

/** One debate over the lives of several processes: each has its own Dialectic and agents, and finds the same journal. */
final class Lives {

    static final DebateId ID = DebateId.of("debate-1");

    private final Scenario scenario;
    private final Terms.InDoubt inDoubt;
    private final Executor executor;
    private final Journal journal;
    private final Witness witness = new Witness(() -> answered(events()));

    Lives(Scenario scenario, Terms.InDoubt inDoubt, Executor executor) {
        this(scenario, inDoubt, executor, new InMemoryJournal());
    }

    Lives(Scenario scenario, Terms.InDoubt inDoubt, Executor executor, Journal journal) {
        this.journal = journal;
        this.scenario = scenario;
        this.inDoubt = inDoubt;
        this.executor = executor;
    }

    /** Lives on to the end. */
    Outcome toTheEnd() {
        return live(journal);
    }

    /** Goes on for one more round with what has ended. */
    Outcome reopened() {
        return live(journal, dialectic -> dialectic.continueDebate(ID));
    }

    /** Goes on with what has ended until the process crashes at the n-th event that it writes; false when it ended before. */
    boolean reopenedCrashingAt(int event, CrashingJournal.Side side) {
        try {
            live(new CrashingJournal(journal, event, side), dialectic -> dialectic.continueDebate(ID));
            return false;
        } catch (Crash expected) {
            return true;
        }
    }

    /** Lives until the process crashes at the n-th event that it writes; false when it ended before. */
    boolean crashingAt(int event, CrashingJournal.Side side) {
        try {
            live(new CrashingJournal(journal, event, side));
            return false;
        } catch (Crash expected) {
            return true;
        }
    }

    private Outcome live(Journal through) {
        return live(
                through,
                dialectic -> events().isEmpty() ? dialectic.debate(scenario.question()) : dialectic.resume(ID));
    }

    private Outcome live(Journal through, Function<Dialectic, Outcome> life) {
        try (Dialectic dialectic = Dialectic.builder()
                .agents(witness.panel(scenario.panel()))
                .format(scenario.format())
                .knowledge(witness.watch(scenario.knowledge()))
                .journal(through)
                .inDoubt(inDoubt)
                .executor(executor)
                .ids(Ids.counting("debate"))
                .clock(Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC))
                .build()) {
            return life.apply(dialectic);
        }
    }

    List<RecordedEvent> events() {
        return journal.read(ID, 1);
    }

    /** The calls whose answer is recorded. */
    List<CallKey> answered() {
        return answered(events());
    }

    Witness witness() {
        return witness;
    }

    /** How often calls were made again without a recorded failure, over all calls. */
    int repeated() {
        List<CallKey> failed = failed(events());
        return witness.asked().entrySet().stream()
                .mapToInt(call -> call.getValue() - 1 - Collections.frequency(failed, call.getKey()))
                .map(more -> Math.max(0, more))
                .sum();
    }

    /** The promises that hold after any number of crashes, whatever the policy. */
    void check(Outcome outcome, String where) {
        List<RecordedEvent> events = events();
        for (int i = 0; i < events.size(); i++) {
            assertThat(events.get(i).sequence()).as(where).isEqualTo(i + 1);
        }
        List<CallKey> answered = answered(events);
        assertThat(answered).as("%s: one answer to each call", where).doesNotHaveDuplicates();
        assertThat(witness.askedAfterRecorded())
                .as("%s: calls made after their answer was recorded", where)
                .isZero();
        List<CallKey> failed = failed(events);
        witness.asked()
                .forEach((call, times) -> assertThat(times)
                        .as("%s: how often %s", where, call)
                        .isLessThanOrEqualTo(1
                                + Collections.frequency(failed, call)
                                + Collections.frequency(outcome.inDoubt(), call)));
        for (CountedPoll counted : outcome.polls()) {
            assertThat(Strategies.weightedConfidence().count(counted.poll()))
                    .as("%s: tally of round %d", where, counted.round())
                    .isEqualTo(counted.tally());
            assertThat(ConsensusRule.plurality().judge(counted.poll(), counted.tally()))
                    .as("%s: verdict of round %d", where, counted.round())
                    .isEqualTo(counted.verdict());
        }
    }

    /** An outcome with all that a crash must not change. */
    static Outcome withoutDoubt(Outcome o) {
        return new Outcome(
                o.debate(),
                o.question(),
                o.verdict(),
                o.transcript(),
                o.polls(),
                o.flips(),
                o.usage(),
                List.of(),
                o.quarantined());
    }

    private static List<CallKey> failed(List<RecordedEvent> events) {
        List<CallKey> failed = new ArrayList<>();
        for (RecordedEvent recorded : events) {
            if (recorded.event() instanceof AttemptFailed attempt) {
                failed.add(attempt.call());
            } else if (recorded.event() instanceof BallotRejected rejected) {
                failed.add(CallKey.turn(Phase.ballots(rejected.round()), rejected.voter()));
            }
        }
        return failed;
    }

    /** The calls that need not be made again. */
    private static List<CallKey> answered(List<RecordedEvent> events) {
        return events.stream()
                .map(RecordedEvent::event)
                .flatMap(event -> answered(event).stream())
                .toList();
    }

    private static Optional<CallKey> answered(DebateEvent event) {
        if (event instanceof PositionTaken e) {
            return Optional.of(CallKey.turn(e.phase(), e.agent()));
        } else if (event instanceof StatementMade e) {
            return Optional.of(CallKey.turn(e.phase(), e.agent()));
        } else if (event instanceof RebuttalMade e) {
            return Optional.of(CallKey.turn(e.phase(), e.agent()));
        } else if (event instanceof JudgmentGiven e) {
            return Optional.of(CallKey.turn(e.phase(), e.agent()));
        } else if (event instanceof SpeakerSilent e) {
            return Optional.of(CallKey.turn(e.phase(), e.agent()));
        } else if (event instanceof BallotCast e) {
            return Optional.of(CallKey.turn(Phase.ballots(e.round()), e.voter()));
        } else if (event instanceof VoterAbsent e) {
            return Optional.of(CallKey.turn(Phase.ballots(e.round()), e.voter()));
        } else if (event instanceof EvidenceGathered e) {
            return Optional.of(e.call());
        }
        return event instanceof PanelSeated ? Optional.of(CallKey.PANEL) : Optional.empty();
    }
}
