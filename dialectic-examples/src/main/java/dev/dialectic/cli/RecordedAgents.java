package dev.dialectic.cli;

import dev.dialectic.agent.AgentGenerator;
import dev.dialectic.debate.Seat;
import dev.dialectic.error.DialecticException;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.PanelSeated;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.persona.Persona;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The agents that a debate was begun with, found again by the name in its terms. Whose minds they had is a part of that name, so that
 * nobody else goes on in theirs. Immutable.
 *
 * @param debate which debate
 * @param name the name in its terms
 * @param recorded what was recorded of it
 */
record RecordedAgents(DebateId debate, String name, List<RecordedEvent> recorded) {

    /** A panel's own name ends with a bracket; a model's does not hold this. */
    private static final String MINDS = ")" + PanelNames.BY;

    /**
     * The agents, with the models at hand.
     *
     * @throws IllegalArgumentException if other models are needed than those at hand
     * @throws DialecticException if the command has no such panel
     */
    AgentGenerator with(Optional<Minds> minds) {
        String wanted = minds();
        String found = minds.map(Minds::names).orElse("");
        if (!wanted.equals(found)) {
            throw new IllegalArgumentException("debate " + debate + ": expected "
                    + (wanted.isEmpty() ? "no model" : "the models it was begun with, " + wanted) + ", found "
                    + (found.isEmpty() ? "none" : found) + "; "
                    + (wanted.isEmpty() ? "leave out --model" : "give " + advice(wanted)));
        }
        try {
            return Panels.recorded(name, minds, seated());
        } catch (IllegalArgumentException unknown) {
            throw new DialecticException(
                    "debate " + debate + ": it was begun with a part that this command does not have: "
                            + unknown.getMessage() + "; resume it with the program that began it",
                    unknown);
        }
    }

    private String minds() {
        int at = name.lastIndexOf(MINDS);
        return at < 0 ? "" : name.substring(at + MINDS.length());
    }

    private static String advice(String wanted) {
        String models = Arrays.stream(wanted.split(" and "))
                .map(each -> "--model " + Shell.word(each.replaceFirst(", prompts .*", "")))
                .collect(Collectors.joining(" "));
        return models + (wanted.contains(", prompts own-") ? " and the same --prompts" : " and no --prompts");
    }

    private List<Persona> seated() {
        return recorded.stream()
                .map(RecordedEvent::event)
                .filter(PanelSeated.class::isInstance)
                .flatMap(event -> ((PanelSeated) event).seats().stream())
                .map(Seat::persona)
                .toList();
    }
}
