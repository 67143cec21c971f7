package dev.dialectic.benchmark.journal;

import dev.dialectic.call.Budget;
import dev.dialectic.call.Usage;
import dev.dialectic.consensus.ConsensusRule;
import dev.dialectic.debate.Debate;
import dev.dialectic.debate.Phase;
import dev.dialectic.debate.Position;
import dev.dialectic.debate.Rebuttal;
import dev.dialectic.debate.Seat;
import dev.dialectic.debate.Stance;
import dev.dialectic.debate.Statement;
import dev.dialectic.event.BallotCast;
import dev.dialectic.event.CallKey;
import dev.dialectic.event.DebateEvent;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.EvidenceGathered;
import dev.dialectic.event.PanelBriefed;
import dev.dialectic.event.PanelSeated;
import dev.dialectic.event.PollOpened;
import dev.dialectic.event.PositionTaken;
import dev.dialectic.event.QuestionRaised;
import dev.dialectic.event.RebuttalMade;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.event.RoundConcluded;
import dev.dialectic.event.StatementMade;
import dev.dialectic.event.Terms;
import dev.dialectic.event.TurnGiven;
import dev.dialectic.event.VotesCounted;
import dev.dialectic.evidence.Briefing;
import dev.dialectic.machine.DebateState;
import dev.dialectic.machine.Step;
import dev.dialectic.persona.AgentId;
import dev.dialectic.persona.Persona;
import dev.dialectic.question.Question;
import dev.dialectic.vote.Ballot;
import dev.dialectic.vote.Electorate;
import dev.dialectic.vote.strategy.Strategies;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A debate of seven agents that goes on for as long as it is wanted, made by asking the state what comes next and no agent.
 * The same every time. Used by one thread.
 */
final class LongDebate {

    /** Which debate it is. */
    static final DebateId ID = DebateId.of("long-debate");

    private static final Instant BEGUN = Instant.parse("2026-11-21T08:00:00Z");
    private static final Usage USED = new Usage(1_200, 180, new BigDecimal("0.00342"));
    private static final int SPOKEN = 640;
    private static final List<AgentId> PANEL = Stream.of("ada", "bo", "cy", "di", "eve", "fay", "gus")
            .map(AgentId::of)
            .toList();

    private final Debate format = Debate.standard(100_000);
    private final List<DebateEvent> events = new ArrayList<>();
    private DebateState state = DebateState.initial();

    private LongDebate() {}

    /** The first events of the debate, as they are recorded. */
    static List<RecordedEvent> events(int count) {
        LongDebate debate = new LongDebate();
        while (debate.events.size() < count) {
            debate.take(debate.state.next(debate.format));
        }
        List<RecordedEvent> recorded = new ArrayList<>();
        for (DebateEvent event : debate.events.subList(0, count)) {
            recorded.add(recorded(recorded.size() + 1, event));
        }
        return recorded;
    }

    /** An event with its place in the debate. */
    static RecordedEvent recorded(long sequence, DebateEvent event) {
        return new RecordedEvent(ID, sequence, BEGUN.plusMillis(sequence), event);
    }

    /** A statement of so many characters. */
    static DebateEvent statement(int number, int characters) {
        Phase opening = new Phase(1, Phase.Kind.OPENING, 1);
        return new StatementMade(
                opening, PANEL.get(number % PANEL.size()), Statement.of(words(number, characters)), USED, false);
    }

    private void take(Step step) {
        if (step instanceof Step.RaiseQuestion) {
            happens(new QuestionRaised(Question.of("Which store?", "Postgres", "Mongo"), terms()));
        } else if (step instanceof Step.GatherEvidence) {
            asked(CallKey.EVIDENCE);
            happens(new EvidenceGathered(CallKey.EVIDENCE, List.of(), USED));
        } else if (step instanceof Step.SeatPanel) {
            asked(CallKey.PANEL);
            happens(new PanelSeated(seats(), Electorate.equal(PANEL), USED));
        } else if (step instanceof Step.BriefPanel) {
            happens(new PanelBriefed(Briefing.EMPTY));
        } else if (step instanceof Step.AskSpeakers ask) {
            ask.speakers().forEach(agent -> asked(CallKey.turn(ask.phase(), agent)));
            ask.speakers().forEach(agent -> happens(spoken(ask.phase(), agent)));
        } else if (step instanceof Step.OpenPoll open) {
            happens(new PollOpened(open.round()));
        } else if (step instanceof Step.CollectBallots collect) {
            collect.voters().forEach(voter -> asked(CallKey.turn(Phase.ballots(collect.round()), voter)));
            collect.voters().forEach(voter -> happens(ballot(collect.round(), voter)));
        } else if (step instanceof Step.CountVotes count) {
            happens(new VotesCounted(
                    count.round(), Strategies.weightedConfidence().count(count.poll())));
        } else if (step instanceof Step.ConcludeRound conclude) {
            happens(new RoundConcluded(
                    conclude.round(), ConsensusRule.plurality().judge(conclude.poll(), conclude.tally())));
        } else {
            throw new IllegalStateException("expected a debate that goes on, found " + step);
        }
    }

    private void happens(DebateEvent event) {
        state = state.apply(event);
        events.add(event);
    }

    private void asked(CallKey call) {
        happens(new TurnGiven(call, 1, "v1:" + "0123456789abcdef".repeat(4)));
    }

    private DebateEvent spoken(Phase phase, AgentId agent) {
        String words = words(events.size(), SPOKEN);
        AgentId other = PANEL.get((PANEL.indexOf(agent) + 1) % PANEL.size());
        return switch (phase.kind()) {
            case POSITION ->
                new PositionTaken(phase, agent, new Position(new Stance("Postgres", 0.7), words), USED, false);
            case REBUTTAL ->
                new RebuttalMade(phase, agent, new Rebuttal(List.of(new Rebuttal.Reply(other, words))), USED, false);
            default -> new StatementMade(phase, agent, Statement.of(words), USED, false);
        };
    }

    /** The leader changes with every round, so that the debate is not ended for standing still. */
    private DebateEvent ballot(int round, AgentId voter) {
        Ballot ballot = Ballot.of(round % 2 == 0 ? "Postgres" : "Mongo", 0.8, words(events.size(), SPOKEN / 4));
        return new BallotCast(round, voter, ballot, USED, false);
    }

    private static String words(int number, int characters) {
        String sentence = "Point " + number + ": it holds two terabytes, and the team knows it – nobody was woken. ";
        return sentence.repeat(characters / sentence.length() + 1).substring(0, characters);
    }

    private Terms terms() {
        return new Terms(
                format.name(),
                "weighted confidence",
                ConsensusRule.plurality().name(),
                "own",
                "panel(ada, bo, cy, di, eve, fay, gus)",
                Terms.UNNAMED,
                Terms.InDoubt.ASK_AGAIN,
                3,
                1,
                Duration.ofSeconds(60),
                Terms.ALL_AT_ONCE,
                Budget.UNLIMITED,
                0);
    }

    private static List<Seat> seats() {
        return PANEL.stream()
                .map(agent -> new Seat(
                        Persona.builder(agent.value())
                                .perspective("Knows stores.")
                                .build(),
                        List.of(Seat.Role.DEBATER, Seat.Role.VOTER)))
                .toList();
    }
}
