package dev.dialectic;

import dev.dialectic.agent.AgentGenerator;
import dev.dialectic.call.Budget;
import dev.dialectic.consensus.ConsensusRule;
import dev.dialectic.debate.Debate;
import dev.dialectic.event.DebateListener;
import dev.dialectic.event.Terms;
import dev.dialectic.evidence.KnowledgeSource;
import dev.dialectic.guard.Redactor;
import dev.dialectic.journal.InMemoryJournal;
import dev.dialectic.journal.Journal;
import dev.dialectic.run.Backoff;
import dev.dialectic.run.BallotWaves;
import dev.dialectic.run.Ids;
import dev.dialectic.run.Parts;
import dev.dialectic.vote.VotingStrategy;
import dev.dialectic.vote.Weighting;
import dev.dialectic.vote.strategy.Strategies;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;

/** Builds a {@link Dialectic}. Every part has a default. Called by one thread at a time. */
public final class DialecticBuilder {

    private static final Duration LONGEST_TURN = Duration.ofDays(30);

    AgentGenerator agents = DefaultPanel.create();
    Debate format = Debate.standard();
    VotingStrategy voting = Strategies.weightedConfidence();
    ConsensusRule consensus = ConsensusRule.plurality();
    Weighting weighting = Weighting.own();
    KnowledgeSource knowledge = KnowledgeSource.none();
    Journal journal = new InMemoryJournal();
    final List<DebateListener> listeners = new ArrayList<>();
    Optional<Executor> executor = Optional.empty();
    Clock clock = Clock.systemUTC();
    Ids ids = Ids.random();
    Terms.InDoubt inDoubt = Terms.InDoubt.ASK_AGAIN;
    int attempts = 3;
    int reasks = 1;
    Budget budget = Budget.UNLIMITED;
    BallotWaves ballots = BallotWaves.allAtOnce();
    Backoff backoff = Backoff.STANDARD;
    Redactor redactor = Redactor.secrets();
    long seed;
    Duration turnDeadline = Duration.ofSeconds(60);

    DialecticBuilder() {}

    /**
     * Who sits on the panel; by default a deontologist, a consequentialist and a virtue ethicist who weigh evidence
     * without a model.
     *
     * @param agents the generator
     * @return this builder
     */
    public DialecticBuilder agents(AgentGenerator agents) {
        this.agents = Objects.requireNonNull(agents, "agents");
        return this;
    }

    /**
     * The procedure; {@link Debate#standard()} by default.
     *
     * @param format the procedure
     * @return this builder
     */
    public DialecticBuilder format(Debate format) {
        this.format = Objects.requireNonNull(format, "format");
        return this;
    }

    /**
     * How ballots become a tally; weighted confidence by default.
     *
     * @param voting the strategy
     * @return this builder
     */
    public DialecticBuilder voting(VotingStrategy voting) {
        this.voting = Objects.requireNonNull(voting, "voting");
        return this;
    }

    /**
     * When a tally is agreement; by default the leader wins when more than half of the electorate voted, and a tie is
     * reported.
     *
     * @param consensus the rule
     * @return this builder
     */
    public DialecticBuilder consensus(ConsensusRule consensus) {
        this.consensus = Objects.requireNonNull(consensus, "consensus");
        return this;
    }

    /**
     * What each vote weighs; by default what its persona says.
     *
     * @param weighting the weighting
     * @return this builder
     */
    public DialecticBuilder weighting(Weighting weighting) {
        this.weighting = Objects.requireNonNull(weighting, "weighting");
        return this;
    }

    /**
     * What is known; nothing by default.
     *
     * @param knowledge the source
     * @return this builder
     */
    public DialecticBuilder knowledge(KnowledgeSource knowledge) {
        this.knowledge = Objects.requireNonNull(knowledge, "knowledge");
        return this;
    }

    /**
     * Where debates are kept; in memory by default.
     *
     * @param journal the journal
     * @return this builder
     */
    public DialecticBuilder journal(Journal journal) {
        this.journal = Objects.requireNonNull(journal, "journal");
        return this;
    }

    /**
     * Who is told each event on the debate's own thread.
     *
     * @param listener added to those given before
     * @return this builder
     */
    public DialecticBuilder listener(DebateListener listener) {
        this.listeners.add(Objects.requireNonNull(listener, "listener"));
        return this;
    }

