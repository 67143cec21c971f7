package dev.dialectic.llm.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.dialectic.call.Attempt;
import dev.dialectic.call.Usage;
import dev.dialectic.debate.Silence.Reason;
import dev.dialectic.debate.SilentException;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.exception.UnresolvedModelServerException;
import dev.langchain4j.exception.UnsupportedFeatureException;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import java.math.BigDecimal;
import java.net.ConnectException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ModelCallsTest {

    private static final ModelName NAME = new ModelName("here", "scripted");
    private static final List<ChatMessage> PROMPT = List.of(SystemMessage.from("You vote."), UserMessage.from("Well?"));

    private final ModelGates gates = ModelGates.create();
    private final ScriptedModel model = new ScriptedModel();
    private final ModelCalls calls =
            ModelCalls.to(model, NAME, gates).priced(PriceList.EMPTY.with(NAME, Price.of("1.5", "6")));

    @AfterEach
    void close() {
        gates.close();
    }

    private static Attempt soon() {
        return Attempt.first(Instant.now().plusSeconds(30));
    }

    private SilentException silence() {
        try {
            calls.ask(PROMPT, soon());
        } catch (SilentException silent) {
            return silent;
        }
        throw new AssertionError("expected a silence, found an answer");
    }

    @Test
    void an_answer_comes_with_what_it_used_and_cost() {
        assertThat(calls.ask(PROMPT, soon()))
                .isEqualTo(new ModelReply("yes", new Usage(10, 20, new BigDecimal("0.0001350")), true, true, true));
    }

    @Test
    void an_unknown_price_is_a_cost_of_zero_that_says_so() {
        ModelCalls unpriced = ModelCalls.to(model, NAME, gates);

        assertThat(unpriced.isPriced()).isFalse();
        assertThat(unpriced.ask(PROMPT, soon()))
                .isEqualTo(new ModelReply("yes", new Usage(10, 20, BigDecimal.ZERO), true, true, false));
    }

    @Test
    void a_budget_is_reserved_for_the_prompt_and_the_longest_answer() {
        // 9 and 5 bytes are 3 and 2 tokens, and 8 around each message.
        assertThat(calls.reserve(PROMPT)).isEqualTo(new Usage(21, 2_000, new BigDecimal("0.0120315")));
        assertThat(calls.within(CallLimits.DEFAULT.assumingTokens(100))
                        .reserve(PROMPT)
                        .outputTokens())
                .isEqualTo(100);
        assertThat(calls.reserve(PROMPT, FaultTableTest.SHAPE).inputTokens()).isGreaterThan(60);
    }

    @Test
    void a_schema_is_sent_where_the_model_keeps_to_schemas() {
        ScriptedModel strict = new ScriptedModel(Capability.RESPONSE_FORMAT_JSON_SCHEMA);

        ModelCalls.to(strict, NAME, gates).ask(PROMPT, FaultTableTest.SHAPE, soon());

        assertThat(strict.requests()).singleElement().satisfies(request -> {
            assertThat(request.messages()).isEqualTo(PROMPT);
            assertThat(request.responseFormat().type()).isEqualTo(ResponseFormatType.JSON);
            assertThat(request.responseFormat().jsonSchema()).isEqualTo(FaultTableTest.SHAPE.schema());
        });
    }

    @Test
    void elsewhere_the_shape_is_described_under_the_prompt() {
        calls.ask(PROMPT, FaultTableTest.SHAPE, soon());

        assertThat(model.requests()).singleElement().satisfies(request -> {
            assertThat(request.responseFormat()).isNull();
            assertThat(request.messages())
                    .containsExactly(PROMPT.get(0), UserMessage.from("Well?\n\n" + FaultTableTest.SHAPE.prompt()));
        });
    }

    static Stream<Arguments> thrown() {
        return Stream.of(
                Arguments.of(new RateLimitException("x"), Reason.RATE_LIMITED),
                Arguments.of(new AuthenticationException("x"), Reason.PROVIDER_DOWN),
                Arguments.of(new ModelNotFoundException("x"), Reason.PROVIDER_DOWN),
                Arguments.of(new InvalidRequestException("x"), Reason.PROVIDER_DOWN),
                Arguments.of(new UnsupportedFeatureException("x"), Reason.EXCEPTION),
                Arguments.of(new TimeoutException("x"), Reason.TIMEOUT),
                Arguments.of(new UnresolvedModelServerException(new IllegalStateException("x")), Reason.PROVIDER_DOWN),
                Arguments.of(new RuntimeException(new ConnectException("x")), Reason.PROVIDER_DOWN),
                Arguments.of(new RuntimeException(new InterruptedException("x")), Reason.INTERRUPTED),
                Arguments.of(new IllegalStateException("x"), Reason.EXCEPTION));
    }

    @ParameterizedTest
    @MethodSource("thrown")
    void whatever_a_model_throws_is_a_typed_silence(RuntimeException thrown, Reason reason) {
        model.doing(() -> {
            throw thrown;
        });

        SilentException silence = silence();

        assertThat(silence.reason()).isEqualTo(reason);
        assertThat(silence).hasMessageStartingWith("here:scripted: ").hasMessageNotContaining("x\"");
        assertThat(model.requests()).hasSize(1);
    }

    @Test
    void a_cause_that_causes_itself_is_told_as_well() {
        RuntimeException first = new RuntimeException("a");
        first.initCause(new RuntimeException(first));
        model.doing(() -> {
            throw first;
        });

        assertThat(silence().reason()).isEqualTo(Reason.EXCEPTION);
    }

    @Test
    @Timeout(30)
    void an_error_of_the_runtime_is_passed_on_and_its_place_given_back() {
        model.doing(() -> {
            throw new StackOverflowError("deep");
        });

        assertThatExceptionOfType(StackOverflowError.class).isThrownBy(() -> calls.ask(PROMPT, soon()));
        while (gates.of(NAME).underWay() > 0) {
            Thread.onSpinWait();
        }
    }

    @Test
    void a_deadline_that_has_passed_sends_nothing() {
        assertThatExceptionOfType(SilentException.class)
                .isThrownBy(() -> calls.ask(PROMPT, Attempt.first(Instant.now().minusMillis(1))))
                .satisfies(silent -> {
                    assertThat(silent.reason()).isEqualTo(Reason.TIMEOUT);
                    assertThat(silent.usage()).isEqualTo(Usage.NONE);
                });
        assertThat(model.requests()).isEmpty();
    }

    @Test
    void the_longest_call_bounds_a_call_whose_deadline_is_later() throws Exception {
        model.doing(() -> {
            new CountDownLatch(1).await();
            return ScriptedModel.says("late");
        });

        assertThatExceptionOfType(SilentException.class)
                .isThrownBy(() -> calls.within(CallLimits.DEFAULT.callsUpTo(Duration.ofMillis(50)))
                        .ask(PROMPT, soon()))
                .satisfies(silent -> {
                    assertThat(silent.reason()).isEqualTo(Reason.TIMEOUT);
                    assertThat(silent.usage()).isEqualTo(calls.reserve(PROMPT));
                });
    }

    @Test
    void closed_gates_are_a_mistake_of_the_caller() {
        gates.close();

        assertThatIllegalStateException()
                .isThrownBy(() -> calls.ask(PROMPT, soon()))
                .withMessageContaining("close them after the last call");
        assertThat(gates.of(NAME).underWay()).isZero();
    }
}
