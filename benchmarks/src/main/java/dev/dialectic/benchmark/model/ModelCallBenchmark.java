package dev.dialectic.benchmark.model;

import dev.dialectic.agent.Agent;
import dev.dialectic.call.Answer;
import dev.dialectic.call.Attempt;
import dev.dialectic.debate.Floor;
import dev.dialectic.debate.Phase;
import dev.dialectic.debate.Seat;
import dev.dialectic.debate.Transcript;
import dev.dialectic.evidence.Briefing;
import dev.dialectic.llm.ModelMind;
import dev.dialectic.llm.call.ModelCalls;
import dev.dialectic.llm.call.ModelGates;
import dev.dialectic.llm.call.ModelName;
import dev.dialectic.llm.call.ModelReply;
import dev.dialectic.llm.json.ObjectShape;
import dev.dialectic.llm.json.Shape;
import dev.dialectic.vote.Ballot;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What stands between a debate and a model that answers at once: gates, a thread of its own and a deadline for each call; a prompt to
 * fill and an answer to read strictly. It serves the decision to guard every call: that has to vanish beside the hundreds of
 * milliseconds that a model takes.
 *
 * <p>{@code java -jar benchmarks/target/benchmarks.jar ModelCall}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ModelCallBenchmark {

    private static final ObjectShape SHAPE = ObjectShape.named("ballot")
            .needs("choice", Shape.oneOf(List.of("postgres", "mongo", "files")), "the id of the option")
            .needs("confidence", Shape.share(), "how sure you are");
    private static final List<ChatMessage> PROMPT = List.of(
            SystemMessage.from("You are Ada, who runs databases."), UserMessage.from("Which store? ".repeat(100)));

    private final InstantModel model = new InstantModel();
    private final ChatRequest request = ChatRequest.builder().messages(PROMPT).build();
    private final ModelGates gates = ModelGates.create();
    private final ModelCalls calls = ModelCalls.to(model, new ModelName("none", "instant-1"), gates);
    private final ModelMind mind = ModelMind.of(model);
    private final Agent agent = mind.agent(StorePanel.ADA);
    private final Attempt attempt = Attempt.first(Instant.now().plusSeconds(86_400));
    private final Floor floor = floor();

    private static Floor floor() {
        List<Seat.Role> roles = List.of(Seat.Role.DEBATER, Seat.Role.VOTER);
        Transcript heard = Transcript.of(StorePanel.PANEL.stream()
                .map(persona -> new Seat(persona, roles))
                .toList());
        return new Floor(
                StorePanel.QUESTION, Phase.ballots(1), StorePanel.ADA.id(), Briefing.EMPTY, heard, 7, List.of());
    }

    /** LangChain4j alone. */
    @Benchmark
    public ChatResponse bareChat() {
        return model.chat(request);
    }

    /** The same words through the gate, on another thread, with a deadline, and the answer checked. */
    @Benchmark
    public ModelReply guardedCall() {
        return calls.ask(PROMPT, SHAPE, attempt);
    }

    /** A ballot: the prompt filled, asked for, read and checked. */
    @Benchmark
    public Answer<Ballot> ballot() {
        return agent.vote(floor, attempt);
    }

    /** Ends the threads. */
    @TearDown
    public void close() {
        gates.close();
        mind.close();
    }
}
