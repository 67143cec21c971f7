package dev.dialectic.lab;

import dev.dialectic.call.Budget;
import dev.dialectic.consensus.ConsensusRule;
import dev.dialectic.event.DebateEvent;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.DebateResumed;
import dev.dialectic.event.QuestionRaised;
import dev.dialectic.event.Terms;
import dev.dialectic.guard.Redactor;
import dev.dialectic.journal.InMemoryJournal;
import dev.dialectic.journal.Journal;
import dev.dialectic.machine.Closed;
import dev.dialectic.machine.DebateState;
import dev.dialectic.machine.Outcome;
import dev.dialectic.machine.Unraised;
import dev.dialectic.run.Backoff;
import dev.dialectic.run.CrashPoint;
import dev.dialectic.run.Parts;
import dev.dialectic.run.Session;
import dev.dialectic.run.World;
import dev.dialectic.vote.Weighting;
import dev.dialectic.vote.strategy.Strategies;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;

/**
 * One debate over the lives of several processes. Each life has its own agents and finds the journal that it is given; the
 * {@link Ledger} outlives them all. Used by one thread at a time.
 */
public final class Trial {

    /** The debate of a trial that was given no other. */
    public static final DebateId DEBATE = DebateId.of("debate-1");

    private final Scenario scenario;
    private final DebateId debate;
    private final Ledger ledger;
    private Executor executor = Runnable::run;
    private Duration deadline = Duration.ofMinutes(1);
    private UnaryOperator<Parts> change = UnaryOperator.identity();

    /**
     * A trial in memory.
     *
     * @param scenario what is debated
     */
    public Trial(Scenario scenario) {
        this(scenario, DEBATE, new Ledger());
    }

    /**
     * A trial.
     *
     * @param scenario what is debated
     * @param debate which debate it is
     * @param ledger what keeps account of it
     */
    public Trial(Scenario scenario, DebateId debate, Ledger ledger) {
        this.scenario = scenario;
        this.debate = debate;
        this.ledger = ledger;
    }

    /**
     * Asks agents elsewhere than on the thread of the debate.
     *
     * @param executor where
     * @return this trial
     */
    public Trial on(Executor executor) {
        this.executor = executor;
        return this;
    }

    /**
     * Bounds what a turn may take; a minute otherwise.
     *
     * @param deadline the time
     * @return this trial
     */
    public Trial within(Duration deadline) {
        this.deadline = deadline;
        return this;
    }

    /**
     * Lets the debate be decided otherwise.
     *
     * @param change what is made of the parts of each life
     * @return this trial
     */
    public Trial deciding(UnaryOperator<Parts> change) {
        this.change = change;
        return this;
    }

    /**
     * How one life ended.
     *
     * @param outcome what the debate came to; empty when the life ended before it
     * @param thrown what ended it; empty when nothing did
     */
    public record Life(Optional<Outcome> outcome, Optional<Throwable> thrown) {

        /**
         * What whoever held the debate was told: nothing, when the process crashed.
         *
         * @return the message of an exception, or nothing
         */
        public String explanation() {
            return thrown.filter(end -> !isCrash(end)).map(Throwable::toString).orElse("");
        }

        private static boolean isCrash(Throwable end) {
            return end instanceof Crash || end.getCause() != null && isCrash(end.getCause());
        }
    }

    /**
     * Which debate it is.
     *
     * @return its id
     */
    public DebateId debate() {
        return debate;
    }

    /**
     * What was seen from outside, over all lives.
     *
     * @return the ledger
     */
    public Ledger ledger() {
        return ledger;
    }

    /**
     * Begins or resumes the debate and holds it until it ends or something ends the life.
     *
     * @param journal what this life finds
     * @param hazard what happens at the places where a crash would hurt
     * @return how the life ended
     */
    public Life live(Journal journal, CrashPoint.Hazard hazard) {
        Parts parts = change.apply(new Parts(
                scenario.format(),
                Strategies.weightedConfidence(),
                ConsensusRule.plurality(),
                Weighting.own(),
                ledger.panel(scenario.panel()),
                ledger.watch(scenario.knowledge()),
                scenario.ballots()));
        Terms terms = parts.terms(new Parts.Patience(Terms.InDoubt.ASK_AGAIN, 2, 1, deadline), Budget.UNLIMITED, 0);
        Clock clock = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
        Session session =
                new Session(parts, new World(executor, clock, List.of(), Backoff.STANDARD, Redactor.none(), hazard));
        try {
            return new Life(
                    session.hold(ledger.watch(journal).open(debate), state -> opening(state, terms)), Optional.empty());
        } catch (RuntimeException | Error end) {
            return new Life(Optional.empty(), Optional.of(end));
        }
    }

    private Optional<DebateEvent> opening(DebateState state, Terms terms) {
        if (state instanceof Unraised) {
            return Optional.of(new QuestionRaised(scenario.question(), terms));
        }
        return state instanceof Closed ? Optional.empty() : Optional.of(new DebateResumed("it was found unfinished"));
    }

    /**
     * What the scenario comes to when nothing disturbs it.
     *
     * @param scenario what is debated
     * @param debate which debate it is
     * @return the {@linkplain Outcomes#hash hash} of its outcome
     */
    public static String undisturbed(Scenario scenario, DebateId debate) {
        Life life = new Trial(scenario, debate, new Ledger()).live(new InMemoryJournal(), CrashPoint.Hazard.NONE);
        return Outcomes.hash(life.outcome().orElseThrow());
    }
}
