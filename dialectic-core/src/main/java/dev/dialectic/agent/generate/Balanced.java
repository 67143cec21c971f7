package dev.dialectic.agent.generate;

import dev.dialectic.agent.AgentGenerator;
import dev.dialectic.call.Answer;
import dev.dialectic.call.Attempt;
import dev.dialectic.call.Usage;
import dev.dialectic.debate.Participant;
import dev.dialectic.evidence.Briefing;
import dev.dialectic.persona.AgentId;
import dev.dialectic.persona.Persona;
import dev.dialectic.question.Question;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * Completes another generator's panels, so that somebody is on every {@link Side}: for and against, short and long
 * term. A side that nobody is on gets a persona of its own: Advocate, Opponent, Short-term Pragmatist, Long-term Steward.
 * Immutable; thread-safe if the generator and the embodiment are.
 */
public final class Balanced implements AgentGenerator {

    private static final String ID = "balance-";

    private final AgentGenerator inner;
    private final Embodiment embodiment;

    private Balanced(AgentGenerator inner, Embodiment embodiment) {
        this.inner = inner;
        this.embodiment = embodiment;
    }

    /**
     * Balances a generator.
     *
     * @param inner who proposes the panel; when it declines, so does this one
     * @param embodiment who acts for a persona that is added
     * @return the generator
     */
    public static Balanced of(AgentGenerator inner, Function<? super Persona, ? extends Participant> embodiment) {
        return new Balanced(Objects.requireNonNull(inner, "inner"), new Embodiment(embodiment));
    }

    /**
     * A panel with somebody on every side. A pure function; completing a complete panel changes nothing.
     *
     * @param panel the personas, perhaps none
     * @return the same personas, followed by one for each side that was missing, in the order of {@link Side}
     */
    public static List<Persona> complete(List<Persona> panel) {
        Set<Side> missing = EnumSet.allOf(Side.class);
        Set<AgentId> taken = new LinkedHashSet<>();
        panel.forEach(persona -> {
            missing.removeAll(Side.of(persona));
            taken.add(persona.id());
        });
        List<Persona> complete = new ArrayList<>(panel);
        missing.forEach(side -> complete.add(side.persona(freeId(side, taken))));
        return List.copyOf(complete);
    }

    /** {@return {@code balanced(..)} with the name of the generator that is balanced; {@code unnamed} when that is} */
    @Override
    public String name() {
        return inner.name().equals("unnamed") ? "unnamed" : "balanced(" + inner.name() + ")";
    }

    @Override
    public Answer<List<Persona>> propose(Question question, Briefing briefing, Attempt attempt) {
        return inner.propose(question, briefing, attempt).map(Balanced::complete);
    }

    @Override
    public Usage mostUsage(Question question, Briefing briefing) {
        return inner.mostUsage(question, briefing);
    }

    @Override
    public Participant embody(Persona persona) {
        return isAdded(persona) ? embodiment.of(persona) : inner.embody(persona);
    }

    /** Also in another process: a persona was added here when it is one of the sides' own. */
    private static boolean isAdded(Persona persona) {
        String id = persona.id().value();
        for (Side side : Side.values()) {
            if (id.startsWith(idOf(side)) && persona.equals(side.persona(id))) {
                return true;
            }
        }
        return false;
    }

    private static String freeId(Side side, Set<AgentId> taken) {
        String id = idOf(side);
        for (int number = 2; taken.contains(AgentId.of(id)); number++) {
            id = idOf(side) + "-" + number;
        }
        return id;
    }

    private static String idOf(Side side) {
        return ID + side.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
