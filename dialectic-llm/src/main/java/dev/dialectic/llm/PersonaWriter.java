package dev.dialectic.llm;

import dev.dialectic.call.Answer;
import dev.dialectic.call.Attempt;
import dev.dialectic.guard.Screening;
import dev.dialectic.llm.json.ObjectShape;
import dev.dialectic.llm.json.Shape;
import dev.dialectic.llm.prompt.Fence;
import dev.dialectic.llm.prompt.PromptKind;
import dev.dialectic.persona.Persona;
import dev.dialectic.text.Chance;
import java.util.Map;
import java.util.UUID;

/**
 * Writes personas from free descriptions, and checks them: lengths, hidden characters, that there is a perspective, expertise and at least
 * two criteria. The system prompt is made of these parts by Dialectic; no word of the description reaches it unread. Immutable and
 * thread-safe.
 */
public final class PersonaWriter {

    private static final int DESCRIPTION = 4_000;
    private static final int LEFT_OUT = 600;
    private static final String SYSTEM =
            "You write personas for debating panels: fair ones, that ground what they say in evidence.";

    private final ModelMind mind;

    PersonaWriter(ModelMind mind) {
        this.mind = mind;
    }

    /**
     * What was written.
     *
     * @param persona the persona, with an id of its own
     * @param leftOut what of the description was left out, since no panelist may do it; empty when nothing was
     * @param screening how far the description looks like an attempt at injection: a flag for people, which refuses nothing
     */
    public record Written(Persona persona, String leftOut, Screening screening) {}

    /**
     * Writes a persona.
     *
     * @param description what somebody wants, in free words; at most 4,000 characters
     * @param attempt which attempt it is, until when the answer counts, and what was wrong with the one before
     * @return the persona; an answer that fails the checks is {@link Answer.Invalid}, with the flaw to ask again by
     * @throws IllegalArgumentException if the description is blank or too long
     * @throws dev.dialectic.debate.SilentException if the model gives no answer
     */
    public Answer<Written> write(String description, Attempt attempt) {
        if (description.isBlank() || description.length() > DESCRIPTION) {
            throw new IllegalArgumentException("persona: expected a description of 1 to " + DESCRIPTION
                    + " characters, found " + description.length());
        }
        Fence fence = Fence.of(Chance.draw(0, description));
        ObjectShape shape = PersonaShape.with(ObjectShape.named("persona"))
                .may(
                        "left_out",
                        Shape.text(LEFT_OUT),
                        "what of the description no panelist may do; left out if there is nothing");
        Map<String, String> places = Map.of("description", fence.around("the description", description, DESCRIPTION));
        Ask<Written> ask = new Ask<>(
                PromptKind.PERSONA,
                places,
                shape,
                answer -> new Written(
                        PersonaShape.persona(answer, UUID.randomUUID().toString(), Persona.Origin.CUSTOM),
                        answer.path("left_out").asText(""),
                        mind.settings().flags().of(description)));
        return mind.ask(SYSTEM, ask, fence, attempt);
    }
}
