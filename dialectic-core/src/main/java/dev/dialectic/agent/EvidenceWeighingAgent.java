package dev.dialectic.agent;

import dev.dialectic.call.Answer;
import dev.dialectic.call.Attempt;
import dev.dialectic.debate.Floor;
import dev.dialectic.debate.Position;
import dev.dialectic.debate.Rebuttal;
import dev.dialectic.debate.Stance;
import dev.dialectic.debate.Statement;
import dev.dialectic.persona.Persona;
import dev.dialectic.vote.Ballot;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Debates and votes without a model: it weighs the evidence on the floor by {@link OptionScoring} and says, with
 * references and numbers, what that adds up to. A pure function of its persona and the floor; immutable and thread-safe.
 *
 * <p>It is for the option with the highest score, as surely as that option's {@linkplain Scorecard#share(String) share}
 * of all scores. Evidence that others cite and that it was not given is added at half weight, so talk can change its
 * vote. When nothing speaks of an option, when two options lead with the same score, or when there are no options yet,
 * it abstains and says so. It reads words, not meaning: a passage that praises an option without naming it goes unheard.
 */
public final class EvidenceWeighingAgent implements Agent {

    private final Persona persona;

    private EvidenceWeighingAgent(Persona persona) {
        this.persona = Objects.requireNonNull(persona, "persona");
    }

    /**
     * An agent that weighs evidence as a persona.
     *
     * @param persona who it is; its expertise and criteria say which evidence weighs more
     * @return the agent
     */
    public static EvidenceWeighingAgent of(Persona persona) {
        return new EvidenceWeighingAgent(persona);
    }

    @Override
    public Persona persona() {
        return persona;
    }

    @Override
    public Answer<Position> takePosition(Floor floor, Attempt attempt) {
        return decided(
                floor, speech -> new Position(new Stance(speech.favourite(), speech.confidence()), speech.brief()));
    }

    @Override
    public Answer<Statement> makeStatement(Floor floor, Attempt attempt) {
        return decided(floor, speech -> new Statement(speech.reasoning(), speech.references()));
    }

    /**
     * Answers everybody who spoke, decided or not: who has no evidence of its own can still read that of others. In a
     * later rebuttal phase of the round only those are answered whose evidence it reads differently.
     */
    @Override
    public Answer<Rebuttal> rebut(Floor floor, Attempt attempt) {
        if (floor.question().isOpen()) {
            return Answer.abstain(noOptions());
        }
        EvidenceView view = EvidenceView.of(floor, persona);
        List<Rebuttal.Reply> replies = floor.others().stream()
                .filter(other -> floor.heard().last(other.id(), Statement.class).isPresent())
                .filter(other -> floor.phase().number() == 1 || !EvidenceReply.agreed(other, floor, view))
                .map(other -> new Rebuttal.Reply(other.id(), EvidenceReply.to(other, floor, view)))
                .toList();
        return Answer.of(new Rebuttal(replies));
    }

    @Override
    public Answer<Ballot> vote(Floor floor, Attempt attempt) {
        return decided(floor, speech -> {
            List<List<String>> ranking = speech.view().card().ranking();
            String[] others = ranking.stream()
                    .flatMap(List::stream)
                    .filter(option -> !option.equals(speech.favourite()))
                    .toArray(String[]::new);
            return Ballot.of(speech.favourite(), speech.confidence(), speech.brief())
                    .withAlternatives(others)
                    .withRanking(ranking);
        });
    }

    private <T> Answer<T> decided(Floor floor, Function<EvidenceSpeech, T> answer) {
        if (floor.question().isOpen()) {
            return Answer.abstain(noOptions());
        }
        EvidenceView view = EvidenceView.of(floor, persona);
        return view.favourite()
                .map(favourite -> Answer.of(answer.apply(new EvidenceSpeech(view, favourite, floor.ownStances()))))
                .orElseGet(() -> Answer.abstain(undecided(view)));
    }

    private static String noOptions() {
        return "the question has no options yet; I weigh options and invent none";
    }

    private static String undecided(EvidenceView view) {
        List<String> leaders = view.card().leaders();
        if (leaders.isEmpty()) {
            return "none of the " + (view.own().size() + view.heard().size())
                    + " passages that I have speaks of an option";
        }
        return "my evidence speaks equally for " + leaders.stream().collect(Collectors.joining(" and ")) + ", at "
                + String.format(Locale.ROOT, "%.2f", view.card().score(leaders.get(0))) + " each";
    }
}
