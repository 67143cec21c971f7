package dev.dialectic.agent;

import dev.dialectic.call.Answer;
import dev.dialectic.call.Attempt;
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
     * Who acts for a persona. Its roles are the interfaces that the result implements: an {@link Agent} debates and
     * votes, a bare voter is a juror, a {@link dev.dialectic.debate.Judge} scores.
     *
     * @param persona a persona that this generator proposed, perhaps in another process
     * @return who acts for it; its {@code persona().id()} equals that of {@code persona}
     */
    Participant embody(Persona persona);
}
