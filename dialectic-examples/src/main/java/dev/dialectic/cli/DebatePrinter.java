package dev.dialectic.cli;

import dev.dialectic.consensus.Consensus;
import dev.dialectic.consensus.NoConsensus;
import dev.dialectic.consensus.Verdict;
import dev.dialectic.debate.Rebuttal;
import dev.dialectic.debate.Seat;
import dev.dialectic.event.AttemptFailed;
import dev.dialectic.event.BallotCast;
import dev.dialectic.event.BallotRejected;
import dev.dialectic.event.DebateEvent;
import dev.dialectic.event.DebateListener;
import dev.dialectic.event.JudgmentGiven;
import dev.dialectic.event.OptionsSettled;
import dev.dialectic.event.PanelBriefed;
import dev.dialectic.event.PanelSeated;
import dev.dialectic.event.PositionTaken;
import dev.dialectic.event.RebuttalMade;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.event.RoundConcluded;
import dev.dialectic.event.SpeakerSilent;
import dev.dialectic.event.StatementMade;
import dev.dialectic.event.UnknownEvent;
import dev.dialectic.event.VerdictReached;
import dev.dialectic.event.VoterAbsent;
import dev.dialectic.persona.AgentId;
import dev.dialectic.persona.Persona;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Prints a debate as it happens, a line an event. Used by one debate at a time. */
final class DebatePrinter implements DebateListener {

    private final Terminal terminal;
    private final Map<AgentId, String> names = new HashMap<>();
    private Optional<String> round = Optional.empty();

    DebatePrinter(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Takes note of who is who in what was recorded before. */
    void recall(List<RecordedEvent> recorded) {
        for (RecordedEvent each : recorded) {
            if (each.event() instanceof PanelSeated seated) {
                seated.seats().stream().map(Seat::persona).forEach(this::name);
            }
        }
    }

    @Override
    public void onEvent(RecordedEvent recorded) {
        if (!(recorded.event() instanceof UnknownEvent)) {
            print(recorded.event());
        }
    }

    private void print(DebateEvent event) {
        if (event instanceof PanelSeated seated) {
            seated.seats().stream().map(Seat::persona).forEach(this::name);
        } else if (event instanceof PanelBriefed briefed) {
            int pieces = briefed.briefing().evidence().size();
            if (pieces > 0) {
                terminal.line(
                        "  briefing   ",
                        pieces + " pieces of evidence from "
                                + String.join(", ", briefed.briefing().sources()));
            }
        } else if (event instanceof OptionsSettled settled) {
            terminal.line(
                    "  options    ", settled.options().stream().map(o -> o.id()).collect(Collectors.joining(" | ")));
        } else if (event instanceof RoundConcluded concluded) {
            round = Optional.of(words(concluded.verdict()));
        } else if (event instanceof VerdictReached reached) {
            String words = words(reached.verdict());
            round.filter(last -> !last.equals(words)).ifPresent(this::round);
            round = Optional.empty();
            terminal.line("  verdict    ", words);
        } else {
            round.ifPresent(this::round);
            round = Optional.empty();
            speech(event);
        }
    }

    /** What a round came to, which is said when it was not the last one. */
    private void round(String verdict) {
        terminal.line("  round      ", verdict);
    }

    private void name(Persona persona) {
        names.put(persona.id(), persona.name());
    }

    private void speech(DebateEvent event) {
        if (event instanceof PositionTaken e) {
            said(
                    "position",
                    e.agent(),
                    e.position().stance().option() + ", confidence "
                            + share(e.position().stance().confidence()) + ": "
                            + e.position().reasoning());
        } else if (event instanceof StatementMade e) {
            String cited = e.statement().evidence().isEmpty()
                    ? ""
                    : " [" + String.join(", ", e.statement().evidence()) + "]";
            said("statement", e.agent(), e.statement().text() + cited);
        } else if (event instanceof RebuttalMade e) {
            replies(e.rebuttal())
                    .forEach((text, to) -> said("rebuttal", e.agent(), "to " + String.join(", ", to) + ": " + text));
        } else if (event instanceof JudgmentGiven e) {
            said("judgment", e.agent(), e.judgment().text() + " " + e.judgment().scores());
        } else {
            vote(event);
        }
    }

    private void vote(DebateEvent event) {
        if (event instanceof BallotCast e) {
            said(
                    "vote",
                    e.voter(),
                    e.ballot().choice() + ", confidence " + share(e.ballot().confidence()) + ": "
                            + e.ballot().reasoning());
        } else if (event instanceof BallotRejected e) {
            said("rejected", e.voter(), e.reason() + ": " + e.words());
        } else if (event instanceof VoterAbsent e) {
            said("no vote", e.voter(), e.silence().reason() + ": " + e.silence().words());
        } else if (event instanceof SpeakerSilent e) {
            said("silent", e.agent(), e.silence().reason() + ": " + e.silence().words());
        } else if (event instanceof AttemptFailed e) {
            terminal.line("  failed     ", e.call() + ": " + e.silence().words());
        }
    }

    /** What was replied, and to whom: who got the same answer is named together. */
    private Map<String, List<String>> replies(Rebuttal rebuttal) {
        Map<String, List<String>> byText = new LinkedHashMap<>();
        for (Rebuttal.Reply reply : rebuttal.replies()) {
            String name = names.getOrDefault(reply.to(), reply.to().value());
            String text =
                    reply.text().startsWith(name + ", ") ? reply.text().substring(name.length() + 2) : reply.text();
            byText.computeIfAbsent(text, same -> new ArrayList<>()).add(name);
        }
        return byText;
    }

    private void said(String what, AgentId agent, String words) {
        terminal.line(
                "  " + Terminal.pad(what, 11) + Terminal.pad(names.getOrDefault(agent, agent.value()), 23), words);
    }

    /** A verdict in a line. */
    static String words(Verdict verdict) {
        String numbers = " (support " + share(verdict.findings().support()) + ", margin "
                + share(verdict.findings().margin()) + ", dissent "
                + verdict.findings().dissent().size() + " of "
                + verdict.findings().registered() + ")";
        if (verdict instanceof Consensus consensus) {
            String tie = consensus.tieBrokenBy().isEmpty() ? "" : ", a tie broken by " + consensus.tieBrokenBy();
            return consensus.option() + tie + numbers;
        }
        NoConsensus none = (NoConsensus) verdict;
        return "no consensus: " + none.reason() + numbers;
    }

    private static String share(double share) {
        return String.format(Locale.ROOT, "%.2f", share);
    }
}
