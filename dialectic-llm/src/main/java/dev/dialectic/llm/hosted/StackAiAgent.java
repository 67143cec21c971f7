package dev.dialectic.llm.hosted;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dialectic.agent.Agent;
import dev.dialectic.call.Answer;
import dev.dialectic.call.Attempt;
import dev.dialectic.call.Usage;
import dev.dialectic.debate.Floor;
import dev.dialectic.debate.Position;
import dev.dialectic.debate.Rebuttal;
import dev.dialectic.debate.Statement;
import dev.dialectic.llm.json.ModelJson;
import dev.dialectic.llm.json.ObjectShape;
import dev.dialectic.llm.json.Reading;
import dev.dialectic.persona.Persona;
import dev.dialectic.text.VisibleText;
import dev.dialectic.vote.Ballot;
import java.time.Clock;
import java.util.Objects;

/**
 * An agent whose words come from a workflow deployed at <a href="https://www.stackai.com">StackAI</a>. Immutable and thread-safe.
 *
 * <p><b>Built from</b> the operation "Run Deployed Flow" of the <a href="https://docs.stackai.com/interface-and-deployment/api-reference">API
 * reference of StackAI</a>, and from the page <a href="https://docs.stack-ai.com/stack-ai/export-options/api">"API"</a> for the names of
 * inputs, both read in November 2026: {@code POST /inference/v0/run/{org}/{flow}} with {@code Authorization: Bearer} and the inputs of
 * the flow by node, {@code in-0} for the first. The reference leaves the form of the answer open; code in public repositories reads
 * {@code outputs}, by node, {@code out-0} for the first, and so does this. It was never tried against the service itself.
 *
 * <p><b>What the flow is told</b> is one text: who it is, the question, options in an order drawn from the recorded seed, evidence and what
 * was said, both as data, and its task. Statements are taken as they come; positions, rebuttals and ballots are asked for as one
 * JSON object, read strictly, mended only in how they are written, and asked for again once when they do not fit. An option that is no
 * id is never guessed.
 *
 * <p><b>Failures</b> are {@link dev.dialectic.debate.SilentException}s; one that may pass (429, 5xx, a broken connection) is a temporary one, with
 * the wait that the service asks for. An answer takes at most the flow's time limit, and ends with the attempt's deadline at the latest.
 * A run costs whatever the flow does; StackAI tells no tokens with an answer, so a budget of calls and time bounds it and one of tokens
 * or money does not.
 */
public final class StackAiAgent implements Agent {

    private static final int LONGEST_STATEMENT = 10_000;

    private final Persona persona;
    private final StackAiFlow flow;
    private final ApiKey key;
    private final Host host;

    private StackAiAgent(Persona persona, StackAiFlow flow, ApiKey key, Host host) {
        this.persona = Objects.requireNonNull(persona, "persona");
        this.flow = flow;
        this.key = Objects.requireNonNull(key, "key");
        this.host = host;
    }

    /**
     * An agent that speaks through a flow.
     *
     * @param persona who it is on the panel
     * @param flow the deployed flow
     * @param key a key that may run it, such as {@code ApiKey.fromEnvironment("STACKAI_API_KEY")}
     * @return the agent
     */
    public static StackAiAgent of(Persona persona, StackAiFlow flow, ApiKey key) {
        return new StackAiAgent(persona, flow, key, new Host(flow.baseUrl(), flow.longest(), Clock.systemUTC()));
    }

    @Override
    public Persona persona() {
        return persona;
    }

    @Override
    public Answer<Position> takePosition(Floor floor, Attempt attempt) {
        ObjectShape shape = FlowShapes.position(floor);
        return asked("Say which option you lean to before you hear anybody.", shape, floor, attempt)
                .map(FlowShapes::position);
    }

    @Override
    public Answer<Statement> makeStatement(Floor floor, Attempt attempt) {
        String task = "Make your opening statement in at most 200 words of plain text.";
        String whole = run(FlowPrompt.of(persona, floor, task, attempt), attempt);
        // Cleaned again, since a cut may leave half a character.
        String said = whole.length() > LONGEST_STATEMENT
                ? VisibleText.clean(whole.substring(0, LONGEST_STATEMENT)).text()
                : whole;
        return said.isBlank()
                ? new Answer.Invalid<>("expected a statement, found none", Usage.NONE)
                : Answer.of(Statement.of(said));
    }

    @Override
    public Answer<Rebuttal> rebut(Floor floor, Attempt attempt) {
        if (floor.others().isEmpty()) {
            return Answer.abstain("there is nobody to answer");
        }
        ObjectShape shape = FlowShapes.rebuttal(floor);
        return asked("Answer the others, each by id, on what they said.", shape, floor, attempt)
                .map(FlowShapes::rebuttal);
    }

    @Override
    public Answer<Ballot> vote(Floor floor, Attempt attempt) {
        ObjectShape shape = FlowShapes.ballot(floor);
        return asked("Cast your ballot.", shape, floor, attempt).map(FlowShapes::ballot);
    }

    private Answer<JsonNode> asked(String task, ObjectShape shape, Floor floor, Attempt attempt) {
        String said = run(FlowPrompt.of(persona, floor, task + "\n" + shape.prompt(), attempt), attempt);
        Reading reading = ModelJson.read(said, shape);
        return reading instanceof Reading.Understood understood
                ? new Answer.Given<>(understood.value(), Usage.NONE, understood.repaired())
                : new Answer.Invalid<>(((Reading.Flawed) reading).flaw(), Usage.NONE);
    }

    private String run(String prompt, Attempt attempt) {
        ObjectNode inputs = JsonNodeFactory.instance.objectNode();
        inputs.put(flow.input(), prompt);
        String path = "/inference/v0/run/" + flow.organisation() + "/" + flow.flow();
        JsonNode answer = host.post(path, "Authorization", "Bearer " + key.value(), inputs, attempt);
        JsonNode output = answer.path("outputs").path(flow.output());
        if (!output.isTextual()) {
            throw host.malformed();
        }
        return VisibleText.clean(key.removedFrom(output.textValue())).text().strip();
    }

    /** {@return who it is and which flow it speaks through, without the key} */
    @Override
    public String toString() {
        return "StackAiAgent[" + persona.name() + ", " + flow + "]";
    }
}
