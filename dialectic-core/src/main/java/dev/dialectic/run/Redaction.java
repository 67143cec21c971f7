package dev.dialectic.run;

import dev.dialectic.debate.Judgment;
import dev.dialectic.debate.Position;
import dev.dialectic.debate.Rebuttal;
import dev.dialectic.debate.Seat;
import dev.dialectic.debate.Silence;
import dev.dialectic.debate.Stance;
import dev.dialectic.debate.Statement;
import dev.dialectic.event.AgentQuarantined;
import dev.dialectic.event.AttemptFailed;
import dev.dialectic.event.BallotCast;
import dev.dialectic.event.BallotRejected;
import dev.dialectic.event.CancelRequested;
import dev.dialectic.event.DebateEvent;
import dev.dialectic.event.DebatePaused;
import dev.dialectic.event.DebateResumed;
import dev.dialectic.event.EvidenceGathered;
import dev.dialectic.event.JudgmentGiven;
import dev.dialectic.event.PanelSeated;
import dev.dialectic.event.PositionTaken;
import dev.dialectic.event.QuestionRaised;
import dev.dialectic.event.RebuttalMade;
import dev.dialectic.event.SpeakerSilent;
import dev.dialectic.event.StatementMade;
import dev.dialectic.event.VoterAbsent;
import dev.dialectic.evidence.Evidence;
import dev.dialectic.guard.Redactor;
import dev.dialectic.persona.Persona;
import dev.dialectic.question.Option;
import dev.dialectic.question.Question;
import dev.dialectic.vote.Ballot;
import java.util.List;

/**
 * Takes out of an event what must not be written, in every text that somebody wrote. Ids are left alone: ballots and replies name
 * things by them. What an agent is asked is made of events, so it sees nothing else. Thread-safe as the redactor is.
 */
record Redaction(Redactor redactor) {

    /**
     * The event without what must not be written.
     *
     * @param options what may be voted on so far: a position that names one by its id keeps it
     */
    DebateEvent of(DebateEvent event, List<Option> options) {
        if (event instanceof QuestionRaised e) {
            return new QuestionRaised(question(e.question()), e.terms());
        } else if (event instanceof EvidenceGathered e) {
            return new EvidenceGathered(
                    e.call(), e.evidence().stream().map(this::evidence).toList(), e.usage());
        } else if (event instanceof PanelSeated e) {
            return new PanelSeated(e.seats().stream().map(this::seat).toList(), e.electorate(), e.usage());
        } else if (event instanceof PositionTaken e) {
            return new PositionTaken(e.phase(), e.agent(), position(e.position(), options), e.usage(), e.repaired());
        } else if (event instanceof StatementMade e) {
            return new StatementMade(e.phase(), e.agent(), statement(e.statement()), e.usage(), e.repaired());
        } else if (event instanceof RebuttalMade e) {
            return new RebuttalMade(e.phase(), e.agent(), rebuttal(e.rebuttal()), e.usage(), e.repaired());
        } else if (event instanceof JudgmentGiven e) {
            Judgment judgment =
                    new Judgment(e.judgment().scores(), text(e.judgment().text()));
            return new JudgmentGiven(e.phase(), e.agent(), judgment, e.usage(), e.repaired());
        } else if (event instanceof BallotCast e) {
            return new BallotCast(e.round(), e.voter(), ballot(e.ballot()), e.usage(), e.repaired());
        }
        return ofFailure(event);
    }

    private DebateEvent ofFailure(DebateEvent event) {
        if (event instanceof SpeakerSilent e) {
            return new SpeakerSilent(e.phase(), e.agent(), silence(e.silence()), e.usage());
        } else if (event instanceof VoterAbsent e) {
            return new VoterAbsent(e.round(), e.voter(), silence(e.silence()), e.usage());
        } else if (event instanceof AttemptFailed e) {
            return new AttemptFailed(e.call(), e.attempt(), silence(e.silence()), e.usage());
        } else if (event instanceof BallotRejected e) {
            return new BallotRejected(e.round(), e.voter(), e.reason(), text(e.words()), e.usage());
        }
        return ofWish(event);
    }

    /** What a person asked for, with the reason that the person gave. */
    private DebateEvent ofWish(DebateEvent event) {
        if (event instanceof CancelRequested e) {
            return new CancelRequested(text(e.reason()));
        } else if (event instanceof DebatePaused e) {
            return new DebatePaused(text(e.reason()));
        } else if (event instanceof DebateResumed e) {
            return new DebateResumed(text(e.reason()));
        } else if (event instanceof AgentQuarantined e) {
            return new AgentQuarantined(e.agent(), text(e.reason()));
        }
        return event;
    }

    private String text(String text) {
        return redactor.redact(text).text();
    }

    /** A marker may be longer than what it stands for, and what is too long could not be written at all. */
    private String text(String text, int most) {
        String left = text(text);
        boolean fits = left.equals(text) || left.codePointCount(0, left.length()) <= most;
        return fits ? left : left.substring(0, left.offsetByCodePoints(0, most)).strip();
    }

    private List<String> texts(List<String> texts, int most) {
        return texts.stream().map(each -> text(each, most)).toList();
    }

    private Question question(Question question) {
        return new Question(
                text(question.text(), Question.LONGEST_TEXT),
                question.options().stream()
                        .map(option -> new Option(option.id(), text(option.text(), Option.LONGEST_TEXT)))
                        .toList(),
                texts(question.constraints(), Question.LONGEST_CONSTRAINT));
    }

    private Evidence evidence(Evidence evidence) {
        return new Evidence(
                text(evidence.source()), text(evidence.locator()), text(evidence.text()), evidence.relevance());
    }

    private Seat seat(Seat seat) {
        Persona persona = seat.persona();
        Persona redacted = new Persona(
                persona.id(),
                text(persona.name(), Persona.LONGEST_NAME),
                text(persona.role(), Persona.LONGEST_WORDS),
                text(persona.perspective(), Persona.LONGEST_PERSPECTIVE),
                texts(persona.expertise(), Persona.LONGEST_WORDS),
                texts(persona.criteria(), Persona.LONGEST_WORDS),
                text(persona.systemPrompt(), Persona.LONGEST_PROMPT),
                text(persona.avatar(), Persona.LONGEST_PERSPECTIVE),
                persona.weight(),
                persona.origin());
        return new Seat(redacted, seat.roles());
    }

    private Position position(Position position, List<Option> options) {
        Stance stance = position.stance();
        boolean named = options.stream().anyMatch(option -> option.id().equals(stance.option()));
        Stance kept = named ? stance : new Stance(text(stance.option()), stance.confidence());
        return new Position(kept, text(position.reasoning()));
    }

    private Statement statement(Statement statement) {
        return new Statement(
                text(statement.text()),
                statement.evidence().stream().map(this::text).toList());
    }

    private Rebuttal rebuttal(Rebuttal rebuttal) {
        return new Rebuttal(rebuttal.replies().stream()
                .map(reply -> new Rebuttal.Reply(reply.to(), text(reply.text())))
                .toList());
    }

    private Ballot ballot(Ballot ballot) {
        return new Ballot(
                ballot.choice(),
                ballot.confidence(),
                text(ballot.reasoning()),
                ballot.alternatives(),
                ballot.ranking(),
                ballot.approvals(),
                ballot.grades(),
                ballot.points(),
                ballot.predictions());
    }

    private Silence silence(Silence silence) {
        return new Silence(silence.reason(), text(silence.words()));
    }
}
