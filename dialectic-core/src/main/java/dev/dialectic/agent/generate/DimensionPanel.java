package dev.dialectic.agent.generate;

import dev.dialectic.agent.AgentGenerator;
import dev.dialectic.call.Answer;
import dev.dialectic.call.Attempt;
import dev.dialectic.debate.Participant;
import dev.dialectic.evidence.Briefing;
import dev.dialectic.persona.Persona;
import dev.dialectic.question.Question;
import dev.dialectic.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A panel made from the question: one persona for each {@link Dimension} that its words show. Immutable; thread-safe if
 * its embodiment is.
 *
 * <p>A dimension's hits are how many of its keywords the words of the question hold, plus the same for the constraints,
 * plus the same for the options. The dimensions with the most hits have the seats, {@value #MOST} at the most; equal
 * hits in the order of {@link Dimension}. When fewer than {@value #FEWEST} are hit, those that any question has fill up:
 * cost, risk, people.
 */
public final class DimensionPanel implements AgentGenerator {

    private static final int FEWEST = 3;
    private static final int MOST = 7;
    private static final List<Dimension> ANY_QUESTION = List.of(Dimension.COST, Dimension.RISK, Dimension.PEOPLE);

    private final Embodiment embodiment;

    private DimensionPanel(Embodiment embodiment) {
        this.embodiment = embodiment;
    }

    /**
     * Panels from questions.
     *
     * @param embodiment who acts for a persona
     * @return the generator
     */
    public static DimensionPanel of(Function<? super Persona, ? extends Participant> embodiment) {
        return new DimensionPanel(new Embodiment(embodiment));
    }

    /**
     * The dimensions of a question.
     *
     * @param question the question
     * @return from three to seven, the one with the most hits first
     */
    public static List<Dimension> dimensions(Question question) {
        Words text = Words.of(question.text());
        Words constraints = Words.of(String.join(" / ", question.constraints()));
        Words options = Words.of(question.options().stream()
                .flatMap(option -> Stream.of(option.id(), option.text()))
                .collect(Collectors.joining(" / ")));
        Map<Dimension, Integer> hits = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            hits.put(dimension, dimension.hits(text) + dimension.hits(constraints) + dimension.hits(options));
        }
        Comparator<Dimension> mostFirst =
                Comparator.comparing((Dimension dimension) -> -hits.getOrDefault(dimension, 0));
        List<Dimension> found = new ArrayList<>(hits.keySet().stream()
                .filter(dimension -> hits.getOrDefault(dimension, 0) > 0)
                .sorted(mostFirst)
                .limit(MOST)
                .toList());
        for (Dimension dimension : ANY_QUESTION) {
            if (found.size() < FEWEST && !found.contains(dimension)) {
                found.add(dimension);
            }
        }
        return List.copyOf(found);
    }

    @Override
    public String name() {
        return "dimensionPanel";
    }

    @Override
    public Answer<List<Persona>> propose(Question question, Briefing briefing, Attempt attempt) {
        return Answer.of(dimensions(question).stream().map(Dimension::persona).toList());
    }

    @Override
    public Participant embody(Persona persona) {
        return embodiment.of(persona);
    }
}
