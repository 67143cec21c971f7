package dev.dialectic.run;

import dev.dialectic.agent.Agent;
import dev.dialectic.agent.ScriptedAgent;
import dev.dialectic.call.Answer;
import dev.dialectic.call.Attempt;
import dev.dialectic.debate.Floor;
import dev.dialectic.debate.Phase;
import dev.dialectic.debate.Position;
import dev.dialectic.debate.Rebuttal;
import dev.dialectic.debate.Statement;
import dev.dialectic.event.DebateEvent;
import dev.dialectic.event.DebateListener;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.lab.Scenario;
import dev.dialectic.vote.Ballot;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** Agents and listeners that do one thing otherwise than others. */
final class Doubles {

    private Doubles() {}

    /** Says and votes one thing for ever. */
    static ScriptedAgent voter(String name, String option) {
        return ScriptedAgent.of(Scenario.persona(name))
                .says(name + " says " + option)
                .rebuts(name + " insists on " + option)
                .votes(option, 0.8, name + " wants " + option);
    }

    /** Waits for a latch, for as long as a test may take at the most. */
    static void await(CountDownLatch latch) {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) {
                throw new AssertionError("waited in vain");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting", interrupted);
        }
    }

    /** Votes as it is told here, and does else as another agent does. */
    record Voting(Agent agent, BiFunction<Floor, Attempt, Answer<Ballot>> vote) implements Scenario.Likewise {

        @Override
        public Answer<Ballot> vote(Floor floor, Attempt attempt) {
            return vote.apply(floor, attempt);
        }
    }

    /** Rebuts as it is told here, and does else as another agent does. */
    record Rebutting(Agent agent, BiFunction<Floor, Attempt, Answer<Rebuttal>> rebut) implements Scenario.Likewise {

        @Override
        public Answer<Rebuttal> rebut(Floor floor, Attempt attempt) {
            return rebut.apply(floor, attempt);
        }
    }

    /** Does something before each of its turns. */
    record Before(Agent agent, Turned turned) implements Scenario.Likewise {

        /** What is done before a turn. */
        interface Turned {
            void at(Floor floor);
        }

        @Override
        public Answer<Position> takePosition(Floor floor, Attempt attempt) {
            turned.at(floor);
            return agent.takePosition(floor, attempt);
        }

        @Override
        public Answer<Statement> makeStatement(Floor floor, Attempt attempt) {
            turned.at(floor);
            return agent.makeStatement(floor, attempt);
        }

        @Override
        public Answer<Rebuttal> rebut(Floor floor, Attempt attempt) {
            turned.at(floor);
            return agent.rebut(floor, attempt);
        }

        @Override
        public Answer<Ballot> vote(Floor floor, Attempt attempt) {
            turned.at(floor);
            return agent.vote(floor, attempt);
        }
    }

    /** Stops at its turns in one kind of phase until it is let through. */
    static final class Gate {

        final CountDownLatch reached = new CountDownLatch(1);
        final CountDownLatch open = new CountDownLatch(1);

        Agent before(Phase.Kind kind, Agent agent) {
            return new Before(agent, floor -> {
                if (floor.phase().kind() == kind) {
                    reached.countDown();
                    Doubles.await(open);
                }
            });
        }
    }

    /** An agent whose every turn waits until all others of its phase have theirs. */
    static Agent meeting(Agent agent, CyclicBarrier barrier) {
        return new Before(agent, floor -> {
            try {
                barrier.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException | BrokenBarrierException | java.util.concurrent.TimeoutException alone) {
                throw new IllegalStateException("nobody else was asked at the same time", alone);
            }
        });
    }

    /** Keeps the events, and opens a latch at the first that is wanted. Thread-safe. */
    static final class Log implements DebateListener {

        private final List<DebateEvent> events = new ArrayList<>();
        private final List<Waiting> waiting = new ArrayList<>();

        private record Waiting(Predicate<DebateEvent> wanted, CountDownLatch latch) {}

        @Override
        public synchronized void onEvent(RecordedEvent event) {
            events.add(event.event());
            waiting.stream()
                    .filter(one -> one.wanted().test(event.event()))
                    .forEach(one -> one.latch().countDown());
        }

        synchronized CountDownLatch on(Predicate<DebateEvent> wanted) {
            CountDownLatch latch = new CountDownLatch(1);
            waiting.add(new Waiting(wanted, latch));
            return latch;
        }

        synchronized List<DebateEvent> events() {
            return List.copyOf(events);
        }

        <E extends DebateEvent> List<E> of(Class<E> type) {
            return events().stream().filter(type::isInstance).map(type::cast).toList();
        }
    }
}
