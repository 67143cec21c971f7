package dev.dialectic.lab;

import dev.dialectic.agent.ScriptedAgent;
import dev.dialectic.consensus.ConsensusRule;
import dev.dialectic.consensus.Verdict;
import dev.dialectic.debate.Debate;
import dev.dialectic.event.BallotCast;
import dev.dialectic.event.DebateEvent;
import dev.dialectic.event.TurnGiven;
import dev.dialectic.evidence.KnowledgeSource;
import dev.dialectic.journal.Journal;
import dev.dialectic.journal.file.Disk;
import dev.dialectic.question.Question;
import dev.dialectic.run.Parts;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Tally;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A bug as people write them, and how the laboratory looks for it. It is planted around what ships, never in it.
 *
 * @param name its number and what is wrong
 * @param caughtAs the invariant that has to say so
 * @param search looks for it, planted or not, and tells what is broken
 */
record PlantedBug(String name, Invariant caughtAs, Function<Boolean, Set<Invariant>> search) {

    static List<PlantedBug> all() {
        return List.of(
                new PlantedBug("B1 nothing is synced", Invariant.I1_ACKNOWLEDGED_IS_KEPT, PlantedBug::noSync),
                new PlantedBug("B2 no turn is recorded", Invariant.I4_NOTHING_IS_PAID_TWICE, PlantedBug::noTurn),
                new PlantedBug(
                        "B3 what is sent twice is kept twice", Invariant.I3_ONE_ANSWER_A_CALL, PlantedBug::noDedupe),
                new PlantedBug("B4 epochs are not looked at", Invariant.I7_EPOCHS_NEVER_FALL, PlantedSearches::noEpoch),
                new PlantedBug("B6 a torn end is not cut", Invariant.I10_CHAIN_HOLDS, PlantedBug::noCut),
                new PlantedBug(
                        "B7 damage is taken for a torn end",
                        Invariant.I1_ACKNOWLEDGED_IS_KEPT,
                        PlantedSearches::damageAsTorn),
                new PlantedBug(
                        "B8 the order of a hash table breaks ties",
                        Invariant.I5_BALLOTS_COUNT_ONCE,
                        PlantedBug::hashTie),
                new PlantedBug(
                        "B10 only those who answer are the electorate",
                        Invariant.I5_BALLOTS_COUNT_ONCE,
                        PlantedBug::alive),
                new PlantedBug(
                        "B11 an interrupt reaches the writer",
                        Invariant.I9_ENDS_OR_SAYS_WHY,
                        PlantedSearches::interrupt),
                new PlantedBug(
                        "B14 a late ballot counts", Invariant.I5_BALLOTS_COUNT_ONCE, PlantedSearches::lateBallot));
    }

    @Override
    public String toString() {
        return name;
    }

    private static Set<Invariant> noSync(boolean planted) {
        return crashes(
                Scenario.briefest(), disk -> FileEngine.journal(planted ? PlantedDisks.neverSynced(disk) : disk));
    }

    private static Set<Invariant> noCut(boolean planted) {
        return crashes(Scenario.briefest(), disk -> FileEngine.journal(planted ? PlantedDisks.neverCut(disk) : disk));
    }

    private static Set<Invariant> noTurn(boolean planted) {
        return rewriting(planted, event -> event instanceof TurnGiven ? List.of() : List.of(event));
    }

    private static Set<Invariant> noDedupe(boolean planted) {
        return rewriting(planted, event -> event instanceof BallotCast ? List.of(event, event) : List.of(event));
    }

    private static Set<Invariant> rewriting(boolean planted, Function<DebateEvent, List<DebateEvent>> bug) {
        return crashes(
                Scenario.briefest(),
                disk -> planted ? new RewritingJournal(FileEngine.journal(disk), bug) : FileEngine.journal(disk));
    }

    /** Two options with as many points, and a rule that takes the first of a table that each process orders otherwise. */
    private static Set<Invariant> hashTie(boolean planted) {
        AtomicInteger process = new AtomicInteger();
        return judging(planted, List.of(ada(), against("Bo"), mute("Cy")), (poll, tally) -> {
            List<String> table = new ArrayList<>(tally.leaders());
            int salt = process.incrementAndGet();
            table.sort(Comparator.comparingInt(option -> (option.hashCode() * 31 + salt) * 0x9E3779B9));
            return Verdict.agreed(poll, tally, table.get(0));
        });
    }

    /** One of three answers, which is no quorum. */
    private static Set<Invariant> alive(boolean planted) {
        return judging(
                planted,
                List.of(ada(), mute("Bo"), mute("Cy")),
                (poll, tally) -> ConsensusRule.plurality()
                        .judge(poll.without(poll.absent().keySet()), tally));
    }

    private static Set<Invariant> judging(
            boolean planted, List<ScriptedAgent> panel, BiFunction<Poll, Tally, Verdict> bug) {
        ConsensusRule rule = new ConsensusRule() {
            @Override
            public String name() {
                return ConsensusRule.plurality().name();
            }

            @Override
            public Verdict judge(Poll poll, Tally tally) {
                return bug.apply(poll, tally);
            }
        };
        Scenario scenario = scenario(panel);
        Toll toll = new Toll("planted");
        UnaryOperator<Trial> change = trial -> planted
                ? trial.deciding(parts -> new Parts(
                        parts.format(),
                        parts.voting(),
                        rule,
                        parts.weighting(),
                        parts.agents(),
                        parts.knowledge(),
                        parts.ballots()))
                : trial;
        FileEngine engine = new FileEngine(scenario, toll, FileEngine::journal, change);
        engine.eachCrash(FileEngine.Start.anew(), PowerLoss.WORST, engine::toTheEnd);
        return toll.broken().keySet();
    }

    static Set<Invariant> crashes(Scenario scenario, Function<Disk, Journal> journals) {
        Toll toll = new Toll("planted");
        FileEngine engine = new FileEngine(scenario, toll, journals, UnaryOperator.identity());
        engine.eachCrash(FileEngine.Start.anew(), PowerLoss.WORST, engine::toTheEnd);
        return toll.broken().keySet();
    }

    static Scenario scenario(List<ScriptedAgent> panel) {
        return new Scenario(
                "planted",
                Debate.voteOnly(),
                Question.of("Which?", "postgres", "mongo"),
                List.copyOf(panel),
                KnowledgeSource.none());
    }

    static ScriptedAgent ada() {
        return ScriptedAgent.of(Scenario.persona("Ada")).votes("postgres", 0.5, "so");
    }

    private static ScriptedAgent against(String name) {
        return ScriptedAgent.of(Scenario.persona(name)).votes("mongo", 0.5, "not so");
    }

    private static ScriptedAgent mute(String name) {
        return ScriptedAgent.of(Scenario.persona(name));
    }
}
