package dev.dialectic.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.debate.Phase;
import dev.dialectic.event.BallotCast;
import dev.dialectic.event.CallKey;
import dev.dialectic.event.DebateEvent;
import dev.dialectic.event.PositionTaken;
import dev.dialectic.event.RebuttalMade;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.event.StatementMade;
import dev.dialectic.event.TurnGiven;
import dev.dialectic.journal.file.FileJournal;
import dev.dialectic.lab.Jvm;
import dev.dialectic.lab.Outcomes;
import dev.dialectic.llm.server.LoopbackModel;
import dev.dialectic.llm.server.ObligingAnswers;
import dev.dialectic.llm.server.Reactions;
import dev.dialectic.machine.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that dies at any event of a debate of model agents costs no answer that was recorded, and changes nothing. */
@Tag("slow")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KilledModelDebateTest {

    @TempDir
    private Path temporary;

    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong doubts = new AtomicLong();
    private final AtomicLong bound = new AtomicLong();

    @Test
    void killed_at_every_event_it_ends_in_the_next_process_as_if_it_had_not_been() {
        Outcome undisturbed;
        long events;
        long paid;
        try (LoopbackModel server = obliging()) {
            Path folder = temporary.resolve("undisturbed");
            undisturbed = ModelDebateProcess.debate(folder, server.baseUrl(), 0);
            events = FileJournal.in(folder).read(ModelDebateProcess.DEBATE, 1).size();
            paid = server.ledger().answered();
        }
        assertThat(paid).isEqualTo(10).as("two positions, two openings, four rebuttals, two ballots");
        LongStream.rangeClosed(1, events).parallel().forEach(event -> {
            try {
                killedAt(event, undisturbed, paid);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
        System.out.printf(
                "killed at each of %d events: %d outcomes equal, recorded answers paid again 0, %d requests, of which in doubt and"
                        + " repeated %d of at most %d%n",
                events, events, requests.get(), doubts.get(), bound.get());
    }

    private static LoopbackModel obliging() {
        LoopbackModel server = LoopbackModel.start();
        server.script().otherwise(Reactions.says(ObligingAnswers.any()));
        return server;
    }

    private void killedAt(long event, Outcome undisturbed, long paid) throws IOException {
        Path folder = temporary.resolve("killed-" + event);
        try (LoopbackModel server = obliging()) {
            run(folder, server, event, 137);
            Set<CallKey> recorded = answered(log(folder));
            long openThen = log(folder).stream()
                            .filter(given -> given.event() instanceof TurnGiven)
                            .count()
                    - recorded.size();
            run(folder, server, 0, 0);

            List<RecordedEvent> log = log(folder);
            Outcome outcome = Outcomes.of(ModelDebateProcess.DEBATE, log).orElseThrow();
            assertThat(Outcomes.hash(outcome)).as("event %d", event).isEqualTo(Outcomes.hash(undisturbed));
            assertThat(log.stream().filter(each -> each.sequence() > event).map(RecordedEvent::event))
                    .as("event %d: recorded answers are not asked for again", event)
                    .noneMatch(later -> later instanceof TurnGiven given && recorded.contains(given.call()));
            long again = server.ledger().received() - paid;
            assertThat(again).as("event %d: repeated", event).isBetween(0L, (long)
                    outcome.inDoubt().size());
            assertThat(outcome.inDoubt().size()).as("event %d: in doubt", event).isLessThanOrEqualTo((int) openThen);
            requests.addAndGet(server.ledger().received());
            doubts.addAndGet(again);
            bound.addAndGet(outcome.inDoubt().size());
        }
    }

    private static void run(Path folder, LoopbackModel server, long event, int code) throws IOException {
        Path errors = folder.resolveSibling(folder.getFileName() + ".errors");
        try (Jvm process = Jvm.start(
                ModelDebateProcess.class, errors, List.of(folder.toString(), server.baseUrl(), Long.toString(event)))) {
            assertThat(process.code())
                    .as("event %d: %s", event, process.errors())
                    .isEqualTo(code);
        }
    }

    private static List<RecordedEvent> log(Path folder) {
        return FileJournal.in(folder).read(ModelDebateProcess.DEBATE, 1);
    }

    private static Set<CallKey> answered(List<RecordedEvent> log) {
        Set<CallKey> answered = new HashSet<>();
        log.forEach(recorded -> call(recorded.event()).ifPresent(answered::add));
        return answered;
    }

    private static Optional<CallKey> call(DebateEvent event) {
        if (event instanceof PositionTaken taken) {
            return Optional.of(CallKey.turn(taken.phase(), taken.agent()));
        } else if (event instanceof StatementMade made) {
            return Optional.of(CallKey.turn(made.phase(), made.agent()));
        } else if (event instanceof RebuttalMade made) {
            return Optional.of(CallKey.turn(made.phase(), made.agent()));
        } else if (event instanceof BallotCast cast) {
            return Optional.of(CallKey.turn(Phase.ballots(cast.round()), cast.voter()));
        }
        return Optional.empty();
    }
}
