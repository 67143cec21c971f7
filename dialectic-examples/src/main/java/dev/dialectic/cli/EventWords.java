package dev.dialectic.cli;

import dev.dialectic.debate.Seat;
import dev.dialectic.event.AgentQuarantined;
import dev.dialectic.event.AttemptFailed;
import dev.dialectic.event.BallotCast;
import dev.dialectic.event.BallotRejected;
import dev.dialectic.event.CancelRequested;
import dev.dialectic.event.DebateEvent;
import dev.dialectic.event.DebatePaused;
import dev.dialectic.event.DebateReopened;
import dev.dialectic.event.DebateResumed;
import dev.dialectic.event.EvidenceGathered;
import dev.dialectic.event.JudgmentGiven;
import dev.dialectic.event.LateAnswer;
import dev.dialectic.event.OptionsSettled;
import dev.dialectic.event.PanelBriefed;
import dev.dialectic.event.PanelSeated;
import dev.dialectic.event.PollOpened;
import dev.dialectic.event.PositionTaken;
import dev.dialectic.event.QuarantineLifted;
import dev.dialectic.event.QuestionRaised;
import dev.dialectic.event.RebuttalMade;
import dev.dialectic.event.RoundConcluded;
import dev.dialectic.event.SpeakerSilent;
import dev.dialectic.event.StatementMade;
import dev.dialectic.event.TurnGiven;
import dev.dialectic.event.VerdictReached;
import dev.dialectic.event.VoterAbsent;
import dev.dialectic.event.VotesCounted;
import dev.dialectic.question.Option;
import java.util.Locale;
import java.util.stream.Collectors;

/** An event in a line: who it is about, and what happened. Stateless and thread-safe. */
final class EventWords {

    private EventWords() {}

    /** Who it is about; empty when it is about all. */
    static String who(DebateEvent event) {
        if (event instanceof TurnGiven e) {
            return e.call().asked();
        } else if (event instanceof EvidenceGathered e) {
            return e.call().asked();
        } else if (event instanceof AttemptFailed e) {
            return e.call().asked();
        } else if (event instanceof LateAnswer e) {
            return e.call().asked();
        } else if (event instanceof BallotCast e) {
            return e.voter().value();
        } else if (event instanceof BallotRejected e) {
            return e.voter().value();
        } else if (event instanceof VoterAbsent e) {
            return e.voter().value();
        } else if (event instanceof AgentQuarantined e) {
            return e.agent().value();
        } else if (event instanceof QuarantineLifted e) {
            return e.agent().value();
        }
        return speaker(event);
    }

    private static String speaker(DebateEvent event) {
        if (event instanceof PositionTaken e) {
            return e.agent().value();
        } else if (event instanceof StatementMade e) {
            return e.agent().value();
        } else if (event instanceof RebuttalMade e) {
            return e.agent().value();
        } else if (event instanceof JudgmentGiven e) {
            return e.agent().value();
        } else if (event instanceof SpeakerSilent e) {
            return e.agent().value();
        }
        return "";
    }

    /** What happened; empty when its type says all. */
    static String of(DebateEvent event) {
        if (event instanceof QuestionRaised e) {
            return e.question().text() + " "
                    + e.question().options().stream().map(Option::id).collect(Collectors.joining(" | "));
        } else if (event instanceof EvidenceGathered e) {
            return e.call().step() + ": " + e.evidence().size() + " pieces";
        } else if (event instanceof PanelSeated e) {
            return e.seats().stream().map(Seat::persona).map(p -> p.name()).collect(Collectors.joining(", "));
        } else if (event instanceof PanelBriefed e) {
            return e.briefing().evidence().size() + " pieces of evidence from "
                    + String.join(", ", e.briefing().sources());
        } else if (event instanceof OptionsSettled e) {
            return e.options().stream().map(Option::id).collect(Collectors.joining(" | "));
        }
        return spoken(event);
    }

    private static String spoken(DebateEvent event) {
        if (event instanceof PositionTaken e) {
            return e.position().stance().option() + ", confidence "
                    + share(e.position().stance().confidence()) + ": "
                    + e.position().reasoning();
        } else if (event instanceof StatementMade e) {
            return e.statement().text();
        } else if (event instanceof RebuttalMade e) {
            return e.rebuttal().replies().stream()
                    .map(reply -> "to " + reply.to() + ": " + reply.text())
                    .collect(Collectors.joining(" "));
        } else if (event instanceof JudgmentGiven e) {
            return e.judgment().text();
        } else if (event instanceof SpeakerSilent e) {
            return e.silence().reason() + ": " + e.silence().words();
        }
        return voted(event);
    }

    private static String voted(DebateEvent event) {
        if (event instanceof PollOpened e) {
            return "round " + e.round();
        } else if (event instanceof BallotCast e) {
            return e.ballot().choice() + ", confidence " + share(e.ballot().confidence()) + ": "
                    + e.ballot().reasoning();
        } else if (event instanceof BallotRejected e) {
            return e.reason() + ": " + e.words();
        } else if (event instanceof VoterAbsent e) {
            return e.silence().reason() + ": " + e.silence().words();
        } else if (event instanceof VotesCounted e) {
            return "round " + e.round() + ": " + e.tally().points();
        } else if (event instanceof RoundConcluded e) {
            return "round " + e.round() + ": " + DebatePrinter.words(e.verdict());
        } else if (event instanceof VerdictReached e) {
            return DebatePrinter.words(e.verdict());
        }
        return called(event);
    }

    private static String called(DebateEvent event) {
        if (event instanceof TurnGiven e) {
            return e.call().step() + (e.attempt() > 1 ? ", attempt " + e.attempt() : "");
        } else if (event instanceof AttemptFailed e) {
            return e.call().step() + ", attempt " + e.attempt() + ": "
                    + e.silence().words();
        } else if (event instanceof LateAnswer e) {
            return e.call().step() + ", attempt " + e.attempt();
        } else if (event instanceof DebateReopened e) {
            return e.rounds() == 1 ? "1 more round" : e.rounds() + " more rounds";
        } else if (event instanceof DebatePaused e) {
            return e.reason();
        } else if (event instanceof DebateResumed e) {
            return e.reason();
        } else if (event instanceof CancelRequested e) {
            return e.reason();
        } else if (event instanceof AgentQuarantined e) {
            return e.reason();
        }
        return "";
    }

    private static String share(double share) {
        return String.format(Locale.ROOT, "%.2f", share);
    }
}
