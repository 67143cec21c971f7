package dev.dialectic.agent;

import dev.dialectic.call.Answer;
import dev.dialectic.call.Attempt;
import dev.dialectic.debate.Floor;
import dev.dialectic.debate.Phase;
import dev.dialectic.debate.Position;
import dev.dialectic.debate.Rebuttal;
import dev.dialectic.debate.Stance;
import dev.dialectic.debate.Statement;
import dev.dialectic.error.DialecticException;
import dev.dialectic.persona.Persona;
import dev.dialectic.vote.Ballot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/**
 * Says and votes what it was told to: for tests and examples. Thread-safe. Its script is immutable: each method that adds
 * to it gives another agent, which was asked nothing yet.
 *
 * <p>What the script does not say, the agent abstains from. A script that runs out repeats its last line. Only the count
 * of {@link #asked()} changes; everything else depends on the script and the floor alone, so a debate that resumes gets
 * the same answers.
 */
public final class ScriptedAgent implements Agent {

    private final Script script;
    private final Ledger ledger = new Ledger();

    private ScriptedAgent(Script script) {
        this.script = script;
    }

    /**
     * An agent without a script.
     *
     * @param name what it is called; its id is made from it
     * @return the agent
     * @throws IllegalArgumentException if the name is blank, longer than 50 characters or holds hidden characters
     */
    public static ScriptedAgent named(String name) {
        return of(Persona.builder(name).perspective("Follows a script.").build());
    }

    /**
     * An agent without a script.
     *
     * @param persona who it is
     * @return the agent
     */
    public static ScriptedAgent of(Persona persona) {
        return new ScriptedAgent(Script.empty(persona));
    }

    /**
     * Adds an opening statement: that of the first round, then of the second, and so on.
     *
     * @param text the argument
     * @return an agent that says it
     */
    public ScriptedAgent says(String text) {
        return new ScriptedAgent(script.withStatement(text));
    }

    /**
     * Adds a rebuttal, given to every other agent: that of the first phase of rebuttals, then of the second, and so on.
     *
     * @param text the answer
     * @return an agent that gives it
     */
    public ScriptedAgent rebuts(String text) {
        return new ScriptedAgent(script.withRebuttal(text));
    }

    /**
     * Adds a ballot: that of the first poll, then of the second, and so on.
     *
     * @param option the id of an option
     * @param confidence how sure it is, in [0, 1]
     * @param reasoning why
     * @return an agent that casts it
     * @throws IllegalArgumentException if the confidence is not in [0, 1]
     */
    public ScriptedAgent votes(String option, double confidence, String reasoning) {
        return casts(Ballot.of(option, confidence, reasoning));
    }

    /**
     * Adds a ballot with rankings, approvals or grades: that of the first poll, then of the second, and so on.
     *
     * @param ballot the ballot
     * @return an agent that casts it
     */
    public ScriptedAgent casts(Ballot ballot) {
        return new ScriptedAgent(script.withBallot(ballot));
    }

    /**
     * Sets its initial position; its first ballot's choice when not set.
     *
     * @param option the id of an option, or for an open question a proposal
     * @param confidence how sure it is, in [0, 1]
     * @param reasoning why
     * @return an agent that takes it
     * @throws IllegalArgumentException if the confidence is not in [0, 1]
     */
    public ScriptedAgent takes(String option, double confidence, String reasoning) {
        return new ScriptedAgent(script.withPosition(new Position(new Stance(option, confidence), reasoning)));
    }

    /**
     * Makes it fail whenever it is asked in one kind of phase.
     *
     * @param kind the kind of phase
     * @param failure makes what is thrown, anew each time
     * @return an agent that fails
     */
    public ScriptedAgent failing(Phase.Kind kind, Supplier<? extends RuntimeException> failure) {
        return new ScriptedAgent(script.withFault(kind, failure));
    }

    /**
     * Makes it hang, until it is interrupted, whenever it is asked in one kind of phase.
     *
     * @param kind the kind of phase
     * @return an agent that hangs; when interrupted it throws a {@link DialecticException} and stays interrupted
     */
    public ScriptedAgent hanging(Phase.Kind kind) {
        return failing(kind, () -> hang(script.persona().name(), kind));
    }

    /**
     * How often it was asked in each phase, over all debates it sat in, also when it failed or hung.
     *
     * @return times by phase, such as {@code round 1 opening}, in the order of the first time; a copy
     */
    public Map<String, Integer> asked() {
        return ledger.copy();
    }

    @Override
    public Persona persona() {
        return script.persona();
    }

    @Override
    public Answer<Position> takePosition(Floor floor, Attempt attempt) {
        enter(floor);
        return answer(script.positionOrFirstVote(), "position");
    }

    @Override
    public Answer<Statement> makeStatement(Floor floor, Attempt attempt) {
        enter(floor);
        return answer(
                Script.line(script.statements(), floor.phase().round() - 1).map(Statement::of), "statement");
    }

    @Override
    public Answer<Rebuttal> rebut(Floor floor, Attempt attempt) {
        enter(floor);
        long earlier = floor.heard().entries().stream()
                .filter(entry -> entry.phase().kind() == Phase.Kind.REBUTTAL)
                .filter(entry -> entry.agent().equals(floor.speaker()))
                .count();
        return answer(Script.line(script.rebuttals(), (int) earlier).map(text -> toEverybody(text, floor)), "rebuttal");
    }

    @Override
    public Answer<Ballot> vote(Floor floor, Attempt attempt) {
        enter(floor);
        return answer(Script.line(script.ballots(), floor.phase().round() - 1), "ballot");
    }

    private void enter(Floor floor) {
        ledger.count(floor.phase().toString());
        Supplier<? extends RuntimeException> fault =
                script.faults().get(floor.phase().kind());
        if (fault != null) {
            throw fault.get();
        }
    }

    private static <T> Answer<T> answer(Optional<T> line, String what) {
        return line.<Answer<T>>map(Answer::of).orElseGet(() -> Answer.abstain("the script has no " + what));
    }

    private static Rebuttal toEverybody(String text, Floor floor) {
        List<Rebuttal.Reply> replies = new ArrayList<>();
        floor.others().forEach(other -> replies.add(new Rebuttal.Reply(other.id(), text)));
        return new Rebuttal(replies);
    }

    private static RuntimeException hang(String name, Phase.Kind kind) {
        try {
            new CountDownLatch(1).await();
            return new IllegalStateException("nobody counts this latch down");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new DialecticException(
                    name + " was interrupted while hanging, as scripted for " + kind, interrupted);
        }
    }
}
