package dev.dialectic.lab;

import dev.dialectic.agent.Agent;
import dev.dialectic.agent.ScriptedAgent;
import dev.dialectic.call.Answer;
import dev.dialectic.call.Attempt;
import dev.dialectic.debate.Debate;
import dev.dialectic.debate.Floor;
import dev.dialectic.debate.Judge;
import dev.dialectic.debate.Judgment;
import dev.dialectic.debate.Participant;
import dev.dialectic.debate.Position;
import dev.dialectic.debate.Rebuttal;
import dev.dialectic.debate.Statement;
import dev.dialectic.evidence.Evidence;
import dev.dialectic.evidence.KnowledgeSource;
import dev.dialectic.persona.AgentId;
import dev.dialectic.persona.Persona;
import dev.dialectic.question.Question;
import dev.dialectic.run.BallotWaves;
import dev.dialectic.vote.Ballot;
import dev.dialectic.vote.Voter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A debate whose every answer is known beforehand, and depends on nothing but who is asked what. Immutable and thread-safe.
 *
 * @param name what it is called
 * @param format the procedure
 * @param question what has to be settled
 * @param panel who sits on the panel
 * @param knowledge what is known
 * @param ballots how ballots are asked for
 */
public record Scenario(
        String name,
        Debate format,
        Question question,
        List<Participant> panel,
        KnowledgeSource knowledge,
        BallotWaves ballots) {

    /** A debate that asks for all ballots at once. */
    Scenario(String name, Debate format, Question question, List<Participant> panel, KnowledgeSource knowledge) {
        this(name, format, question, panel, knowledge, BallotWaves.allAtOnce());
    }

    private static final Question CLOSED =
            Question.of("Which store for orders?", "postgres", "mongo", "files").under("no downtime");

    /**
     * One of each format that ships, and of each kind of seat, question and misbehaviour that changes the path.
     *
     * @return the scenarios
     */
    public static List<Scenario> all() {
        return List.of(
                standard(),
                new Scenario("sequential", Debate.sequential(), CLOSED, mixed(), KnowledgeSource.none()),
                new Scenario("vote first", Debate.voteFirst(0.9), CLOSED, three(), KnowledgeSource.none()),
                briefest(),
                judged(),
                new Scenario("open", Debate.standard(1), Question.open("Where to?"), wishes(), KnowledgeSource.none()),
                new Scenario("knowing", Debate.standard(1), CLOSED, three(), notes()),
                new Scenario("clumsy", Debate.standard(1), CLOSED, clumsy(), KnowledgeSource.none()),
                new Scenario("waves", Debate.voteOnly(), CLOSED, six(), KnowledgeSource.none(), BallotWaves.of(2)));
    }

    /**
     * Three agents, three rounds.
     *
     * @return the scenario
     */
    public static Scenario standard() {
        return new Scenario("standard", Debate.standard(), CLOSED, three(), KnowledgeSource.none());
    }

    /**
     * One round with agents that have to be asked twice.
     *
     * @return the scenario
     */
    public static Scenario shortest() {
        return new Scenario("one round", Debate.standard(1), CLOSED, clumsy(), KnowledgeSource.none());
    }

    /**
     * Nothing but a vote.
     *
     * @return the scenario
     */
    public static Scenario briefest() {
        return new Scenario("vote only", Debate.voteOnly(), CLOSED, mixed(), KnowledgeSource.none());
    }

    @Override
    public String toString() {
        return name;
    }

    private static Scenario judged() {
        return new Scenario(
                "judged", Debate.judged(), CLOSED, List.of(ada(), bo(), juror(), judge()), KnowledgeSource.none());
    }

    /** The last wave is never asked: by then four of six are for Postgres. */
    private static List<Participant> six() {
        return List.of(sure("Di", "postgres"), cy(), sure("Eve", "postgres"), sure("Fay", "postgres"), bo(), ada());
    }

    private static Participant sure(String name, String option) {
        return ScriptedAgent.of(persona(name)).votes(option, 1, "surely");
    }

    private static List<Participant> three() {
        return List.of(ada(), bo(), cy());
    }

    /** A fourth that says nothing, votes only, and leaves silences behind. */
    private static List<Participant> mixed() {
        return List.of(ScriptedAgent.of(persona("Mute")), ada(), bo(), juror());
    }

    private static List<Participant> clumsy() {
        return List.of(ada(), new Corrected(bo()), new Hopeless(cy()));
    }

    private static List<Participant> wishes() {
        return List.of(
                ScriptedAgent.of(persona("Ada")).takes("the sea", 0.7, "water").votes("the sea", 0.7, "water"),
                ScriptedAgent.of(persona("Bo")).takes("The Sea", 0.5, "sand").votes("the hills", 0.6, "air"),
                ScriptedAgent.of(persona("Cy")).takes("the hills", 0.9, "air").votes("the hills", 0.9, "air"));
    }

    /**
     * Is for transactions, and surer of it each time.
     *
     * @return the agent
     */
    public static ScriptedAgent ada() {
        return ScriptedAgent.of(persona("Ada"))
                .says("Orders need transactions.")
                .says("They still do.")
                .rebuts("Not without transactions.")
                .votes("postgres", 0.9, "transactions")
                .votes("postgres", 0.7, "perhaps")
                .votes("postgres", 0.95, "surely");
    }

    /**
     * Changes sides in the last round.
     *
     * @return the agent
     */
    public static ScriptedAgent bo() {
        return ScriptedAgent.of(persona("Bo"))
                .says("We ship faster without schemas.")
                .rebuts("Too slow.")
                .rebuts("Too slow still.")
                .votes("mongo", 0.6, "no schema")
                .votes("mongo", 0.8, "faster")
                .votes("postgres", 0.5, "convinced");
    }

    /**
     * Likes files, and comes round.
     *
     * @return the agent
     */
    public static ScriptedAgent cy() {
        return ScriptedAgent.of(persona("Cy"))
                .says("Files never fail.")
                .rebuts("Files do it.")
                .votes("files", 0.4, "simple")
                .votes("mongo", 0.3, "well")
                .votes("postgres", 0.2, "well");
    }

    /**
     * Somebody.
     *
     * @param name its name
     * @return the persona
     */
    public static Persona persona(String name) {
        return Persona.builder(name)
                .perspective("Sees it as " + name)
                .expertise(name.toLowerCase(Locale.ROOT))
                .build();
    }

    private static Voter juror() {
        ScriptedAgent votes = ScriptedAgent.of(persona("Jo")).votes("mongo", 0.5, "heard enough");
        return new Juror(votes);
    }

    private static Judge judge() {
        return new Fair(persona("Judy"));
    }

    private static KnowledgeSource notes() {
        return (query, attempt) -> query.expertise().contains("cy")
                ? Answer.abstain("nothing about files")
                : Answer.of(List.of(new Evidence("notes.md", "1", "Postgres has transactions. " + query.text(), 0.8)));
    }

    /**
     * Votes and says nothing.
     *
     * @param voter how it votes
     */
    public record Juror(Voter voter) implements Voter {

        @Override
        public Persona persona() {
            return voter.persona();
        }

        @Override
        public Answer<Ballot> vote(Floor floor, Attempt attempt) {
            return voter.vote(floor, attempt);
        }
    }

    /**
     * Scores the debaters in the order of their seats.
     *
     * @param persona who it is
     */
    public record Fair(Persona persona) implements Judge {

        @Override
        public Answer<Judgment> judge(Floor floor, Attempt attempt) {
            Map<AgentId, Double> scores = new LinkedHashMap<>();
            floor.others().forEach(other -> scores.put(other.id(), 1.0 / (scores.size() + 1)));
            return Answer.of(
                    new Judgment(scores, "heard " + floor.heard().entries().size()));
        }
    }

    /** Votes for what is no option until it is told so. */
    record Corrected(Agent agent) implements Likewise {

        @Override
        public Answer<Ballot> vote(Floor floor, Attempt attempt) {
            return attempt.previousError().isEmpty()
                    ? Answer.of(Ballot.of("oracle", 1, "so sure"))
                    : agent.vote(floor, attempt);
        }
    }

    /** Answers strangers in its rebuttals, whatever it is told. */
    record Hopeless(Agent agent) implements Likewise {

        @Override
        public Answer<Rebuttal> rebut(Floor floor, Attempt attempt) {
            return Answer.of(new Rebuttal(List.of(new Rebuttal.Reply(AgentId.of("nobody"), "you are wrong"))));
        }
    }

    /** Does as another agent does, but for what it does otherwise. */
    public interface Likewise extends Agent {

        /**
         * Who does it as usual.
         *
         * @return the other agent
         */
        Agent agent();

        @Override
        default Persona persona() {
            return agent().persona();
        }

        @Override
        default Answer<Position> takePosition(Floor floor, Attempt attempt) {
            return agent().takePosition(floor, attempt);
        }

        @Override
        default Answer<Statement> makeStatement(Floor floor, Attempt attempt) {
            return agent().makeStatement(floor, attempt);
        }

        @Override
        default Answer<Rebuttal> rebut(Floor floor, Attempt attempt) {
            return agent().rebut(floor, attempt);
        }

        @Override
        default Answer<Ballot> vote(Floor floor, Attempt attempt) {
            return agent().vote(floor, attempt);
        }
    }
}
