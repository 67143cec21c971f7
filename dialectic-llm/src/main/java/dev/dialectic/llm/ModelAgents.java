package dev.dialectic.llm;

import dev.dialectic.agent.AgentGenerator;
import dev.dialectic.agent.Panel;
import dev.dialectic.call.Answer;
import dev.dialectic.call.Attempt;
import dev.dialectic.debate.Participant;
import dev.dialectic.evidence.Briefing;
import dev.dialectic.persona.AgentId;
import dev.dialectic.persona.Persona;
import dev.dialectic.question.Question;
import dev.langchain4j.model.chat.ChatModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A panel whose agents think with chat models, one for all or several: different models disagree more usefully than one with itself.
 * Immutable and thread-safe. Close it when its debates are over, if it was made from bare models.
 */
public final class ModelAgents implements AgentGenerator, AutoCloseable {

    private final List<Participant> seats;
    private final Map<String, List<AgentId>> minds;
    private final List<ModelMind> owned;

    private ModelAgents(List<Participant> seats, Map<String, List<AgentId>> minds, List<ModelMind> owned) {
        this.seats = List.copyOf(seats);
        this.minds = minds;
        this.owned = List.copyOf(owned);
    }

    /**
     * A panel that thinks with one model.
     *
     * @param model the model, built with {@code maxRetries(0)}
     * @param personas who sits on it, at least one
     * @return the panel; close it when its debates are over
     * @throws IllegalArgumentException if nobody is given or two have the same id
     */
    public static ModelAgents of(ChatModel model, Persona... personas) {
        ModelMind mind = ModelMind.of(model);
        return new ModelAgents(List.of(), Map.of(), List.of(mind)).and(mind, personas);
    }

    /**
     * A panel that thinks with one mind.
     *
     * @param mind the mind, which its owner closes
     * @param personas who sits on it, at least one
     * @return the panel
     * @throws IllegalArgumentException if nobody is given or two have the same id
     */
    public static ModelAgents of(ModelMind mind, Persona... personas) {
        return new ModelAgents(List.of(), Map.of(), List.of()).and(mind, personas);
    }

    /**
     * The same panel with more agents, that think with another mind.
     *
     * @param mind the mind, which its owner closes
     * @param personas who joins, at least one
     * @return the panel
     * @throws IllegalArgumentException if nobody is given or two have the same id
     */
    public ModelAgents and(ModelMind mind, Persona... personas) {
        return joined(mind, Stream.of(personas).<Participant>map(mind::agent).toList());
    }

    /**
     * The same panel with a judge, for {@link dev.dialectic.debate.Debate#judged()}.
     *
     * @param mind the judge's mind, which its owner closes
     * @param judge who judges, by its criteria
     * @return the panel
     * @throws IllegalArgumentException if somebody has the same id
     */
    public ModelAgents judgedBy(ModelMind mind, Persona judge) {
        return joined(mind, List.of(mind.judge(judge)));
    }

    private ModelAgents joined(ModelMind mind, List<Participant> more) {
        List<Participant> all = new ArrayList<>(seats);
        all.addAll(more);
        Panel.of(all);
        Map<String, List<AgentId>> known = new LinkedHashMap<>(minds);
        List<AgentId> ids =
                more.stream().map(participant -> participant.persona().id()).toList();
        known.merge(
                mind.name(),
                ids,
                (before, now) -> Stream.concat(before.stream(), now.stream()).toList());
        return new ModelAgents(all, known, owned);
    }

    /**
     * {@return the ids of those seated, the models, who thinks with which when there are several, and the version of the prompts: who
     * resumes a debate must have the same}
     */
    @Override
    public String name() {
        boolean one = minds.size() == 1;
        return Panel.of(seats).name() + " by "
                + minds.entrySet().stream()
                        .map(mind -> mind.getKey() + (one ? "" : " for " + ids(mind.getValue())))
                        .collect(Collectors.joining(" and "));
    }

    private static String ids(List<AgentId> agents) {
        return agents.stream().map(AgentId::value).collect(Collectors.joining(", "));
    }

    @Override
    public Answer<List<Persona>> propose(Question question, Briefing briefing, Attempt attempt) {
        return Panel.of(seats).propose(question, briefing, attempt);
    }

    @Override
    public Participant embody(Persona persona) {
        return Panel.of(seats).embody(persona);
    }

    /** Ends the calls under way of the model that the panel was made from; minds that were given stay open. */
    @Override
    public void close() {
        owned.forEach(ModelMind::close);
    }
}
