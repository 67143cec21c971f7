package dev.dialectic.run;

import dev.dialectic.event.DebateId;
import dev.dialectic.question.Question;
import dev.dialectic.transport.Claim;
import dev.dialectic.transport.Inbox;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** An inbox, but for what becomes of its claims. */
record Claiming(Inbox inbox, Function<Claim, Optional<Claim>> each) implements Inbox {

    @Override
    public void submit(DebateId debate, Question question) {
        inbox.submit(debate, question);
    }

    @Override
    public Optional<Claim> claim(Duration longest) throws InterruptedException {
        return inbox.claim(longest).flatMap(each);
    }
}
