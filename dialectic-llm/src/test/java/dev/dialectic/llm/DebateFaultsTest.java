package dev.dialectic.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.Dialectic;
import dev.dialectic.call.Usage;
import dev.dialectic.debate.Debate;
import dev.dialectic.debate.Silence;
import dev.dialectic.event.AttemptFailed;
import dev.dialectic.event.BallotCast;
import dev.dialectic.event.BallotRejected;
import dev.dialectic.event.DebateEvent;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.event.TurnGiven;
import dev.dialectic.event.VoterAbsent;
import dev.dialectic.journal.InMemoryJournal;
import dev.dialectic.journal.Journal;
import dev.dialectic.llm.call.Fault;
import dev.dialectic.llm.call.ModelName;
import dev.dialectic.llm.call.Price;
import dev.dialectic.llm.call.PriceList;
import dev.dialectic.llm.server.LedgerLine;
import dev.dialectic.llm.server.LoopbackModel;
import dev.dialectic.llm.server.ObligingAnswers;
import dev.dialectic.llm.server.Reaction;
import dev.dialectic.llm.server.Reactions;
import dev.dialectic.machine.Outcome;
import dev.dialectic.persona.AgentId;
import dev.dialectic.question.Question;
import dev.dialectic.run.Backoff;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One voter's provider misbehaves in every way: the debate ends, each attempt is journaled, and nothing is paid for twice. */
@Tag("slow")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DebateFaultsTest {

    private static final Question QUESTION = Question.of("Merge or rebase?", "merge", "rebase");
    private static final AgentId BO = AgentId.of("bo");
    private static final Backoff SOON = new Backoff(Duration.ZERO, Duration.ofMillis(5));
    private static final PriceList PRICES = PriceList.EMPTY
            .with(new ModelName("openai", "good"), Price.of("1", "2"))
            .with(new ModelName("openai", "bad"), Price.of("1", "2"));

    /** Waits of seconds that a provider asks for are tested where the waits are not waited for. */
    private static final List<String> LONG_WAITS =
            List.of("429 Retry-After: 7", "429 Retry-After: a date", "503 Retry-After: 2", "429 try again in words");

    private record Row(String fault, String times, long requests, String bo, String decision, long twice) {
        @Override
        public String toString() {
            return String.format("%-30s %-8s %8d  %-34s %-8s %10d", fault, times, requests, bo, decision, twice);
        }
    }

    @Test
    void whatever_a_provider_does_the_debate_ends_and_no_recorded_answer_is_paid_for_again() {
        List<Row> rows = new ArrayList<>();
        Fault.all().filter(fault -> !LONG_WAITS.contains(fault.name())).forEach(fault -> {
            rows.add(run(fault, "once", fault.reaction(), obliging()));
            rows.add(run(fault, "for ever", fault.reaction()));
        });
        System.out.printf(
                "%-30s %-8s %8s  %-34s %-8s %10s%n",
                "fault", "", "requests", "what became of it", "decision", "paid again");
        rows.forEach(System.out::println);

        assertThat(rows).hasSizeGreaterThan(80).allSatisfy(row -> {
            assertThat(row.decision()).as("%s", row).isEqualTo("merge");
            assertThat(row.twice()).as("%s", row).isZero();
            assertThat(row.requests()).as("%s", row).isBetween(1L, 3L);
        });
        assertThat(rows.stream().filter(row -> row.bo().startsWith("ballot"))).hasSizeGreaterThan(25);
    }

    private static Reaction obliging() {
        return Reactions.says(ObligingAnswers.preferring("merge"));
    }

    private static Row run(Fault fault, String times, Reaction... ofBo) {
        try (LoopbackModel server = LoopbackModel.start();
                ModelMind good = ModelMind.of(
                                ModelDebateProcess.model(server.baseUrl(), "good"), new ModelName("openai", "good"))
                        .priced(PRICES)) {
            server.script().on("bad", "", ofBo).otherwise(obliging());
            ModelMind bad = good.beside(
                            ModelDebateProcess.model(server.baseUrl(), "bad"), new ModelName("openai", "bad"))
                    .priced(PRICES);
            Journal journal = new InMemoryJournal();
            Outcome outcome = debate(journal, good, bad);
            assertThat(server.ledger().settles()).as(fault.name()).isTrue();
            List<DebateEvent> events = journal.read(outcome.debate(), 1).stream()
                    .map(RecordedEvent::event)
                    .toList();
            long requests = server.ledger().lines().stream()
                    .filter(line -> line.what() == LedgerLine.What.RECEIVED
                            && line.model().equals("bad"))
                    .count();
            requireEachAttemptJournaled(fault, events, requests);
            requireCharged(fault, outcome, server);
            return new Row(
                    fault.name(),
                    times,
                    requests,
                    ofBo(events),
                    outcome.decision().orElse("-"),
                    paidAgain(events));
        }
    }

    private static Outcome debate(Journal journal, ModelMind good, ModelMind bad) {
        try (Dialectic dialectic = Dialectic.builder()
                .agents(ModelAgents.of(good, ModelDebateProcess.persona("Ada"))
                        .and(bad, ModelDebateProcess.persona("Bo"))
                        .and(good, ModelDebateProcess.persona("Cy")))
                .format(Debate.voteOnly())
                .journal(journal)
                .attempts(3, 1, SOON)
                .turnDeadline(Duration.ofMillis(1_200))
                .build()) {
            return dialectic.debate(QUESTION);
        }
    }

    private static void requireEachAttemptJournaled(Fault fault, List<DebateEvent> events, long requests) {
        assertThat(events.stream().filter(DebateFaultsTest::isTurnOfBo).count())
                .as("%s: turns given to Bo, of %d requests", fault, requests)
                .isGreaterThanOrEqualTo(requests);
    }

    private static boolean isTurnOfBo(DebateEvent event) {
        return event instanceof TurnGiven given && given.call().asked().equals(BO.value());
    }

    /** What the provider bills, the debate is charged with. */
    private static void requireCharged(Fault fault, Outcome outcome, LoopbackModel server) {
        Usage charged = outcome.charged();
        if (!fault.name().contains("usage")) {
            assertThat(charged.inputTokens() + charged.outputTokens())
                    .as("%s: tokens charged, of those billed", fault)
                    .isGreaterThanOrEqualTo(server.ledger().billedTokens());
        }
    }

    private static String ofBo(List<DebateEvent> events) {
        return events.stream()
                        .flatMap(event ->
                                event instanceof BallotCast cast && cast.voter().equals(BO)
                                        ? Stream.of("ballot" + (cast.repaired() ? ", repaired" : ""))
                                        : event instanceof VoterAbsent absent
                                                        && absent.voter().equals(BO)
                                                ? Stream.of("silent: "
                                                        + absent.silence().reason())
                                                : Stream.empty())
                        .findFirst()
                        .orElse("nothing")
                + failures(events);
    }

    private static String failures(List<DebateEvent> events) {
        List<Silence.Reason> failed = events.stream()
                .flatMap(event -> event instanceof AttemptFailed attempt
                        ? Stream.of(attempt.silence().reason())
                        : event instanceof BallotRejected rejected && rejected.reason() == BallotRejected.Reason.INVALID
                                ? Stream.of(Silence.Reason.INVALID_ANSWER)
                                : Stream.empty())
                .toList();
        return failed.isEmpty() ? "" : " after " + failed.size() + " " + failed.get(0);
    }

    /** Turns given for a call whose answer was recorded. */
    private static long paidAgain(List<DebateEvent> events) {
        Set<String> recorded = new HashSet<>();
        long again = 0;
        for (DebateEvent event : events) {
            if (event instanceof BallotCast cast) {
                recorded.add(cast.voter().value());
            } else if (event instanceof TurnGiven given
                    && recorded.contains(given.call().asked())) {
                again++;
            }
        }
        return again;
    }
}
