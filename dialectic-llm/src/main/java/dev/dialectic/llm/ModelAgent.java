package dev.dialectic.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dialectic.agent.Agent;
import dev.dialectic.call.Answer;
import dev.dialectic.call.Attempt;
import dev.dialectic.call.Usage;
import dev.dialectic.debate.Floor;
import dev.dialectic.debate.Position;
import dev.dialectic.debate.Rebuttal;
import dev.dialectic.debate.Stance;
import dev.dialectic.debate.Statement;
import dev.dialectic.llm.json.ObjectShape;
import dev.dialectic.llm.json.Shape;
import dev.dialectic.llm.prompt.PromptKind;
import dev.dialectic.persona.AgentId;
import dev.dialectic.persona.Persona;
import dev.dialectic.vote.Ballot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An agent that thinks with a chat model. Immutable and thread-safe. */
record ModelAgent(ModelMind mind, Persona persona) implements Agent {

    private static final int TEXT = 4_000;
    private static final int REASONING = 2_000;
    private static final int REFERENCE = 300;
    private static final int MOST_REFERENCES = 10;
    private static final int MOST_REPLIES = 12;
    private static final int PROPOSAL = 120;

    @Override
    public Answer<Position> takePosition(Floor floor, Attempt attempt) {
        return asked(floor, position(floor, words(floor)), attempt);
    }

    @Override
    public Answer<Statement> makeStatement(Floor floor, Attempt attempt) {
        return asked(floor, statement(words(floor)), attempt);
    }

    @Override
    public Answer<Rebuttal> rebut(Floor floor, Attempt attempt) {
        return floor.others().isEmpty()
                ? Answer.of(new Rebuttal(List.of()))
                : asked(floor, rebuttal(floor, words(floor)), attempt);
    }

    @Override
    public Answer<Ballot> vote(Floor floor, Attempt attempt) {
        return asked(floor, ballot(words(floor)), attempt);
    }

    @Override
    public Usage mostUsage(Floor floor) {
        FloorWords words = words(floor);
        Ask<?> ask = switch (floor.phase().kind()) {
            case POSITION -> position(floor, words);
            case OPENING -> statement(words);
            case REBUTTAL -> rebuttal(floor, words);
            case BALLOT -> ballot(words);
            case JUDGMENT ->
                throw new IllegalArgumentException(
                        "agent " + persona.id() + ": expected a phase that it speaks or votes in, found a judgment");
        };
        return mind.most(persona, ask, words.fence());
    }

    private FloorWords words(Floor floor) {
        return new FloorWords(floor, mind.settings());
    }

    private <T> Answer<T> asked(Floor floor, Ask<T> ask, Attempt attempt) {
        return mind.ask(persona, ask, words(floor).fence(), attempt);
    }

    private Ask<Position> position(Floor floor, FloorWords words) {
        boolean open = floor.question().isOpen();
        Map<String, String> places = words.places();
        places.put(
                "option",
                open
                        ? "Propose an answer of your own: a short name for it, of at most ten words, as others would write it too."
                        : "Choose one of the options by its id.");
        Shape option = open ? Shape.text(PROPOSAL) : Shape.oneOf(choices(words));
        ObjectShape shape = ObjectShape.named("position")
                .needs("option", option, open ? "the answer that you propose" : "the id of the option")
                .needs("confidence", Shape.share(), "how sure you are")
                .needs("reasoning", Shape.text(REASONING), "why");
        return new Ask<>(
                PromptKind.POSITION,
                places,
                shape,
                answer -> new Position(
                        new Stance(
                                text(answer, "option"), answer.get("confidence").doubleValue()),
                        text(answer, "reasoning")));
    }

    private static Ask<Statement> statement(FloorWords words) {
        ObjectShape shape = ObjectShape.named("statement")
                .needs("text", Shape.text(TEXT), "the statement")
                .may(
                        "evidence",
                        Shape.listOf(Shape.text(REFERENCE), 0, MOST_REFERENCES),
                        "the references it rests on, as they are written above");
        return new Ask<>(
                PromptKind.OPENING,
                words.places(),
                shape,
                answer -> new Statement(text(answer, "text"), texts(answer.path("evidence"))));
    }

    private static Ask<Rebuttal> rebuttal(Floor floor, FloorWords words) {
        Aliases aliases = words.aliases();
        List<String> others =
                floor.others().stream().map(other -> aliases.of(other.id())).toList();
        ObjectShape reply = ObjectShape.named("reply")
                .needs("to", Shape.oneOf(others), "the id of whom you answer")
                .needs("text", Shape.text(TEXT), "the answer");
        ObjectShape shape = ObjectShape.named("rebuttal")
                .needs("replies", Shape.listOf(reply, 1, MOST_REPLIES), "your answers to the others");
        return new Ask<>(PromptKind.REBUTTAL, words.places(), shape, answer -> {
            List<Rebuttal.Reply> replies = new ArrayList<>();
            for (JsonNode each : answer.get("replies")) {
                AgentId to = aliases.agent(text(each, "to")).orElseThrow();
                replies.add(new Rebuttal.Reply(to, text(each, "text")));
            }
            return new Rebuttal(replies);
        });
    }

    private Ask<Ballot> ballot(FloorWords words) {
        List<String> choices = choices(words);
        Shape option = Shape.oneOf(choices);
        ObjectShape shape = ObjectShape.named("ballot")
                .needs("choice", option, "the id of the option that you vote for")
                .needs("confidence", Shape.share(), "how sure you are")
                .needs("reasoning", Shape.text(REASONING), "what decided you")
                .may(
                        "alternatives",
                        Shape.listOf(option, 0, choices.size()).distinct(),
                        "the ids of other options that you considered seriously, the best first")
                .may(
                        "ranking",
                        Shape.listOf(option, 0, choices.size()).distinct(),
                        "the ids of all options, the best first, which is your choice");
        return new Ask<>(PromptKind.BALLOT, words.places(), shape, ModelAgent::ballot);
    }

    /** Where options stand for agents, nobody votes for itself. */
    private List<String> choices(FloorWords words) {
        List<String> all = words.options();
        List<String> others =
                all.stream().filter(id -> !id.equals(persona.id().value())).toList();
        return others.size() < 2 ? all : others;
    }

    private static Ballot ballot(ObjectNode answer) {
        String choice = text(answer, "choice");
        List<String> ranking = texts(answer.path("ranking"));
        if (!ranking.isEmpty() && !ranking.get(0).equals(choice)) {
            throw new IllegalArgumentException("\"ranking\": expected the choice first, found another option; rank \""
                    + choice + "\" first or choose what you rank first");
        }
        List<String> alternatives = texts(answer.path("alternatives")).stream()
                .filter(option -> !option.equals(choice))
                .toList();
        return Ballot.of(choice, answer.get("confidence").doubleValue(), text(answer, "reasoning"))
                .withAlternatives(alternatives.toArray(String[]::new))
                .withRanking(ranking.stream().map(List::of).toList());
    }

    private static String text(JsonNode object, String member) {
        return object.get(member).textValue();
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.textValue()));
        return texts;
    }
}
