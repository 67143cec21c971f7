package dev.dialectic.llm.hosted;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dialectic.debate.Floor;
import dev.dialectic.debate.Position;
import dev.dialectic.debate.Rebuttal;
import dev.dialectic.debate.Stance;
import dev.dialectic.llm.json.ObjectShape;
import dev.dialectic.llm.json.Shape;
import dev.dialectic.persona.AgentId;
import dev.dialectic.question.Option;
import dev.dialectic.vote.Ballot;
import java.util.ArrayList;
import java.util.List;

/** What a workflow is asked for, and what becomes of it once it has that shape. Pure. */
final class FlowShapes {

    private static final String CHOICE = "choice";
    private static final String CONFIDENCE = "confidence";
    private static final String REASONING = "reasoning";
    private static final String ALTERNATIVES = "alternatives";
    private static final String REPLIES = "replies";
    private static final int LONGEST_OPTION = 100;
    private static final int LONGEST_TEXT = 4_000;

    private FlowShapes() {}

    static ObjectShape position(Floor floor) {
        return stance("position", floor);
    }

    static Position position(JsonNode value) {
        return new Position(
                new Stance(
                        value.path(CHOICE).textValue(), value.path(CONFIDENCE).doubleValue()),
                value.path(REASONING).textValue());
    }

    static ObjectShape ballot(Floor floor) {
        List<String> ids = ids(floor);
        ObjectShape ballot = stance("ballot", floor);
        return ids.isEmpty()
                ? ballot
                : ballot.mayLose(
                        ALTERNATIVES,
                        Shape.listOf(Shape.oneOf(ids), 0, ids.size()).distinct(),
                        "the other options that you considered, most preferred first");
    }

    static Ballot ballot(JsonNode value) {
        String choice = value.path(CHOICE).textValue();
        List<String> others = new ArrayList<>();
        value.path(ALTERNATIVES).forEach(each -> others.add(each.textValue()));
        others.remove(choice);
        return Ballot.of(
                        choice,
                        value.path(CONFIDENCE).doubleValue(),
                        value.path(REASONING).textValue())
                .withAlternatives(others.toArray(String[]::new));
    }

    static ObjectShape rebuttal(Floor floor) {
        List<String> others =
                floor.others().stream().map(each -> each.id().value()).toList();
        ObjectShape reply = ObjectShape.named("reply")
                .needs("to", Shape.oneOf(others), "the id of the agent that is answered")
                .needs("text", Shape.text(LONGEST_TEXT), "the answer in words");
        return ObjectShape.named("rebuttal")
                .needs(REPLIES, Shape.listOf(reply, 1, others.size()), "one answer for each agent that is answered");
    }

    static Rebuttal rebuttal(JsonNode value) {
        List<Rebuttal.Reply> replies = new ArrayList<>();
        value.path(REPLIES)
                .forEach(each -> replies.add(new Rebuttal.Reply(
                        AgentId.of(each.path("to").textValue()),
                        each.path("text").textValue())));
        return new Rebuttal(replies);
    }

    private static ObjectShape stance(String name, Floor floor) {
        List<String> ids = ids(floor);
        Shape choice = ids.isEmpty() ? Shape.text(LONGEST_OPTION) : Shape.oneOf(ids);
        return ObjectShape.named(name)
                .needs(CHOICE, choice, ids.isEmpty() ? "the option that you propose" : "the id of an option")
                .needs(CONFIDENCE, Shape.share(), "how sure you are")
                .needs(REASONING, Shape.text(LONGEST_TEXT), "why, in a few sentences");
    }

    private static List<String> ids(Floor floor) {
        return floor.question().options().stream().map(Option::id).toList();
    }
}
