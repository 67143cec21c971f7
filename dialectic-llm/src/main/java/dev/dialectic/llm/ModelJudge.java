package dev.dialectic.llm;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dialectic.call.Answer;
import dev.dialectic.call.Attempt;
import dev.dialectic.call.Usage;
import dev.dialectic.debate.Entry;
import dev.dialectic.debate.Floor;
import dev.dialectic.debate.Judge;
import dev.dialectic.debate.Judgment;
import dev.dialectic.debate.Seat;
import dev.dialectic.debate.SilentException;
import dev.dialectic.debate.Transcript;
import dev.dialectic.llm.json.ObjectShape;
import dev.dialectic.llm.json.Shape;
import dev.dialectic.llm.prompt.PromptKind;
import dev.dialectic.persona.AgentId;
import dev.dialectic.persona.Persona;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A judge that thinks with a chat model. It is asked twice about the same debate, the second time with the agents of each phase in the opposite
 * order, and its scores are the means: what stands first or last is favoured by models (L. Zheng and others, <a
 * href="https://arxiv.org/abs/2306.05685">Judging LLM-as-a-Judge with MT-Bench and Chatbot Arena</a>, 2023). How far the two agree is part of
 * the judgment. Immutable and thread-safe.
 */
record ModelJudge(ModelMind mind, Persona persona) implements Judge {

    private static final List<String> CRITERIA = List.of("evidence", "reasoning", "answers to others");
    private static final int TEXT = 3_000;

    /** One way round: scores by agent and criterion, and the words. */
    private record Side(Map<AgentId, Map<String, Double>> scores, String text) {

        double of(AgentId agent) {
            Map<String, Double> by = scores.getOrDefault(agent, Map.of());
            return by.values().stream().mapToDouble(each -> each).average().orElse(0);
        }

        AgentId best() {
            AgentId best = scores.keySet().iterator().next();
            for (AgentId agent : scores.keySet()) {
                best = of(agent) > of(best) ? agent : best;
            }
            return best;
        }
    }

    @Override
    public Answer<Judgment> judge(Floor floor, Attempt attempt) {
        if (judged(floor).isEmpty()) {
            return Answer.abstain("nobody else debated");
        }
        Answer<Side> forth = side(floor, attempt);
        if (!(forth instanceof Answer.Given<Side> first)) {
            return forth.map(side -> new Judgment(Map.of(), side.text()));
        }
        Answer<Side> back = back(floor, attempt, first.usage());
        Usage both = first.usage().plus(back.usage());
        if (!(back instanceof Answer.Given<Side> second)) {
            String flaw = back instanceof Answer.Invalid<Side> invalid ? invalid.flaw() : "no judgment was given";
            return new Answer.Invalid<>(flaw, both);
        }
        return new Answer.Given<>(joined(first.value(), second.value()), both, first.repaired() || second.repaired());
    }

    @Override
    public Usage mostUsage(Floor floor) {
        if (judged(floor).isEmpty()) {
            return Usage.NONE;
        }
        FloorWords words = words(floor);
        Usage once = mind.most(persona, ask(floor, words), words.fence());
        return once.plus(once);
    }

    /** If the second call fails, the first one was paid for all the same. */
    private Answer<Side> back(Floor floor, Attempt attempt, Usage paid) {
        try {
            return side(reversed(floor), attempt);
        } catch (SilentException silent) {
            Usage both = paid.plus(silent.usage());
            throw silent.isTemporary()
                    ? SilentException.temporary(
                            silent.reason(), String.valueOf(silent.getMessage()), both, silent.wanted())
                    : new SilentException(silent.reason(), String.valueOf(silent.getMessage()), both);
        }
    }

    private Answer<Side> side(Floor floor, Attempt attempt) {
        FloorWords words = words(floor);
        return mind.ask(persona, ask(floor, words), words.fence(), attempt);
    }

    private FloorWords words(Floor floor) {
        return new FloorWords(floor, mind.settings());
    }

