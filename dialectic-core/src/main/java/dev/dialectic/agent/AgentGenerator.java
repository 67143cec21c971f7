package dev.dialectic.agent;

import dev.dialectic.call.Answer;
import dev.dialectic.call.Attempt;
import dev.dialectic.call.Usage;
import dev.dialectic.debate.Participant;
import dev.dialectic.evidence.Briefing;
import dev.dialectic.persona.Persona;
import dev.dialectic.question.Question;
import java.util.List;

/**
 * Makes the panel for a question. Implementations must be thread-safe.
 *
 * <p>Proposing may be slow and may call a model: it is done once a debate and its personas are recorded. Embodying is
 * cheap and done again whenever the debate resumes.
 */
public interface AgentGenerator {

    /**
     * Who should sit on the panel.
     *
     * @param question what has to be settled
     * @param briefing what is known about it at large
     * @param attempt which attempt this is and until when the answer counts
     * @return the personas, in the order of their seats, with distinct ids
     */
    Answer<List<Persona>> propose(Question question, Briefing briefing, Attempt attempt);

    /**
     * What one proposal may use at the most. It is reserved before each call, and charged when nobody can tell what the
     * call did use. Cheap, and calls nothing.
     *
     * @param question what has to be settled
     * @param briefing what is known about it at large
     * @return an upper bound, as good as is known; {@link Usage#NONE} for whoever calls no model
     */
    default Usage mostUsage(Question question, Briefing briefing) {
        return Usage.NONE;
    }

    /**
     * The name with every parameter, such as {@code panel(ada, bo)}. It is recorded in the terms of a debate, and who
     * resumes it under agents of another name is refused; so generators of equal names must propose alike. It tells who
     * is proposed, not whose mind acts for them.
     *
     * @return the name; {@code unnamed}, which is compared with nothing, unless it is overridden. What wraps the unnamed
     *     is unnamed
     */
    default String name() {
        return "unnamed";
    }

    /**
     * This generator under another name: to name one of one's own, or to say that it stands for the one that a debate was
     * begun with, such as the same panel without an agent that was deleted.
     *
     * @param name the name with every parameter
     * @return a generator that does as this one does
     * @throws IllegalArgumentException if the name is blank
     */
    default AgentGenerator withName(String name) {
        return new NamedAgents(name, this);
    }

    /**
     * Who acts for a persona. Its roles are the interfaces that the result implements: an {@link Agent} debates and
     * votes, a bare voter is a juror, a {@link dev.dialectic.debate.Judge} scores.
     *
     * @param persona a persona that this generator proposed, perhaps in another process
     * @return who acts for it; its {@code persona().id()} equals that of {@code persona}
     */
    Participant embody(Persona persona);
}
