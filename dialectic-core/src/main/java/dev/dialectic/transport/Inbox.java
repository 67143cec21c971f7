package dev.dialectic.transport;

import dev.dialectic.event.DebateId;
import dev.dialectic.question.Question;
import java.time.Duration;
import java.util.Optional;

/** Where questions come in. Implementations must be thread-safe; each question is claimed by one worker at a time. */
public interface Inbox {

    /**
     * Brings a question.
     *
     * @param debate the id that its debate is to have; the same id twice gives one debate
     * @param question what has to be settled
     */
    void submit(DebateId debate, Question question);

    /**
     * Takes the next question on.
     *
     * @param longest how long to wait for one
     * @return the claim; empty when there was none in time
     * @throws InterruptedException if the thread is interrupted meanwhile
     */
    Optional<Claim> claim(Duration longest) throws InterruptedException;
}