    /**
     * What agents are asked on; by default virtual threads where the runtime has them, else a bounded pool. An executor
     * that is given is not closed.
     *
     * @param executor the executor
     * @return this builder
     */
    public DialecticBuilder executor(Executor executor) {
        this.executor = Optional.of(executor);
        return this;
    }

    /**
     * What tells the time of events; the system's clock by default.
     *
     * @param clock the clock
     * @return this builder
     */
    public DialecticBuilder clock(Clock clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
        return this;
    }

    /**
     * What names debates; random UUIDs by default.
     *
     * @param ids the source of ids
     * @return this builder
     */
    public DialecticBuilder ids(Ids ids) {
        this.ids = Objects.requireNonNull(ids, "ids");
        return this;
    }

    /**
     * What becomes of a call that was open when the process ended; it is made again by default.
     *
     * @param inDoubt the policy
     * @return this builder
     */
    public DialecticBuilder inDoubt(Terms.InDoubt inDoubt) {
        this.inDoubt = Objects.requireNonNull(inDoubt, "inDoubt");
        return this;
    }

    /**
     * How often a call may be made before its failure becomes a silence; 3 by default. Failures for the time being are tried again,
     * and once an answer that cannot be understood.
     *
     * @param attempts at least 1
     * @return this builder
     * @throws IllegalArgumentException if it is below 1
     */
    public DialecticBuilder attempts(int attempts) {
        if (attempts < 1) {
            throw new IllegalArgumentException("attempts: expected at least 1, found " + attempts);
        }
        this.attempts = attempts;
        return this;
    }

    /**
     * How often and how soon a failed call is made again.
     *
     * @param attempts how often a call may be made, at least 1
     * @param reasks how often of these an answer that cannot be understood is asked for again, at least 0; once by default
     * @param backoff how long to wait when whoever is asked does not say; a second at first by default
     * @return this builder
     * @throws IllegalArgumentException if a number is out of range
     */
    public DialecticBuilder attempts(int attempts, int reasks, Backoff backoff) {
        if (reasks < 0) {
            throw new IllegalArgumentException("reasks: expected at least 0, found " + reasks);
        }
        this.reasks = reasks;
        this.backoff = Objects.requireNonNull(backoff, "backoff");
        return attempts(attempts);
    }

    /**
     * What is taken out of every text before it is written or shown to an agent; what looks like a secret, by default.
     *
     * @param redactor the redactor
     * @return this builder
     */
    public DialecticBuilder redactor(Redactor redactor) {
        this.redactor = Objects.requireNonNull(redactor, "redactor");
        return this;
    }

    /**
     * How much each debate may use; unlimited by default.
     *
     * @param budget its limits
     * @return this builder
     */
    public DialecticBuilder budget(Budget budget) {
        this.budget = Objects.requireNonNull(budget, "budget");
        return this;
    }

    /**
     * How the ballots of a poll are asked for; all at once by default.
     *
     * @param ballots all at once, or in waves
     * @return this builder
     */
    public DialecticBuilder ballots(BallotWaves ballots) {
        this.ballots = Objects.requireNonNull(ballots, "ballots");
        return this;
    }

    /**
     * What chance is drawn from, such as the order of options; 0 by default. Each debate mixes its id into it.
     *
     * @param seed the seed
     * @return this builder
     */
    public DialecticBuilder seed(long seed) {
        this.seed = seed;
        return this;
    }

    /**
     * How long one call may take, by the clock on the wall; one minute by default.
     *
     * @param turnDeadline above zero, at most 30 days; it begins when the executor is given the call
     * @return this builder
     * @throws IllegalArgumentException if it is not in that range
     */
    public DialecticBuilder turnDeadline(Duration turnDeadline) {
        if (turnDeadline.isNegative() || turnDeadline.isZero() || turnDeadline.compareTo(LONGEST_TURN) > 0) {
            throw new IllegalArgumentException(
                    "turnDeadline: expected a duration above zero and at most 30 days, found " + turnDeadline);
        }
        this.turnDeadline = turnDeadline;
        return this;
    }

    /** {@return a Dialectic of all that was given: close it when it is no longer needed} */
    public Dialectic build() {
        return new Dialectic(this);
    }

    Parts parts() {
        return new Parts(format, voting, consensus, weighting, agents, knowledge, ballots);
    }

    /** {@return the terms that a debate of these parts is held under, but for the seed} */
    public Terms terms() {
        return parts().terms(new Parts.Patience(inDoubt, attempts, reasks, turnDeadline), budget, seed);
    }
}
