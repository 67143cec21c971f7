package dev.dialectic.examples;

import dev.dialectic.Dialectic;
import dev.dialectic.agent.Panel;
import dev.dialectic.agent.ScriptedAgent;
import dev.dialectic.debate.Debate;
import dev.dialectic.machine.Outcome;
import dev.dialectic.question.Question;
import dev.dialectic.transport.EventStream;
import dev.dialectic.transport.StreamName;
import dev.dialectic.transport.Subscription;
import java.time.Duration;

/** Events are streamed as they happen, and replayed from the start to whoever comes late. */
public final class StreamEvents {

    private StreamEvents() {}

    /**
     * Prints the events of a debate as they happen, and then its votes once more for one who comes late.
     *
     * @param args none
     * @throws InterruptedException if it is interrupted while it waits for the subscribers
     */
    public static void main(String[] args) throws InterruptedException {
        Panel panel = Panel.of(
                ScriptedAgent.named("Ada").votes("tabs", 0.8, "they are what they are"),
                ScriptedAgent.named("Bo").votes("tabs", 0.7, "any width"));
        Question question = Question.of("Tabs or spaces?", "tabs", "spaces");
        try (Dialectic dialectic =
                Dialectic.builder().agents(panel).format(Debate.voteOnly()).build()) {
            // begin
            EventStream events = dialectic.events();
            Subscription live = events.subscribeAll(event -> System.out.println(
                    "live: " + event.sequence() + " " + event.event().type()));
            Outcome outcome = dialectic.debate(question);
            live.awaitCaughtUp(Duration.ofSeconds(10));

            Subscription late = events.subscribe(
                    outcome.debate(),
                    StreamName.VOTES,
                    message -> System.out.println("late: " + message.sequence() + " " + message.type()));
            late.awaitCaughtUp(Duration.ofSeconds(10));
            // end
        }
    }
}
