package dev.dialectic.consensus;

import dev.dialectic.persona.AgentId;
import dev.dialectic.vote.Ballot;
import dev.dialectic.vote.Poll;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Predicate;

/** Words for a verdict, taken from the ballots. Stateless and thread-safe. */
final class Reasoning {

    private Reasoning() {}

    static String of(Poll poll, List<String> winners, String conclusion) {
        StringBuilder words = new StringBuilder(conclusion);
        String reasons = reasons(poll, ballot -> winners.contains(ballot.choice()));
        if (!reasons.isEmpty()) {
            words.append(winners.size() == 1 ? " For it: " : " For them: ")
                    .append(reasons)
                    .append('.');
        }
        String dissent = reasons(poll, ballot -> !winners.contains(ballot.choice()));
        if (!dissent.isEmpty()) {
            words.append(winners.isEmpty() ? " The votes: " : " Dissent: ")
                    .append(dissent)
                    .append('.');
        }
        if (!poll.absent().isEmpty()) {
            StringJoiner silent = new StringJoiner(", ", " Without a vote: ", ".");
            poll.absent().forEach((voter, silence) -> silent.add(voter + " (" + silence.reason() + ")"));
            words.append(silent);
        }
        return words.toString();
    }

    private static String reasons(Poll poll, Predicate<Ballot> wanted) {
        StringJoiner reasons = new StringJoiner("; ");
        for (Map.Entry<AgentId, Ballot> cast : poll.ballots().entrySet()) {
            Ballot ballot = cast.getValue();
            if (wanted.test(ballot)) {
                String why = ballot.reasoning().isBlank() ? "" : ": " + trimmed(ballot.reasoning());
                reasons.add(cast.getKey() + " (" + ballot.choice() + ", " + ballot.confidence() + ")" + why);
            }
        }
        return reasons.toString();
    }

    private static String trimmed(String reasoning) {
        String stripped = reasoning.strip();
        return stripped.endsWith(".") ? stripped.substring(0, stripped.length() - 1) : stripped;
    }
}
