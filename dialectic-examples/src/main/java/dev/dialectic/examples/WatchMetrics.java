package dev.dialectic.examples;

import dev.dialectic.Dialectic;
import dev.dialectic.RunningDebate;
import dev.dialectic.agent.Panel;
import dev.dialectic.call.Answer;
import dev.dialectic.call.Attempt;
import dev.dialectic.debate.Debate;
import dev.dialectic.debate.Floor;
import dev.dialectic.metrics.DebateMetrics;
import dev.dialectic.metrics.DebateSnapshot;
import dev.dialectic.metrics.ScalingPolicy;
import dev.dialectic.metrics.ScalingWatch;
import dev.dialectic.metrics.Timing;
import dev.dialectic.persona.Persona;
import dev.dialectic.question.Question;
import dev.dialectic.vote.Ballot;
import dev.dialectic.vote.Voter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Three debates at the same time are watched in numbers, and somebody is told when to scale out. */
public final class WatchMetrics {

    /** What is too slow here would be fast for agents that a model thinks for. */
    private static final ScalingPolicy POLICY =
            ScalingPolicy.standard().withLongestResponse(Duration.ofMillis(20)).withFewestObservations(5);

    /** Slow for what they have to say, so that there is something to watch. */
    private record Slow(Persona persona, String choice, Duration thinking) implements Voter {

        static Slow of(String name, String choice, long millis) {
            Persona persona =
                    Persona.builder(name).perspective("Takes its time.").build();
            return new Slow(persona, choice, Duration.ofMillis(millis));
        }

        @Override
        public Answer<Ballot> vote(Floor floor, Attempt attempt) {
            try {
                Thread.sleep(thinking.toMillis());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return Answer.abstain("was interrupted");
            }
            return Answer.of(Ballot.of(choice, 0.8, "thought about it"));
        }
    }

    private WatchMetrics() {}

    /**
     * Prints a table of the debates while they are held, and the advice to scale out.
     *
     * @param args none
     * @throws InterruptedException if it is interrupted while it waits for the debates
     */
    public static void main(String[] args) throws InterruptedException {
        Panel panel = Panel.of(Slow.of("Ada", "ship", 400), Slow.of("Bo", "wait", 200), Slow.of("Cy", "ship", 100));
        List<Question> questions = Stream.of("Ship the parser?", "Ship the lexer?", "Ship the printer?")
                .map(text -> Question.of(text, "ship", "wait"))
                .toList();
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        // begin
        DebateMetrics metrics = DebateMetrics.create();
        ScalingWatch watch = new ScalingWatch(metrics, POLICY, advice -> System.out.println(advice.words()));
        timer.scheduleAtFixedRate(watch, 100, 100, TimeUnit.MILLISECONDS);
        timer.scheduleAtFixedRate(() -> print(metrics), 100, 100, TimeUnit.MILLISECONDS);
        try (Dialectic dialectic = Dialectic.builder()
                .agents(panel)
                .format(Debate.voteOnly())
                .listener(metrics)
                .build()) {
            dialectic.events().subscribeAll(metrics.stream());
            for (RunningDebate debate : questions.stream().map(dialectic::start).toList()) {
                debate.await();
            }
        }
        // end
        timer.shutdown();
        timer.awaitTermination(10, TimeUnit.SECONDS);
        watch.check();
        print(metrics);
    }

    private static void print(DebateMetrics metrics) {
        System.out.printf("%-10s%8s%6s%10s%10s%10s%n", "debate", "status", "open", "responses", "mean", "latency");
        for (DebateSnapshot debate : metrics.debates()) {
            System.out.printf(
                    Locale.ROOT,
                    "%-10s%8s%6d%10d%10s%10s%n",
                    debate.debate().value().substring(0, 8),
                    debate.status().name().toLowerCase(Locale.ROOT),
                    debate.openCalls(),
                    debate.responses().count(),
                    mean(debate.responses()),
                    mean(debate.latency()));
        }
        metrics.snapshot()
                .agents()
                .forEach((agent, timing) ->
                        System.out.printf(Locale.ROOT, "%-10s%24d%10s%n", agent, timing.count(), mean(timing)));
    }

    private static String mean(Timing timing) {
        return String.format(Locale.ROOT, "%.3f s", timing.mean().toNanos() / 1e9);
    }
}
