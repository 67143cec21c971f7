package dev.dialectic.lab;

import dev.dialectic.agent.Agent;
import dev.dialectic.call.Answer;
import dev.dialectic.call.Attempt;
import dev.dialectic.call.Usage;
import dev.dialectic.debate.Debate;
import dev.dialectic.debate.Floor;
import dev.dialectic.debate.Position;
import dev.dialectic.debate.Rebuttal;
import dev.dialectic.debate.Statement;
import dev.dialectic.evidence.KnowledgeSource;
import dev.dialectic.question.Question;
import dev.dialectic.vote.Ballot;
import java.util.List;

/**
 * An agent that throws, exhausts its stack, gives nothing or nonsense, always the same at the same turn. Immutable and thread-safe.
 *
 * @param agent whom it takes after where it behaves
 */
record Unruly(Agent agent) implements Scenario.Likewise {

    /** A debate with one unruly agent among three. */
    static Scenario scenario() {
        return new Scenario(
                "unruly",
                Debate.standard(1),
                Question.of("Which store for orders?", "postgres", "mongo", "files"),
                List.of(Scenario.ada(), new Unruly(Scenario.bo()), Scenario.cy()),
                KnowledgeSource.none());
    }

    @Override
    public Answer<Position> takePosition(Floor floor, Attempt attempt) {
        throw new IllegalStateException("no position today");
    }

    @Override
    public Answer<Statement> makeStatement(Floor floor, Attempt attempt) {
        throw new StackOverflowError("deep in thought");
    }

    @Override
    public Answer<Rebuttal> rebut(Floor floor, Attempt attempt) {
        return attempt.previousError().isEmpty()
                ? new Answer.Invalid<>("not even JSON", Usage.NONE)
                : agent.rebut(floor, attempt);
    }

    @Override
    public Answer<Ballot> vote(Floor floor, Attempt attempt) {
        return Answer.of(Ballot.of(attempt.previousError().isEmpty() ? "oracle" : "mongo", 1, "so sure"));
    }
}
