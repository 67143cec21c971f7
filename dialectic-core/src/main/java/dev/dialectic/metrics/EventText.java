package dev.dialectic.metrics;

import dev.dialectic.consensus.Verdict;
import dev.dialectic.debate.Rebuttal;
import dev.dialectic.debate.Seat;
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
import dev.dialectic.event.RoundConcluded;
import dev.dialectic.event.SpeakerSilent;
import dev.dialectic.event.StatementMade;
import dev.dialectic.event.UnknownEvent;
import dev.dialectic.event.VerdictReached;
import dev.dialectic.event.VoterAbsent;
import dev.dialectic.evidence.Evidence;
import dev.dialectic.persona.Persona;
import dev.dialectic.question.Option;
import dev.dialectic.question.Question;
import java.util.List;

/**
 * How much text there is in an event: what people, models and documents wrote. Names and numbers are not counted, nor what a
 * briefing shows once more of evidence that was gathered. It looks at lengths alone, which costs next to nothing. Stateless.
 */
final class EventText {

    private EventText() {}

    /** The characters of an event's texts. */
    static long of(DebateEvent event) {
        if (event instanceof PositionTaken taken) {
            return taken.position().reasoning().length();
        } else if (event instanceof StatementMade made) {
            return made.statement().text().length();
        } else if (event instanceof RebuttalMade made) {
            return rebuttal(made.rebuttal());
        } else if (event instanceof JudgmentGiven given) {
            return given.judgment().text().length();
        } else if (event instanceof BallotCast cast) {
            return cast.ballot().reasoning().length();
        }
        return ofOthers(event);
    }

    private static long ofOthers(DebateEvent event) {
        if (event instanceof QuestionRaised raised) {
            return question(raised.question());
        } else if (event instanceof EvidenceGathered gathered) {
            return evidence(gathered.evidence());
        } else if (event instanceof PanelSeated seated) {
            return seated.seats().stream()
                    .map(Seat::persona)
                    .mapToLong(EventText::persona)
                    .sum();
        } else if (event instanceof SpeakerSilent silent) {
            return silent.silence().words().length();
        } else if (event instanceof VoterAbsent absent) {
            return absent.silence().words().length();
        } else if (event instanceof AttemptFailed failed) {
            return failed.silence().words().length();
        } else if (event instanceof BallotRejected rejected) {
            return rejected.words().length();
        } else if (event instanceof RoundConcluded concluded) {
            return verdict(concluded.verdict());
        } else if (event instanceof VerdictReached reached) {
            return verdict(reached.verdict());
        }
        return event instanceof UnknownEvent unknown ? unknown.json().length() : 0;
    }

    private static long question(Question question) {
        return question.text().length()
                + question.options().stream()
                        .map(Option::text)
                        .mapToLong(String::length)
                        .sum()
                + lengths(question.constraints());
    }

    private static long evidence(List<Evidence> evidence) {
        long sum = 0;
        for (Evidence piece : evidence) {
            sum += piece.text().length();
        }
        return sum;
    }

    private static long rebuttal(Rebuttal rebuttal) {
        long sum = 0;
        for (Rebuttal.Reply reply : rebuttal.replies()) {
            sum += reply.text().length();
        }
        return sum;
    }

    private static long persona(Persona persona) {
        return persona.role().length()
                + persona.perspective().length()
                + persona.systemPrompt().length()
                + lengths(persona.expertise())
                + lengths(persona.criteria());
    }

    private static long verdict(Verdict verdict) {
        return verdict.findings().reasoning().length();
    }

    private static long lengths(List<String> texts) {
        return texts.stream().mapToLong(String::length).sum();
    }
}
