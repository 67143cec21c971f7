package dev.dialectic.examples;

import dev.dialectic.Dialectic;
import dev.dialectic.Serving;
import dev.dialectic.agent.AgentGenerator;
import dev.dialectic.agent.Panel;
import dev.dialectic.agent.ScriptedAgent;
import dev.dialectic.event.DebateId;
import dev.dialectic.kafka.KafkaCluster;
import dev.dialectic.kafka.KafkaJournal;
import dev.dialectic.kafka.KafkaTransport;
import dev.dialectic.machine.Outcome;
import dev.dialectic.question.Question;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Questions that several processes share over Kafka: the same program, started twice, shares the work. */
public final class DebateOverKafka {

    private DebateOverKafka() {}

    /**
     * Runs the program.
     *
     * @param args where the brokers are, such as {@code localhost:9092}
     * @throws Exception if a debate is not over within a minute
     */
    public static void main(String[] args) throws Exception {
        AgentGenerator panel = Panel.of(
                ScriptedAgent.named("Ada").votes("monday", 0.8, "all are there"),
                ScriptedAgent.named("Bo").votes("friday", 0.6, "it is done then"),
                ScriptedAgent.named("Cy").votes("monday", 0.7, "time to mend"));
        debate(args[0], panel);
    }

    private static void debate(String bootstrap, AgentGenerator panel) throws Exception {
        // begin
        try (KafkaJournal journal = KafkaJournal.on(KafkaCluster.at(bootstrap));
                KafkaTransport kafka = KafkaTransport.over(journal);
                Dialectic dialectic =
                        Dialectic.builder().agents(panel).journal(journal).build()) {
            Serving serving = dialectic.serve(kafka);
            List<DebateId> ids = List.of(DebateId.of("api"), DebateId.of("site"), DebateId.of("app"));
            for (DebateId id : ids) {
                kafka.submit(id, Question.of("When do we release the " + id + "?", "monday", "friday"));
            }
            for (DebateId id : ids) {
                Outcome outcome = kafka.outcome(id).get(1, TimeUnit.MINUTES);
                System.out.println(id + ": " + outcome.decision().orElse("nothing"));
            }
            serving.drain(Duration.ofSeconds(30));
        }
        // end
    }
}