    /** Seats and, within each phase, contributions the other way round. */
    private static Floor reversed(Floor floor) {
        List<Entry> entries = new ArrayList<>();
        List<Entry> phase = new ArrayList<>();
        for (Entry entry : floor.heard().entries()) {
            if (!phase.isEmpty() && !phase.get(0).phase().equals(entry.phase())) {
                Collections.reverse(phase);
                entries.addAll(phase);
                phase.clear();
            }
            phase.add(entry);
        }
        Collections.reverse(phase);
        entries.addAll(phase);
        List<Seat> seats = new ArrayList<>(floor.heard().seats());
        Collections.reverse(seats);
        Transcript back = new Transcript(seats, entries, floor.heard().grantedRounds());
        return new Floor(
                floor.question(),
                floor.phase(),
                floor.speaker(),
                floor.briefing(),
                back,
                floor.seed(),
                floor.ownStances());
    }

    private List<AgentId> judged(Floor floor) {
        return floor.heard().agents(Seat.Role.DEBATER).stream()
                .filter(agent -> !agent.equals(persona.id()))
                .toList();
    }

    private Ask<Side> ask(Floor floor, FloorWords words) {
        List<String> criteria = persona.criteria().isEmpty() ? CRITERIA : persona.criteria();
        List<AgentId> judged = judged(floor);
        Aliases aliases = words.aliases();
        ObjectShape scores = ObjectShape.named("scores")
                .needs("agent", Shape.oneOf(judged.stream().map(aliases::of).toList()), "the id of the agent");
        for (int i = 0; i < criteria.size(); i++) {
            scores = scores.needs("criterion_" + (i + 1), Shape.share(), criteria.get(i));
        }
        ObjectShape shape = ObjectShape.named("judgment")
                .needs("scores", Shape.listOf(scores, judged.size(), judged.size()), "each agent once")
                .needs("judgment", Shape.text(TEXT), "the final judgment with its reasons");
        Map<String, String> places = words.places();
        places.put("criteria", String.join("; ", criteria));
        return new Ask<>(
                PromptKind.JUDGMENT,
                places,
                shape,
                answer -> new Side(
                        scores(answer.get("scores"), judged, aliases, criteria),
                        answer.get("judgment").textValue()));
    }

    private static Map<AgentId, Map<String, Double>> scores(
            JsonNode list, List<AgentId> judged, Aliases aliases, List<String> criteria) {
        Map<AgentId, Map<String, Double>> scores = new LinkedHashMap<>();
        for (AgentId agent : judged) {
            for (JsonNode each : list) {
                if (aliases.of(agent).equals(each.get("agent").textValue())) {
                    Map<String, Double> by = new LinkedHashMap<>();
                    for (int i = 0; i < criteria.size(); i++) {
                        by.put(criteria.get(i), each.get("criterion_" + (i + 1)).doubleValue());
                    }
                    scores.put(agent, by);
                }
            }
        }
        if (scores.size() < judged.size()) {
            throw new IllegalArgumentException("\"scores\": expected each of "
                    + judged.stream().map(aliases::of).toList() + " once, found only "
                    + scores.keySet().stream().map(aliases::of).toList());
        }
        return scores;
    }

    private static Judgment joined(Side forth, Side back) {
        Map<AgentId, Double> scores = new LinkedHashMap<>();
        double apart = 0;
        for (AgentId agent : forth.scores().keySet()) {
            scores.put(agent, (forth.of(agent) + back.of(agent)) / 2);
            apart += Math.abs(forth.of(agent) - back.of(agent)) / forth.scores().size();
        }
        StringBuilder text = new StringBuilder(forth.text());
        forth.scores()
                .forEach((agent, by) -> by.forEach((criterion, score) -> text.append(String.format(
                        Locale.ROOT,
                        "%n%s, %s: %.2f",
                        agent,
                        criterion,
                        (score + back.scores().getOrDefault(agent, Map.of()).getOrDefault(criterion, score)) / 2))));
        text.append(String.format(
                Locale.ROOT,
                "%nJudged twice, in opposite orders: scores apart by %.2f on average, %s",
                apart,
                forth.best().equals(back.best())
                        ? "the same agent ahead both times"
                        : "ahead first " + forth.best() + ", then " + back.best()));
        return new Judgment(scores, text.toString().replace("\r\n", "\n"));
    }
}
