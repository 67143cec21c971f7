package dev.dialectic.event;

import dev.dialectic.call.Budget;
import dev.dialectic.call.Usage;
import dev.dialectic.consensus.ConsensusRule;
import dev.dialectic.consensus.Verdict;
import dev.dialectic.debate.Judgment;
import dev.dialectic.debate.Phase;
import dev.dialectic.debate.Position;
import dev.dialectic.debate.Rebuttal;
import dev.dialectic.debate.Seat;
import dev.dialectic.debate.Silence;
import dev.dialectic.debate.Stance;
import dev.dialectic.debate.Statement;
import dev.dialectic.evidence.Briefing;
import dev.dialectic.evidence.CommonGround;
import dev.dialectic.evidence.Conflict;
import dev.dialectic.evidence.Evidence;
import dev.dialectic.persona.AgentId;
import dev.dialectic.persona.Persona;
import dev.dialectic.question.Option;
import dev.dialectic.question.Question;
import dev.dialectic.vote.Ballot;
import dev.dialectic.vote.Electorate;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Tally;
import dev.dialectic.vote.strategy.Strategies;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A debate in which everything happens that can happen, for tests: an open question, three agents and a judge, failures,
 * a pause, a quarantine, a verdict, a continuation and its cancellation, and something that only a newer Dialectic knows.
 */
public final class Story {

    /** The agents that debate and vote. */
    public static final AgentId ADA = AgentId.of("ada"), BOB = AgentId.of("bob"), CY = AgentId.of("cy");

    /** The judge. */
    public static final AgentId JO = AgentId.of("jo");

    /** What each of its answers used. */
    public static final Usage USED = new Usage(120, 45, new BigDecimal("0.00120"));

    /** Its terms. */
    public static final Terms TERMS = new Terms(
            "judged(rounds=3)",
            "weighted confidence",
            "plurality(quorum=more than half)",
            "own",
            "panel(ada, bob, cy, jo)",
            "folder(/notes)",
            Terms.InDoubt.ASK_AGAIN,
            3,
            1,
            Duration.ofSeconds(60),
            "waves of 2, until beta(enough=0.95)",
            Budget.UNLIMITED.calls(90).cost(new BigDecimal("1.50")),
            -7_046_029_254_386_353_131L);

    /** What only a newer Dialectic knows. */
    public static final UnknownEvent NEWER =
            new UnknownEvent("AudienceAsked", 3, "{\"seats\": 1.50e2, \"words\":\"Postgres? \\u00e4h\"}");

    private static final Evidence DOCUMENT = new Evidence("docs/stores.md", "L12", "“Postgres” holds 2 TB.", 0.75);
    private static final Evidence OTHER =
            new Evidence("docs/stores.md", "L40", "Mongo holds 3 TB.\nSo it is said.", 0.5);
    private static final String HASH = "0".repeat(64);

    private final List<DebateEvent> events = new ArrayList<>();

    private Story() {}

    /** All that happens, in order. */
    public static List<DebateEvent> events() {
        Story story = new Story();
        story.begin();
        story.talk();
        story.poll();
        story.end();
        return List.copyOf(story.events);
    }

    /** All that happens, as it is recorded from a moment on, a second each. */
    public static List<RecordedEvent> recorded(DebateId debate, Instant begin) {
        List<RecordedEvent> recorded = new ArrayList<>();
        events().forEach(event -> recorded.add(
                new RecordedEvent(debate, recorded.size() + 1, begin.plusSeconds(recorded.size()), event)));
        return recorded;
    }

    /** The panel: Ada, Bob and Cy debate and vote, Jo judges. */
    public static List<Seat> seats() {
        List<Seat.Role> agent = List.of(Seat.Role.DEBATER, Seat.Role.VOTER);
        return List.of(
                new Seat(persona("Ada", 1.0), agent),
                new Seat(persona("Bob", 1.0), agent),
                new Seat(persona("Cy", 0.5), agent),
                new Seat(persona("Jo", 1.0), List.of(Seat.Role.JUDGE)));
    }

    /** Ada, Bob and Cy vote. */
    public static Electorate electorate() {
        Map<AgentId, Double> weights = new LinkedHashMap<>();
        weights.put(ADA, 1.0);
        weights.put(BOB, 1.0);
        weights.put(CY, 0.5);
        return new Electorate(weights);
    }

    private static Persona persona(String name, double weight) {
        return Persona.builder(name)
                .perspective("Knows stores.")
                .expertise("storage", "operations")
                .weight(weight)
                .build();
    }

    private void begin() {
        Question question = Question.open("Which store?").under("No new vendor.");
        events.add(new QuestionRaised(question, TERMS));
        asked(CallKey.EVIDENCE, 1);
        events.add(new AttemptFailed(
                CallKey.EVIDENCE, 1, new Silence(Silence.Reason.INVALID_ANSWER, "expected a list"), USED));
        asked(CallKey.EVIDENCE, 2);
        events.add(new EvidenceGathered(CallKey.EVIDENCE, List.of(DOCUMENT, OTHER), USED));
        asked(CallKey.PANEL, 1);
        events.add(new PanelSeated(seats(), electorate(), USED));
        Map<AgentId, List<Evidence>> byAgent = new LinkedHashMap<>();
        for (AgentId agent : List.of(ADA, BOB, CY, JO)) {
            List<Evidence> found = agent.equals(ADA) ? List.of(OTHER) : List.of();
            events.add(new EvidenceGathered(CallKey.briefing(agent), found, USED));
            byAgent.put(agent, found);
        }
        events.add(new PanelBriefed(new Briefing(
                List.of("store", "terabyte"),
                List.of(DOCUMENT, OTHER),
                byAgent,
                List.of(new CommonGround("store", List.of(ADA, BOB), 0.8)),
                List.of(new Conflict("terabyte", DOCUMENT, OTHER)))));
    }

