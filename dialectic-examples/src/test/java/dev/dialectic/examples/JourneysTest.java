package dev.dialectic.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.kafka.broker.Broker;
import dev.dialectic.llm.server.LoopbackModel;
import dev.dialectic.llm.server.ObligingAnswers;
import dev.dialectic.llm.server.Reactions;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** Each program prints, every time, what it is there to show. */
@ResourceLock(Resources.SYSTEM_OUT)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JourneysTest {

    @Test
    void three_scripted_agents_debate_a_question() throws Exception {
        assertThat(output(DebateAQuestion::main)).isEqualTo("""
                postgres, the choice of 2 of 3, with a support of 70.0 % by weighted confidence. \
                For it: ada (postgres, 0.9): transactions; cy (postgres, 0.5): known. \
                Dissent: bo (mongo, 0.6): no schema.
                """);
    }

    @Test
    void a_voting_strategy_of_ones_own_counts_only_the_sure() throws Exception {
        assertThat(output(VotingStrategyOfYourOwn::main)).isEqualTo("""
                monday {monday=1.0, friday=0.0}
                """);
    }

    @Test
    void an_agent_generator_of_ones_own_seats_a_guardian_for_each_constraint() throws Exception {
        assertThat(output(AgentGeneratorOfYourOwn::main)).isEqualTo("""
                Guardian of privacy
                Guardian of latency
                cookie, the choice of 1 of 2, with a support of 52.7 % by weighted confidence. \
                For it: guardian-of-latency (cookie, 0.68): Scores: cookie 0.84, database 0.26. \
                Dissent: guardian-of-privacy (database, 0.61): Scores: database 0.66, cookie 0.34.
                """);
    }

    @Test
    void events_are_streamed_live_and_to_who_comes_late() throws Exception {
        assertThat(output(StreamEvents::main)).isEqualTo("""
                live: 1 QuestionRaised
                live: 2 EvidenceGathered
                live: 3 TurnGiven
                live: 4 PanelSeated
                live: 5 PanelBriefed
                live: 6 PollOpened
                live: 7 TurnGiven
                live: 8 TurnGiven
                live: 9 BallotCast
                live: 10 BallotCast
                live: 11 VotesCounted
                live: 12 RoundConcluded
                live: 13 VerdictReached
                live: 14 DebateClosed
                late: 6 PollOpened
                late: 9 BallotCast
                late: 10 BallotCast
                late: 11 VotesCounted
                """);
    }

    @Test
    void three_debates_are_watched_in_numbers_and_somebody_is_told_to_scale_out() throws Exception {
        List<String> lines = output(WatchMetrics::main).lines().toList();
        List<String> last = lines.subList(lines.size() - 7, lines.size());
        assertThat(lines).anyMatch(line -> line.matches("[0-9a-f]{8} +active +[0-3] +[0-3] +[0-9.]+ s +[0-9.]+ s"));
        assertThat(lines)
                .filteredOn(line -> line.startsWith("scale out: "))
                .singleElement()
                .asString()
                .matches("scale out: the mean response is 0\\.[0-9]{3} s over [0-9]+ observations, above 0\\.020 s");
        assertThat(last.get(0)).isEqualTo("debate      status  open responses      mean   latency");
        assertThat(last.subList(1, 4))
                .allMatch(line -> line.matches("[0-9a-f]{8} +closed +0 +3 +[0-9.]+ s +[0-9.]+ s"));
        assertThat(last.subList(4, 7)).allMatch(line -> line.matches("(ada|bo|cy) +3 +[0-9.]+ s"));
    }

    @Test
    void a_recorded_debate_is_decided_again_otherwise() throws Exception {
        assertThat(output(DecideAgain::main)).isEqualTo("""
                by confidence: rewrite
                by heads:      keep
                without Ada:   keep
                flips:         1: ada to keep
                pivotal:       [ada]
                power:         {ada=0.6, bo=0.2, cy=0.2}
                """);
    }

    @Test
    void a_debate_whose_process_died_is_finished_and_nobody_who_answered_is_asked_again() throws Exception {
        assertThat(output(ResumeAfterACrash::main)).isEqualTo("""
                asked: Ada
                asked: Bo
                asked: Cy
                exit code 137
                asked: Cy
                in doubt: cy in 1/opening/1
                decision: monday
                """);
    }

    @Test
    void three_personas_debate_with_a_language_model_for_a_mind() throws Exception {
        try (LoopbackModel server = LoopbackModel.start()) {
            server.script().otherwise(Reactions.says(ObligingAnswers.preferring("postgres")));
            assertThat(output(args -> DebateWithAModel.main(new String[] {server.baseUrl()})))
                    .isEqualTo("""
                    postgres after 28 calls
                    """);
        }
    }

    @Test
    @Tag("slow")
    void the_same_program_started_twice_shares_its_debates_and_both_print_all_outcomes() throws Exception {
        String outcomes = "api: monday\nsite: monday\napp: monday\n";
        String broker = Broker.shared().bootstrap();
        ExecutorService processes = Executors.newFixedThreadPool(2);
        try {
            Callable<Void> program = () -> {
                DebateOverKafka.main(new String[] {broker});
                return null;
            };
            String printed = output(args -> {
                for (Future<Void> run : processes.invokeAll(List.of(program, program))) {
                    run.get();
                }
            });
            assertThat(printed.lines())
                    .containsExactlyInAnyOrderElementsOf(
                            (outcomes + outcomes).lines().toList());
        } finally {
            processes.shutdown();
        }
        assertThat(output(args -> DebateOverKafka.main(new String[] {broker}))).isEqualTo(outcomes);
    }

    /** A program's main method. */
    interface Program {
        void main(String... args) throws Exception;
    }

    /** What a program prints on standard output. */
    static String output(Program program) throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (PrintStream captured = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(captured);
            program.main();
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
