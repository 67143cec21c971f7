package dev.dialectic.cursor.debate;

import dev.dialectic.agent.Agent;
import dev.dialectic.call.Answer;
import dev.dialectic.call.Attempt;
import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.cursor.mine.Citation;
import dev.dialectic.cursor.mine.Support;
import dev.dialectic.debate.Floor;
import dev.dialectic.debate.Position;
import dev.dialectic.debate.Rebuttal;
import dev.dialectic.debate.Stance;
import dev.dialectic.debate.Statement;
import dev.dialectic.persona.Persona;
import dev.dialectic.vote.Ballot;
import java.util.List;
import java.util.Objects;

/**
 * Weighs the evidence for one rule by its persona's leaning, without a model: what it says cites the numbers, and its
 * vote can be worked out again from them. Immutable and thread-safe.
 */
public final class RuleAgent implements Agent {

    private final Persona persona;
    private final Candidate candidate;
    private final Worth own;

    /**
     * An agent that weighs one rule.
     *
     * @param persona who it is; its focus or side decides how it weighs
     * @param candidate the rule
     */
    public RuleAgent(Persona persona, Candidate candidate) {
        this.persona = Objects.requireNonNull(persona, "persona");
        this.candidate = Objects.requireNonNull(candidate, "candidate");
        this.own = Worth.of(candidate, Leaning.of(persona));
    }

    @Override
    public Persona persona() {
        return persona;
    }

    @Override
    public Answer<Position> takePosition(Floor floor, Attempt attempt) {
        return Answer.of(new Position(new Stance(own.best(), own.confidence()), own.words()));
    }

    @Override
    public Answer<Statement> makeStatement(Floor floor, Attempt attempt) {
        Support support = candidate.support();
        String counted = support.fact()
                ? "it states what " + support.kept() + (support.kept() == 1 ? " place says" : " places say")
                : support.kept() + " of " + support.cases() + " cases keep it";
        String text =
                own.best() + ": " + counted + " (" + RuleScore.of(candidate).words() + "); to me " + own.words() + ".";
        return Answer.of(new Statement(
                text,
                candidate.citations().stream().map(Citation::locator).limit(3).toList()));
    }

    /** First to each of the others what parts us; then, to those who still differ, what hearing them has changed. */
    @Override
    public Answer<Rebuttal> rebut(Floor floor, Attempt attempt) {
        boolean first = floor.phase().number() == 1;
        Worth now = heard(floor);
        List<Rebuttal.Reply> replies = floor.others().stream()
                .filter(other -> spoke(floor, other))
                .filter(other -> first || !theirs(other).best().equals(now.best()))
                .map(other -> new Rebuttal.Reply(other.id(), first ? reply(other) : conclusion(other, now)))
                .toList();
        return Answer.of(new Rebuttal(replies));
    }

    private Worth theirs(Persona other) {
        return Worth.of(candidate, Leaning.of(other));
    }

    private String reply(Persona other) {
        Worth theirs = theirs(other);
        if (theirs.best().equals(own.best())) {
            return other.name() + ", agreed.";
        }
        Leaning mine = Leaning.of(persona);
        Leaning yours = Leaning.of(other);
        String why = Math.abs(mine.frugality() - yours.frugality()) >= 0.1
                ? "you count its cost at " + yours.frugality() + ", I at " + mine.frugality()
                : Math.abs(mine.bar() - yours.bar()) >= 0.04
                        ? "your bar is " + yours.bar() + ", mine " + mine.bar()
                        : "you weigh evidence at " + yours.evidence() + ", I at " + mine.evidence();
        return other.name() + ", you come to " + theirs.best() + " and I to " + own.best() + ": " + why + ".";
    }

    private String conclusion(Persona other, Worth now) {
        String moved = now.best().equals(own.best())
                ? "having heard you I stay with " + now.best()
                : "having heard the panel I move from " + own.best() + " to " + now.best();
        return other.name() + ", " + moved + " (" + now.words() + ").";
    }

    @Override
    public Answer<Ballot> vote(Floor floor, Attempt attempt) {
        Worth now = heard(floor);
        List<String> ranking = now.ranking();
        return Answer.of(Ballot.of(now.best(), now.confidence(), now.words())
                .withAlternatives(ranking.subList(1, ranking.size()).toArray(String[]::new)));
    }

    /** What the options are worth after hearing those who have spoken. */
    private Worth heard(Floor floor) {
        return own.hearing(floor.others().stream()
                .filter(other -> spoke(floor, other))
                .map(this::theirs)
                .toList());
    }

    private static boolean spoke(Floor floor, Persona other) {
        return floor.heard().last(other.id(), Statement.class).isPresent();
    }
}