    private void talk() {
        events.add(new DebatePaused("lunch"));
        events.add(new DebateResumed("lunch is over"));
        Phase positions = new Phase(0, Phase.Kind.POSITION, 1);
        asked(CallKey.turn(positions, ADA), 1);
        events.add(new PositionTaken(positions, ADA, position("Postgres", 0.7), USED, false));
        events.add(new PositionTaken(positions, BOB, position("Mongo", 0.6), USED, true));
        events.add(new PositionTaken(positions, CY, position("postgres", 0.2), USED, false));
        events.add(new OptionsSettled(List.of(Option.of("Postgres"), Option.of("Mongo"))));
        Phase opening = new Phase(1, Phase.Kind.OPENING, 1);
        events.add(new StatementMade(
                opening, ADA, new Statement("It holds 2 TB – “enough”.", List.of("docs/stores.md:L12")), USED, false));
        events.add(new SpeakerSilent(
                opening, CY, new Silence(Silence.Reason.TIMEOUT, "no answer within PT1M"), Usage.NONE));
        events.add(new LateAnswer(CallKey.turn(opening, CY), 1, USED));
        events.add(new StatementMade(opening, BOB, Statement.of("日本語 \\ \"quoted\"\n\tand 🐘"), USED, false));
        Phase rebuttal = new Phase(1, Phase.Kind.REBUTTAL, 1);
        events.add(new RebuttalMade(rebuttal, ADA, reply(BOB, "Not so, Bob."), USED, false));
        events.add(new RebuttalMade(rebuttal, BOB, reply(ADA, "It is, Ada."), USED, false));
        events.add(new RebuttalMade(rebuttal, CY, new Rebuttal(List.of()), USED, false));
    }

    /** A ballot that holds all that a ballot can. */
    private static Ballot full() {
        return new Ballot(
                "Postgres",
                0.9,
                "It holds enough.",
                List.of("Mongo"),
                List.of(List.of("Postgres"), List.of("Mongo")),
                Set.of("Postgres"),
                Map.of("Postgres", 0.95),
                Map.of("Postgres", 7.5),
                Map.of("Mongo", 0.25));
    }

    private void poll() {
        events.add(new PollOpened(1));
        Ballot full = full();
        asked(CallKey.turn(Phase.ballots(1), ADA), 1);
        events.add(new BallotCast(1, ADA, full, USED, false));
        events.add(new BallotRejected(1, BOB, BallotRejected.Reason.INVALID, "expected the id of an option", USED));
        Ballot second = Ballot.of("Postgres", 0.4, "Ada convinced me.");
        events.add(new BallotCast(1, BOB, second, USED, true));
        Silence absent = new Silence(Silence.Reason.ABSTAINED, "cannot say");
        events.add(new VoterAbsent(1, CY, absent, USED));
        quarantined();
        Poll poll = new Poll(
                List.of(Option.of("Postgres"), Option.of("Mongo")),
                electorate(),
                Map.of(ADA, full, BOB, second),
                Map.of(CY, absent));
        Tally tally = Strategies.weightedConfidence().count(poll);
        Verdict verdict = ConsensusRule.plurality().judge(poll, tally);
        events.add(new VotesCounted(1, tally));
        events.add(new RoundConcluded(1, verdict));
        judged();
        events.add(new VerdictReached(verdict));
    }

    private void quarantined() {
        events.add(new AgentQuarantined(CY, "wrote to a file"));
        events.add(new QuarantineLifted(CY));
    }

    private void judged() {
        Map<AgentId, Double> scores = new LinkedHashMap<>();
        scores.put(ADA, 0.9);
        scores.put(BOB, 0.65);
        Phase judgment = new Phase(1, Phase.Kind.JUDGMENT, 1);
        events.add(new JudgmentGiven(judgment, JO, new Judgment(scores, "Ada argued from evidence."), USED, false));
    }

    private void end() {
        events.add(new DebateClosed());
        events.add(new DebateReopened(1));
        events.add(new CancelRequested("enough"));
        events.add(NEWER);
        // Last of all: golden files hold the places of those before.
        events.add(new BudgetExhausted("the budget of 90 calls does not allow 91"));
        events.add(new VerdictReached(Verdict.withoutPoll(
                List.of(Option.of("Postgres"), Option.of("Mongo")),
                electorate(),
                dev.dialectic.consensus.NoConsensus.Reason.CANCELLED,
                "The debate was cancelled: enough.")));
        events.add(new DebateClosed());
    }

    private void asked(CallKey call, int attempt) {
        events.add(new TurnGiven(call, attempt, HASH, new Usage(400, 80, new BigDecimal("0.0020"))));
    }

    private static Position position(String option, double confidence) {
        return new Position(new Stance(option, confidence), "It is known.");
    }

    private static Rebuttal reply(AgentId to, String text) {
        return new Rebuttal(List.of(new Rebuttal.Reply(to, text)));
    }
}
