package dev.dialectic.llm;

import dev.dialectic.debate.Seat;
import dev.dialectic.persona.AgentId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What agents call each other: their ids and names, or letters by their seats. Immutable. */
final class Aliases {

    private static final int LETTERS = 26;

    private final Map<AgentId, String> aliases = new LinkedHashMap<>();
    private final Map<AgentId, String> words = new LinkedHashMap<>();

    Aliases(List<Seat> seats, boolean anonymous) {
        for (Seat seat : seats) {
            AgentId agent = seat.agent();
            String alias = anonymous ? letter(aliases.size()) : agent.value();
            aliases.put(agent, alias);
            words.put(
                    agent,
                    anonymous ? "agent \"" + alias + "\"" : seat.persona().name() + " (\"" + alias + "\")");
        }
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
        return words.getOrDefault(agent, "\"" + agent + "\"");
    }

    /** Who is meant. */
    Optional<AgentId> agent(String alias) {
        return aliases.entrySet().stream()
                .filter(entry -> entry.getValue().equals(alias))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
