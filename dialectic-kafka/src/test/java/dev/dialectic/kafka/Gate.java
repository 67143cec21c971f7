package dev.dialectic.kafka;

import dev.dialectic.agent.Agent;
import dev.dialectic.agent.Panel;
import dev.dialectic.agent.ScriptedAgent;
import dev.dialectic.call.Answer;
import dev.dialectic.call.Attempt;
import dev.dialectic.debate.Floor;
import dev.dialectic.debate.Statement;
import dev.dialectic.lab.Scenario;
import dev.dialectic.vote.Ballot;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A panel of which one member does not answer its first statement of a debate before the gate is open, and that counts what it is asked, in
 * all processes that share it. Thread-safe.
 */
final class Gate {

    private final Map<String, Integer> asked = new ConcurrentHashMap<>();
    private final Set<String> reached = ConcurrentHashMap.newKeySet();
    private final CountDownLatch open = new CountDownLatch(1);

    Panel panel() {
        Agent ada = agent("Ada");
        return Panel.of(new Counted(new Stopped(ada)), new Counted(agent("Bo")));
    }

    private static Agent agent(String name) {
        return ScriptedAgent.of(Scenario.persona(name))
                .says(name + " says yes")
                .rebuts(name + " insists")
                .votes("yes", 0.8, name + " wants it");
    }

    void open() {
        open.countDown();
    }

    /** The texts of questions whose debates have come to the gate. */
    Set<String> reached() {
        return reached;
    }

    /** How often each was asked for each statement or ballot. */
    Map<String, Integer> asked() {
        return asked;
    }

    /** What was asked more than once. */
    List<String> repeated() {
        return asked.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(Object::toString)
                .toList();
    }

    private void count(Floor floor) {
        asked.merge(floor.question().text() + " " + floor.phase() + " " + floor.speaker(), 1, Integer::sum);
    }

    private final class Counted implements Scenario.Likewise {

        private final Agent agent;

        Counted(Agent agent) {
            this.agent = agent;
        }

        @Override
        public Agent agent() {
            return agent;
        }

        @Override
        public Answer<Statement> makeStatement(Floor floor, Attempt attempt) {
            count(floor);
            return agent.makeStatement(floor, attempt);
        }

        @Override
        public Answer<Ballot> vote(Floor floor, Attempt attempt) {
            count(floor);
            return agent.vote(floor, attempt);
        }
    }

    private final class Stopped implements Scenario.Likewise {

        private final Agent agent;

        Stopped(Agent agent) {
            this.agent = agent;
        }

        @Override
        public Agent agent() {
            return agent;
        }

        @Override
        public Answer<Statement> makeStatement(Floor floor, Attempt attempt) {
            reached.add(floor.question().text());
            try {
                if (!open.await(120, TimeUnit.SECONDS)) {
                    throw new AssertionError("the gate stayed shut");
                }
            } catch (InterruptedException cancelled) {
                throw new IllegalStateException("cancelled", cancelled);
            }
            return agent.makeStatement(floor, attempt);
        }
    }
}
