package dev.dialectic.llm;

import dev.dialectic.debate.Seat;
import dev.dialectic.persona.AgentId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What agents call each other: their ids, or letters by their seats. Both are safe to stand in a task; names are data. Immutable. */
final class Aliases {

    private static final int LETTERS = 26;

    private final Map<AgentId, String> aliases = new LinkedHashMap<>();
    private final String names;

    Aliases(List<Seat> seats, boolean anonymous) {
        StringBuilder lines = new StringBuilder();
        for (Seat seat : seats) {
            AgentId agent = seat.agent();
            aliases.put(agent, anonymous ? letter(aliases.size()) : agent.value());
            lines.append("- \"")
                    .append(agent)
                    .append("\": ")
                    .append(seat.persona().name())
                    .append('\n');
        }
        this.names = anonymous ? "" : lines.toString().strip();
    }

    private static String letter(int seat) {
        return seat < LETTERS ? String.valueOf((char) ('A' + seat)) : "A" + seat;
    }

    /** What the agent is called in an answer. */
    String of(AgentId agent) {
        return aliases.getOrDefault(agent, agent.value());
    }

    /** What the agent is called in a prompt. */
    String words(AgentId agent) {
        return "agent \"" + of(agent) + "\"";
    }

    /** The ids with their names, a line each: what somebody wrote, and perhaps a model. Empty where names are not told. */
    String names() {
        return names;
    }

    /** Who is meant. */
    Optional<AgentId> agent(String alias) {
        return aliases.entrySet().stream()
                .filter(entry -> entry.getValue().equals(alias))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
