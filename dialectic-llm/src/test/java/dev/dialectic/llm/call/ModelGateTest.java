package dev.dialectic.llm.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.call.Attempt;
import dev.dialectic.call.Usage;
import dev.dialectic.debate.Silence.Reason;
import dev.dialectic.debate.SilentException;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.InternalServerException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What stands before a model: the breaker, the bound on calls under way, and calls that were given up. */
@Timeout(30)
class ModelGateTest {

    private static final ModelName NAME = new ModelName("here", "scripted");
    private static final List<ChatMessage> PROMPT = List.of(UserMessage.from("Well?"));
    private static final Callable<ChatResponse> FAILS = () -> {
        throw new InternalServerException("down");
    };
    private static final Callable<ChatResponse> LIMITS = () -> {
        throw new RateLimitException("fewer");
    };

    private final ScriptedModel model = new ScriptedModel();

    private static Attempt within(Duration time) {
        return Attempt.first(Instant.now().plus(time));
    }

    private static Reason reason(ModelCalls calls) {
        return reason(calls, Duration.ofSeconds(20));
    }

    private static Reason reason(ModelCalls calls, Duration time) {
        try {
            calls.ask(PROMPT, within(time));
        } catch (SilentException silent) {
            return silent.reason();
        }
        return Reason.ABSTAINED;
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void ten_failures_open_the_breaker_for_all_agents_of_the_model_and_no_other() {
        try (ModelGates gates = ModelGates.create()) {
            ModelCalls one = ModelCalls.to(model.doing(FAILS), NAME, gates);
            ModelCalls another = ModelCalls.to(model, NAME, gates);
            for (int call = 0; call < 10; call++) {
                assertThat(gates.of(NAME).isOpen()).isFalse();
                assertThat(reason(call % 2 == 0 ? one : another)).isEqualTo(Reason.PROVIDER_DOWN);
            }

            assertThat(gates.of(NAME).isOpen()).isTrue();
            assertThat(reason(one)).isEqualTo(Reason.PROVIDER_DOWN);
            assertThat(reason(another)).isEqualTo(Reason.PROVIDER_DOWN);
            assertThat(model.requests()).as("calls while it is open: none").hasSize(10);
            assertThat(gates.of(new ModelName("here", "other")).isOpen()).isFalse();
        }
    }

    @Test
    void half_of_the_last_twenty_calls_must_fail() {
        try (ModelGates gates = ModelGates.create()) {
            ModelCalls calls = ModelCalls.to(model, NAME, gates);
            for (int call = 0; call < 30; call++) {
                model.doing(call % 5 < 2 ? FAILS : () -> ScriptedModel.says("yes"));
                reason(calls);
            }

            assertThat(gates.of(NAME).isOpen()).isFalse();
            assertThat(model.requests()).hasSize(30);
        }
    }

    @Test
    void a_rate_limit_is_no_failure_to_the_breaker() {
        try (ModelGates gates = ModelGates.create()) {
            ModelCalls calls = ModelCalls.to(model.doing(LIMITS), NAME, gates);
            for (int call = 0; call < 40; call++) {
                assertThat(reason(calls)).isEqualTo(Reason.RATE_LIMITED);
            }

            assertThat(model.requests()).hasSize(40);
        }
    }

    @Test
    void after_a_while_two_trials_close_the_breaker_and_a_rate_limit_does_not_use_one_up() {
        try (ModelGates gates = ModelGates.with(GateSettings.DEFAULT.openFor(Duration.ofMillis(20)))) {
            ModelCalls calls = ModelCalls.to(model.doing(FAILS), NAME, gates);
            for (int call = 0; call < 10; call++) {
                reason(calls);
            }
            await(() -> !gates.of(NAME).isOpen());
            assertThat(reason(calls)).as("a trial that fails opens it again").isEqualTo(Reason.PROVIDER_DOWN);
            assertThat(model.requests()).hasSize(11);
            await(() -> !gates.of(NAME).isOpen());

            model.doing(LIMITS);
            for (int trial = 0; trial < 3; trial++) {
                assertThat(reason(calls)).as("trial %d", trial).isEqualTo(Reason.RATE_LIMITED);
            }
            model.doing(() -> ScriptedModel.says("yes"));
            for (int call = 0; call < 5; call++) {
                assertThat(reason(calls)).as("call %d", call).isEqualTo(Reason.ABSTAINED);
            }
        }
    }

    @Test
    void a_call_waits_for_a_place_and_for_no_longer_than_its_deadline() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        model.doing(() -> {
            go.await();
            return ScriptedModel.says("yes");
        });
        try (ModelGates gates = ModelGates.with(GateSettings.DEFAULT.atOnce(1))) {
            ModelCalls calls = ModelCalls.to(model, NAME, gates);
            FutureTask<Reason> first = started(() -> reason(calls));
            await(() -> gates.of(NAME).underWay() == 1);

            assertThat(reason(calls, Duration.ofMillis(30))).isEqualTo(Reason.TIMEOUT);
            assertThat(model.requests())
                    .as("nothing was sent for want of a place")
                    .hasSize(1);

            FutureTask<Reason> second = started(() -> reason(calls));
            go.countDown();
            assertThat(first.get()).isEqualTo(Reason.ABSTAINED);
            assertThat(second.get()).isEqualTo(Reason.ABSTAINED);
            await(() -> gates.of(NAME).underWay() == 0);
        }
    }

