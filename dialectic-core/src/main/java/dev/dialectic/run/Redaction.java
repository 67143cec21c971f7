package dev.dialectic.run;

import dev.dialectic.debate.Judgment;
import dev.dialectic.debate.Position;
import dev.dialectic.debate.Rebuttal;
import dev.dialectic.debate.Seat;
import dev.dialectic.debate.Silence;
import dev.dialectic.debate.Stance;
import dev.dialectic.debate.Statement;
import dev.dialectic.event.AttemptFailed;
import dev.dialectic.event.BallotCast;
import dev.dialectic.event.BallotRejected;
import dev.dialectic.event.DebateEvent;
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

/**
 * Takes out of an event what must not be written, in every text that somebody wrote. Ids are left alone: ballots and replies name
 * things by them. What an agent is asked is made of events, so it sees nothing else. Thread-safe as the redactor is.
 */
record Redaction(Redactor redactor) {

    DebateEvent of(DebateEvent event) {
        if (event instanceof QuestionRaised e) {
            return new QuestionRaised(question(e.question()), e.terms());
        } else if (event instanceof EvidenceGathered e) {
            return new EvidenceGathered(
                    e.call(), e.evidence().stream().map(this::evidence).toList(), e.usage());
        } else if (event instanceof PanelSeated e) {
            return new PanelSeated(e.seats().stream().map(this::seat).toList(), e.electorate(), e.usage());
        } else if (event instanceof PositionTaken e) {
            return new PositionTaken(e.phase(), e.agent(), position(e.position()), e.usage(), e.repaired());
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
        return event;
    }

    private String text(String text) {
        return redactor.redact(text).text();
    }

    private Question question(Question question) {
        return new Question(
                text(question.text()),
                question.options().stream()
                        .map(option -> new Option(option.id(), text(option.text())))
                        .toList(),
                question.constraints().stream().map(this::text).toList());
    }

    private Evidence evidence(Evidence evidence) {
        return new Evidence(evidence.source(), evidence.locator(), text(evidence.text()), evidence.relevance());
    }

    private Seat seat(Seat seat) {
        Persona persona = seat.persona();
        Persona redacted = new Persona(
                persona.id(),
                persona.name(),
                text(persona.role()),
                text(persona.perspective()),
                persona.expertise().stream().map(this::text).toList(),
                persona.criteria().stream().map(this::text).toList(),
                text(persona.systemPrompt()),
                persona.avatar(),
                persona.weight(),
                persona.origin());
        return new Seat(redacted, seat.roles());
    }

    private Position position(Position position) {
        Stance stance = position.stance();
        return new Position(new Stance(text(stance.option()), stance.confidence()), text(position.reasoning()));
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
