package dev.dialectic.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialectic.Dialectic;
import dev.dialectic.error.DialecticException;
import dev.dialectic.error.JournalConflictException;
import dev.dialectic.event.DebateClosed;
import dev.dialectic.event.DebateId;
import dev.dialectic.journal.DebateLog;
import dev.dialectic.machine.Outcome;
import dev.dialectic.question.Question;
import dev.dialectic.transport.Claim;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Workers come and go, and nobody is asked twice for that; whoever waits for an outcome gets it, wherever it comes about. */
@Tag("slow")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WorkersTest {

    private static final Duration SESSION = Duration.ofMinutes(5);

    private final KafkaCluster cluster = OnBroker.cluster();
    private final Membership membership = OnBroker.membership();
    private final Gate gate = new Gate();
    private final List<WorkerProcess> opened = new ArrayList<>();

    private WorkerProcess opened(WorkerProcess process) {
        opened.add(process);
        return process;
    }

    @AfterEach
    void close_what_was_opened() {
        gate.open();
        opened.forEach(WorkerProcess::close);
    }

    private static Question question(DebateId debate) {
        return Question.of("Ship " + debate + "?", "yes", "no");
    }

    /** One debate in each of the three partitions. */
    private static List<DebateId> apart(Topics topics) {
        Map<Integer, DebateId> found = new HashMap<>();
        for (int i = 0; found.size() < topics.partitions(); i++) {
            DebateId debate = DebateId.of("debate-" + i);
            found.putIfAbsent(topics.partition(debate), debate);
        }
        return List.copyOf(found.values());
    }

    @Test
    void scaling_out_and_in_while_agents_are_asked_leaves_no_call_in_doubt_and_asks_nobody_twice() throws Exception {
        WorkerProcess first = opened(WorkerProcess.serving(cluster, membership, gate.panel()));
        List<DebateId> debates = apart(first.journal().topics());
        debates.forEach(debate -> first.transport().submit(debate, question(debate)));
        WorkerProcess.await("all are at the gate", () -> gate.reached().size() == debates.size());
        assertThat(first.transport().status().open()).containsExactlyInAnyOrderElementsOf(debates);

        WorkerProcess second = opened(WorkerProcess.serving(cluster, membership, gate.panel()));
        WorkerProcess.await(
                "a partition is to go",
                () -> first.transport().status().partitions().size() < 3);
        // It has not gone: whoever is asked there may answer.
        assertThat(second.transport().status().partitions()).isEmpty();
        gate.open();
        List<Outcome> outcomes = new ArrayList<>();
        for (DebateId debate : debates) {
            outcomes.add(second.transport().outcome(debate).get(60, TimeUnit.SECONDS));
        }
        assertThat(outcomes).allSatisfy(outcome -> {
            assertThat(outcome.inDoubt()).isEmpty();
            assertThat(outcome.decision()).contains("yes");
        });
        assertThat(gate.repeated()).isEmpty();
        assertThat(first.transport().status().fenced()).isZero();
    }

    @Test
    void a_worker_that_is_closed_gives_its_debates_back_as_they_are_and_the_next_one_goes_on() throws Exception {
        DebateId debate = DebateId.of("one");
        try (WorkerProcess first = WorkerProcess.serving(cluster, membership, gate.panel())) {
            first.transport().submit(debate, question(debate));
            WorkerProcess.await(
                    "it is at the gate",
                    () -> gate.reached().size() == 1 && gate.asked().size() == 2);
            CompletableFuture<Void> closing =
                    CompletableFuture.runAsync(() -> first.transport().close());
            WorkerProcess.await("its partitions are to go", () -> partitions(first) == 0);
            assertThat(closing).isNotDone();
            gate.open();
            closing.get(60, TimeUnit.SECONDS);
            assertThat(gate.asked()).as("nobody got another turn").hasSize(2);
            assertThat(first.journal().read(debate, 1)).noneMatch(event -> event.event() instanceof DebateClosed);
            assertThatThrownBy(() -> first.transport().claim(Duration.ZERO)).isInstanceOf(IllegalStateException.class);
        }
        WorkerProcess second = opened(WorkerProcess.serving(cluster, membership, gate.panel()));
        CompletableFuture<Outcome> outcome =
                opened(WorkerProcess.on(cluster, membership)).transport().outcome(debate);
        second.transport().status();
        assertThat(outcome.get(60, TimeUnit.SECONDS).inDoubt()).isEmpty();
        assertThat(gate.repeated()).isEmpty();
    }

    @Test
    void who_does_not_answer_in_time_is_in_doubt_and_the_partition_goes_all_the_same() throws Exception {
        DebateId debate = DebateId.of("one");
        try (WorkerProcess first =
                WorkerProcess.serving(cluster, membership.withDrain(Duration.ofMillis(100)), gate.panel())) {
            first.transport().submit(debate, question(debate));
            WorkerProcess.await("it is at the gate", () -> gate.reached().size() == 1);
        }
        gate.open();
        WorkerProcess second = opened(WorkerProcess.serving(cluster, membership, gate.panel()));
        assertThat(second.transport().outcome(debate).get(60, TimeUnit.SECONDS).inDoubt())
                .hasSize(1);
        assertThat(gate.repeated()).hasSize(1);
    }

    @Test
    void a_claim_that_was_recalled_is_claimed_again_when_its_partition_comes_back() {
        WorkerProcess first = opened(WorkerProcess.on(cluster, membership));
        List<DebateId> debates = apart(first.journal().topics());
        Map<DebateId, DebateLog> logs = new HashMap<>();
        debates.forEach(debate -> first.transport().submit(debate, question(debate)));
        for (DebateId any : debates) {
            Claim claim = first.claim();
            logs.put(claim.log().debate(), claim.log());
            claim.recall().heed(() -> claim.log().close(), () -> {});
        }
        DebateId gone;
        try (WorkerProcess second = WorkerProcess.on(cluster, membership)) {
            Claim claim = second.claim();
            gone = claim.log().debate();
            claim.log().close();
        }
        Claim again = first.claim();
        assertThat(again.log().debate()).isEqualTo(gone);
        assertThatThrownBy(() -> logs.get(gone).append(List.of())).isInstanceOf(JournalConflictException.class);
        again.log().close();
        logs.values().forEach(DebateLog::close);
    }

    @Test
    void while_nobody_takes_questions_no_more_are_taken_on_and_the_group_still_hears_of_the_worker() throws Exception {
        WorkerProcess worker = opened(WorkerProcess.on(cluster.withPartitions(1), membership));
        Intake intake = worker.transport().intake();
        for (int i = 0; i < 60; i++) {
            DebateId debate = DebateId.of("many-" + i);
            worker.transport().submit(debate, question(debate));
        }
        Claim held = worker.claim();
        WorkerProcess.await("enough wait", () -> worker.transport().status().waiting() >= Intake.ENOUGH);
        WorkerProcess.await("it is seen", () -> worker.transport().status().lag() > 0);
        Intake.Turns before = intake.turns();
        WorkerProcess.await("it polls on", () -> intake.turns().count() > before.count() + 20);

        WorkerStatus status = worker.transport().status();
        assertThat(intake.turns().generation()).isEqualTo(before.generation());
        assertThat(status.open()).containsExactly(held.log().debate());
        assertThat(status.waiting()).isBetween(Intake.ENOUGH, Intake.ENOUGH + 16);
        assertThat(status.lag()).isEqualTo(60 - 1 - status.waiting());
        assertThat(status.oldestUnaccepted()).isPositive();
        assertThat(status.partitions()).containsExactly(0);
        assertThat(status.ended()).isEmpty();
        assertThat(rest(worker, held, 60)).doesNotHaveDuplicates();
        WorkerProcess.await("nothing is left", () -> worker.transport().status().lag() == 0);
        assertThat(worker.transport().status().oldestUnaccepted()).isZero();
    }

    /** All that can be claimed, beginning with what is claimed already. */
    private static List<DebateId> rest(WorkerProcess worker, Claim held, int number) {
        held.log().close();
        List<DebateId> claimed = new ArrayList<>(List.of(held.log().debate()));
        while (claimed.size() < number) {
            Claim next = worker.claim();
            claimed.add(next.log().debate());
            next.log().close();
        }
        return claimed;
    }

    @Test
    void a_question_brought_three_times_by_three_is_one_debate_before_and_after_it_is_over() throws Exception {
        gate.open();
        DebateId debate = DebateId.of("one");
        List<WorkerProcess> bringers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            bringers.add(opened(WorkerProcess.on(cluster, membership)));
        }
        bringers.forEach(bringer -> bringer.transport().submit(debate, question(debate)));
        WorkerProcess worker = opened(WorkerProcess.serving(cluster, membership, gate.panel()));
        Outcome outcome = bringers.get(0).transport().outcome(debate).get(60, TimeUnit.SECONDS);
        int events = worker.journal().read(debate, 1).size();
        bringers.forEach(bringer -> bringer.transport().submit(debate, question(debate)));
        DebateId last = DebateId.of("last");
        while (worker.journal().topics().partition(last)
                != worker.journal().topics().partition(debate)) {
            last = DebateId.of(last + "t");
        }
        worker.transport().submit(last, question(last));
        worker.transport().outcome(last).get(60, TimeUnit.SECONDS);
        assertThat(worker.journal().read(debate, 1)).hasSize(events);
        assertThat(gate.repeated()).isEmpty();
        assertThat(bringers.get(1).transport().outcome(debate).get(60, TimeUnit.SECONDS))
                .isEqualTo(outcome);
    }

    @Test
    void whoever_took_a_debate_from_its_worker_and_lost_it_again_waits_for_the_outcome_of_the_worker()
            throws Exception {
        DebateId debate = DebateId.of("one");
        WorkerProcess worker = opened(WorkerProcess.serving(cluster, membership, gate.panel()));
        worker.transport().submit(debate, question(debate));
        WorkerProcess.await("it is at the gate", () -> gate.reached().size() == 1);
        WorkerProcess intruder = opened(WorkerProcess.on(cluster, membership));
        Gate closed = new Gate();
        try (Dialectic direct = Dialectic.builder()
                .agents(closed.panel())
                .journal(intruder.journal())
                .build()) {
            CompletableFuture<Outcome> resumed = CompletableFuture.supplyAsync(() -> direct.resume(debate));
            WorkerProcess.await("the intruder asks", () -> closed.reached().size() == 1);
            gate.open();
            // The worker finds that it was shut out, asks the group, and takes its partition back.
            CompletableFuture<Outcome> outcome = intruder.transport().outcome(debate);
            assertThat(outcome.get(60, TimeUnit.SECONDS).decision()).contains("yes");
            closed.open();
            assertThatThrownBy(() -> resumed.get(60, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(JournalConflictException.class);
        }
        assertThat(worker.transport().status().fenced()).isEqualTo(1);
        CompletableFuture<Outcome> never = intruder.transport().outcome(DebateId.of("never"));
        intruder.transport().close();
        assertThatThrownBy(() -> never.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(DialecticException.class);
    }

    @Test
    void a_named_worker_that_comes_back_disturbs_nobody_and_whoever_takes_its_name_ends_it() throws Exception {
        Membership named = Membership.named("pod-1").withSession(SESSION, Duration.ofMillis(200));
        WorkerProcess other =
                opened(WorkerProcess.on(cluster, membership.withSession(SESSION, Duration.ofMillis(200))));
        assertThat(other.transport().claim(Duration.ZERO)).isEmpty();
        int generation;
        try (WorkerProcess first = WorkerProcess.on(cluster, named.comingBack())) {
            assertThat(first.transport().claim(Duration.ZERO)).isEmpty();
            generation = settled(first, other);
        }
        WorkerProcess back = opened(WorkerProcess.on(cluster, named));
        assertThat(back.transport().claim(Duration.ZERO)).isEmpty();
        WorkerProcess.await("it has its partitions again", () -> partitions(back) > 0);
        assertThat(other.transport().intake().turns().generation()).isEqualTo(generation);

        WorkerProcess namesake = opened(WorkerProcess.on(cluster, named));
        assertThat(namesake.transport().claim(Duration.ZERO)).isEmpty();
        WorkerProcess.await("it ended", () -> back.transport().status().ended().isPresent());
        assertThatThrownBy(() -> back.transport().claim(Duration.ZERO))
                .isInstanceOf(DialecticException.class)
                .hasMessageContaining("FencedInstanceId");
        namesake.transport().close();
        // Long before its session is over: it said that it leaves.
        WorkerProcess.await("the other has all", () -> partitions(other) == 3);
    }

    /** The generation of the group once both have their share. */
    private static int settled(WorkerProcess first, WorkerProcess other) {
        WorkerProcess.await("they share", () -> partitions(first) > 0 && partitions(first) + partitions(other) == 3);
        Intake.Turns shared = other.transport().intake().turns();
        WorkerProcess.await(
                "it is settled", () -> other.transport().intake().turns().count() > shared.count() + 3);
        return other.transport().intake().turns().generation();
    }

    private static int partitions(WorkerProcess worker) {
        return worker.transport().status().partitions().size();
    }
}