    @Test
    void a_call_that_hangs_against_every_interrupt_keeps_its_place_until_it_ends_and_its_late_answer_is_not_counted() {
        CountDownLatch go = new CountDownLatch(1);
        model.doing(() -> {
            awaitDeafly(go);
            return ScriptedModel.says("late");
        });
        try (ModelGates gates = ModelGates.with(GateSettings.DEFAULT.atOnce(1))) {
            ModelGate gate = gates.of(NAME);
            ModelCalls calls = ModelCalls.to(model, NAME, gates);

            assertThat(reason(calls, Duration.ofMillis(30))).isEqualTo(Reason.TIMEOUT);
            assertThat(gate.underWay()).isEqualTo(1);
            assertThat(gate.givenUp()).isEqualTo(1);
            assertThat(reason(calls, Duration.ofMillis(30))).as("no place").isEqualTo(Reason.TIMEOUT);
            assertThat(model.requests()).hasSize(1);

            go.countDown();
            await(() -> gate.underWay() == 0);
            assertThat(gate.givenUp()).isZero();
            assertThat(gate.lateAnswers()).isEqualTo(1);
            model.doing(() -> ScriptedModel.says("yes"));
            assertThat(reason(calls)).isEqualTo(Reason.ABSTAINED);
        }
    }

    @Test
    void an_interrupt_ends_the_call_and_stays_with_its_thread() throws Exception {
        CountDownLatch called = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        model.doing(() -> {
            called.countDown();
            try {
                new CountDownLatch(1).await();
            } finally {
                ended.countDown();
            }
            return ScriptedModel.says("late");
        });
        try (ModelGates gates = ModelGates.create()) {
            ModelCalls calls = ModelCalls.to(model, NAME, gates);
            FutureTask<Boolean> caller = new FutureTask<>(() -> {
                assertThat(reason(calls)).isEqualTo(Reason.INTERRUPTED);
                return Thread.currentThread().isInterrupted();
            });
            Thread thread = new Thread(caller);
            thread.start();
            called.await();
            thread.interrupt();

            assertThat(caller.get()).isTrue();
            ended.await();
            await(() -> gates.of(NAME).underWay() == 0);
        }
    }

    @Test
    void more_callers_than_may_wait_are_turned_away_at_once() {
        CountDownLatch go = new CountDownLatch(1);
        model.doing(() -> {
            awaitDeafly(go);
            return ScriptedModel.says("yes");
        });
        GateSettings narrow = new GateSettings(1, 0, 10, 20, Duration.ofSeconds(30), 2);
        try (ModelGates gates = ModelGates.with(narrow)) {
            ModelCalls calls = ModelCalls.to(model, NAME, gates);
            started(() -> reason(calls));
            await(() -> gates.of(NAME).underWay() == 1);

            assertThat(reason(calls)).isEqualTo(Reason.RATE_LIMITED);
            go.countDown();
        }
    }

    @Test
    void what_was_never_sent_costs_nothing() {
        try (ModelGates gates = ModelGates.create()) {
            ModelCalls calls = ModelCalls.to(model.doing(FAILS), NAME, gates);
            for (int call = 0; call < 10; call++) {
                reason(calls);
            }
            try {
                calls.ask(PROMPT, within(Duration.ofSeconds(20)));
            } catch (SilentException open) {
                assertThat(open.usage()).isEqualTo(Usage.NONE);
                assertThat(open).hasMessageContaining("nothing was sent");
                return;
            }
        }
        throw new AssertionError("expected an open breaker, found an answer");
    }

    private static <T> FutureTask<T> started(Callable<T> call) {
        FutureTask<T> task = new FutureTask<>(call);
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        thread.start();
        return task;
    }

    private static void awaitDeafly(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException ignored) {
                // Deaf on purpose: some clients are.
            }
        }
    }
}
