package dev.dialectic.run;

import dev.dialectic.debate.Judgment;
import dev.dialectic.debate.Position;
import dev.dialectic.debate.Rebuttal;
import dev.dialectic.debate.Seat;
import dev.dialectic.debate.Transcript;
import dev.dialectic.persona.AgentId;
import dev.dialectic.question.Option;
import dev.dialectic.question.Question;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What is wrong with what a participant said, in words to repair it by. Stateless and thread-safe. */
final class Flaws {

    private Flaws() {}

    static Optional<String> of(Position position, Question question) {
        String option = position.stance().option();
        if (question.isOpen()) {
            try {
                Option.of(option);
                return Optional.empty();
            } catch (IllegalArgumentException flaw) {
                return Optional.of(String.valueOf(flaw.getMessage()));
            }
        }
        return question.option(option).isPresent()
                ? Optional.empty()
                : Optional.of("expected the id of an option, one of "
                        + question.options().stream().map(Option::id).toList() + "; found \"" + option + "\"");
    }

    static Optional<String> of(Rebuttal rebuttal, AgentId speaker, Transcript transcript) {
        List<AgentId> others = new ArrayList<>(transcript.agents(Seat.Role.DEBATER));
        others.remove(speaker);
        return strangers(rebuttal.replies().stream().map(Rebuttal.Reply::to).toList(), others);
    }

    static Optional<String> of(Judgment judgment, Transcript transcript) {
        return strangers(judgment.scores().keySet(), transcript.agents(Seat.Role.DEBATER));
    }

    private static Optional<String> strangers(Collection<AgentId> named, List<AgentId> known) {
        return named.stream()
                .filter(agent -> !known.contains(agent))
                .findFirst()
                .map(agent ->
                        "expected the id of an agent on the panel, one of " + known + "; found \"" + agent + "\"");
    }
}
