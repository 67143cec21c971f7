package dev.dialectic.llm.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.call.Attempt;
import dev.dialectic.debate.SilentException;
import dev.dialectic.llm.http.BoundedHttpClientBuilder;
import dev.dialectic.llm.json.ModelJson;
import dev.dialectic.llm.json.ObjectShape;
import dev.dialectic.llm.json.Reading;
import dev.dialectic.llm.json.Shape;
import dev.dialectic.llm.server.LoopbackModel;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every fault of a provider, through LangChain4j's client for OpenAI: one request each, one typed outcome each, in bounded time. */
class FaultTableTest {

    private static final ModelName NAME = new ModelName("openai", "m");
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Duration TIME = Duration.ofMillis(250);
    /** What a busy machine may need beyond the deadline; a fault that is not cut takes at least as long as the server's scripts. */
    private static final Duration SLACK = Duration.ofSeconds(4);

    static final ObjectShape SHAPE = ObjectShape.named("ballot")
            .needs("choice", Shape.oneOf(List.of("rebase", "merge")), "the id of the option")
            .needs("confidence", Shape.share(), "how sure you are");
    static final List<ChatMessage> PROMPT =
            List.of(SystemMessage.from("You vote."), UserMessage.from("Rebase or merge?"));

    private record Row(String fault, long requests, String outcome, String words, Duration took) {
        @Override
        public String toString() {
            return String.format("%-30s %8d  %-38s %5d ms  %s", fault, requests, outcome, took.toMillis(), words);
        }
    }

    static ChatModel model(LoopbackModel server) {
        return OpenAiChatModel.builder()
                .baseUrl(server.baseUrl())
                .apiKey("sk-loopback")
                .modelName("m")
                .maxRetries(0)
                .httpClientBuilder(new BoundedHttpClientBuilder().bodiesUpTo(1 << 20))
                .build();
    }

    @Test
    void every_fault_is_one_request_and_one_typed_outcome_in_bounded_time() {
        List<Row> rows = new ArrayList<>();
        try (ModelGates gates = ModelGates.create()) {
            Fault.all().forEach(fault -> rows.add(run(fault, gates)));
        }
        System.out.printf("%-30s %8s  %-38s %8s  %s%n", "fault", "requests", "outcome", "elapsed", "words");
        rows.forEach(System.out::println);

        assertThat(rows).hasSizeGreaterThan(40).allSatisfy(row -> {
            assertThat(row.requests()).as(row.fault()).isEqualTo(1);
            assertThat(row.took()).as(row.fault()).isLessThan(TIME.plus(SLACK));
            assertThat(row.words()).as(row.fault()).doesNotContain("sk-");
        });
        List<Fault> faults = Fault.all().toList();
        for (int each = 0; each < faults.size(); each++) {
            assertThat(rows.get(each).outcome())
                    .as(faults.get(each).name())
                    .isEqualTo(faults.get(each).outcome());
            assertThat(rows.get(each).words())
                    .as(faults.get(each).name())
                    .contains(faults.get(each).words());
        }
    }

    private static Row run(Fault fault, ModelGates gates) {
        try (LoopbackModel server = LoopbackModel.start()) {
            server.script().otherwise(fault.reaction());
            ModelCalls calls = ModelCalls.to(model(server), new ModelName("openai", fault.name()), gates)
                    .at(Clock.fixed(NOW, ZoneOffset.UTC))
                    .priced(PriceList.EMPTY.with(NAME, Price.of("1", "2")));
            boolean cut = fault.outcome().startsWith("TIMEOUT");
            long began = System.nanoTime();
            String[] outcome = outcome(calls, cut ? TIME : Duration.ofSeconds(30));
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            return new Row(fault.name(), server.ledger().received(), outcome[0], outcome[1], took);
        }
    }

    private static String[] outcome(ModelCalls calls, Duration time) {
        try {
            ModelReply reply = calls.ask(PROMPT, SHAPE, Attempt.first(NOW.plus(time)));
            Reading reading = ModelJson.read(reply.text(), SHAPE, reply.whole());
            if (reading instanceof Reading.Flawed flawed) {
                return new String[] {"flawed", flawed.flaw()};
            }
            boolean repaired = ((Reading.Understood) reading).repaired();
            return new String[] {
                "understood" + (repaired ? ", repaired" : "") + (reply.measured() ? "" : ", estimated"), ""
            };
        } catch (SilentException silent) {
            boolean charged = silent.usage().inputTokens() > 0;
            String again = silent.isTemporary() ? " again" : "";
            String after = silent.wanted()
                    .map(wait -> " after "
                            + BigDecimal.valueOf(wait.toMillis(), 3)
                                    .stripTrailingZeros()
                                    .toPlainString() + "s")
                    .orElse("");
            return new String[] {
                silent.reason() + again + after + (charged ? " charged" : ""), String.valueOf(silent.getMessage())
            };
        }
    }
}
