package dev.dialectic.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.Dialectic;
import dev.dialectic.consensus.ConsensusRule;
import dev.dialectic.event.CallKey;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.event.Terms;
import dev.dialectic.journal.InMemoryJournal;
import dev.dialectic.journal.Journal;
import dev.dialectic.lab.Crash;
import dev.dialectic.lab.JournalChecker;
import dev.dialectic.lab.Ledger;
import dev.dialectic.lab.Scenario;
import dev.dialectic.machine.CountedPoll;
import dev.dialectic.machine.Outcome;
import dev.dialectic.vote.strategy.Strategies;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Function;

/** One debate over the lives of several processes: each has its own Dialectic and agents, and finds the same journal. */
final class Lives {

    static final DebateId ID = DebateId.of("debate-1");

    private final Scenario scenario;
    private final Terms.InDoubt inDoubt;
    private final Executor executor;
    private final Journal journal;
    private final Ledger ledger = new Ledger();

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
                .agents(ledger.panel(scenario.panel()))
                .format(scenario.format())
                .knowledge(ledger.watch(scenario.knowledge()))
                .ballots(scenario.ballots())
                .journal(ledger.watch(through))
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

    /** How often each call reached whoever was asked. */
    Map<CallKey, Integer> asked() {
        return ledger.asked();
    }

    /** What of the debate is in the journal, held against what was seen from outside. */
    JournalChecker checker() {
        return JournalChecker.of(ID, events(), ledger);
    }

    /** The promises that hold after any number of crashes, whatever the policy. */
    void check(Outcome outcome, String where) {
        assertThat(checker().ending().violations()).as(where).isEmpty();
        for (CountedPoll counted : outcome.polls()) {
            assertThat(Strategies.weightedConfidence().count(counted.poll()))
                    .as("%s: tally of round %d", where, counted.round())
                    .isEqualTo(counted.tally());
            assertThat(ConsensusRule.plurality().judge(counted.poll(), counted.tally()))
                    .as("%s: verdict of round %d", where, counted.round())
                    .isEqualTo(counted.verdict());
        }
    }
}
