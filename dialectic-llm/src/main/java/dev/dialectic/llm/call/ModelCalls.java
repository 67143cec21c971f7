package dev.dialectic.llm.call;

import dev.dialectic.call.Attempt;
import dev.dialectic.call.Usage;
import dev.dialectic.debate.Silence.Reason;
import dev.dialectic.debate.SilentException;
import dev.dialectic.llm.call.ModelGate.Health;
import dev.dialectic.llm.json.ObjectShape;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls one chat model, once each time it is asked, so that it cannot hang, flood or surprise a debate. Immutable and thread-safe;
 * agents of one model share its gate by sharing the {@link ModelGates}.
 *
 * <ul>
 *   <li>A call ends by the deadline of its {@link Attempt}, by the clock on the wall, however slowly an answer drips. It is then
 *       interrupted and given up; it keeps its place at the gate until it has really ended.
 *   <li>Nothing is tried again here. Build the model with {@code maxRetries(0)}: its own attempts would be paid for and recorded by
 *       nobody.
 *   <li>Whatever goes wrong is a {@link SilentException} with a typed reason. What may have been worked on (timeouts, broken
 *       connections, answers that cannot be read, interrupts) is charged as it was reserved; what was refused or never sent costs nothing.
 *   <li>A schema is sent where the model says that it keeps to schemas, and asked for in words elsewhere.
 * </ul>
 */
public final class ModelCalls {

    private static final Logger LOG = LoggerFactory.getLogger(ModelCalls.class);

    private final ChatModel model;
    private final ModelName name;
    private final ModelGates gates;
    private final PriceList prices;
    private final CallLimits limits;
    private final Clock clock;
    private final Replies replies;

    private ModelCalls(Parts parts, Clock clock) {
        this.model = parts.model();
        this.name = parts.name();
        this.gates = parts.gates();
        this.prices = parts.prices();
        this.limits = parts.limits();
        this.clock = clock;
        this.replies = new Replies(name, prices, limits);
    }

    private record Parts(ChatModel model, ModelName name, ModelGates gates, PriceList prices, CallLimits limits) {
        Parts {
            Objects.requireNonNull(model, "model");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(gates, "gates");
            Objects.requireNonNull(prices, "prices");
            Objects.requireNonNull(limits, "limits");
        }
    }

    /**
     * Calls of a model, without prices and with the default limits.
     *
     * @param model the model, built with {@code maxRetries(0)}
     * @param name whose it is and what it is called there
     * @param gates the gates shared by all agents
     * @return the calls
     */
    public static ModelCalls to(ChatModel model, ModelName name, ModelGates gates) {
        return new ModelCalls(new Parts(model, name, gates, PriceList.EMPTY, CallLimits.DEFAULT), Clock.systemUTC());
    }

    /**
     * The same, priced.
     *
     * @param list what models cost
     * @return the calls
     */
    public ModelCalls priced(PriceList list) {
        return new ModelCalls(new Parts(model, name, gates, list, limits), clock);
    }

    /**
     * The same within other limits.
     *
     * @param other the limits
     * @return the calls
     */
    public ModelCalls within(CallLimits other) {
        return new ModelCalls(new Parts(model, name, gates, prices, other), clock);
    }

    /**
     * The same by another clock, against which deadlines are held; how long is waited is measured apart from it.
     *
     * @param other the clock
     * @return the calls
     */
    public ModelCalls at(Clock other) {
        return new ModelCalls(new Parts(model, name, gates, prices, limits), Objects.requireNonNull(other, "clock"));
    }

    /**
     * Which model is called.
     *
     * @return its name
     */
    public ModelName name() {
        return name;
    }

    /**
     * Whether what a call costs is known.
     *
     * @return false if the model is not on the price list, so that every cost is zero
     */
    public boolean isPriced() {
        return prices.of(name).isPresent();
    }

    /**
     * What a call may use, to reserve a budget by: the tokens of the prompt as {@link TokenEstimate} has them, and of the answer as many
     * as the model was built to give at most, or else {@link CallLimits#answerTokens}.
     *
     * @param messages the prompt, as it will be sent
     * @return the usage to reserve
     */
    public Usage reserve(List<ChatMessage> messages) {
        return prices.usage(name, TokenEstimate.of(messages), answerTokens());
    }

    /**
     * The same for a call that asks for an object: its description is sent too, and counted.
     *
     * @param messages the prompt, without the description of the answer
     * @param shape what is asked for
     * @return the usage to reserve
     */
    public Usage reserve(List<ChatMessage> messages, ObjectShape shape) {
        long described = TokenEstimate.of(shape.prompt());
        return prices.usage(name, TokenEstimate.of(messages) + described, answerTokens());
    }

    private long answerTokens() {
        Integer most = model.defaultRequestParameters().maxOutputTokens();
        return most == null || most < 1 ? limits.answerTokens() : most;
    }

    /**
     * Asks for words.
     *
     * @param messages the prompt
     * @param attempt which attempt it is and when it must have ended
     * @return the answer
     * @throws SilentException if there is none, with the reason and what is charged for it
     */
    public ModelReply ask(List<ChatMessage> messages, Attempt attempt) {
        return ask(Requests.plain(messages), reserve(messages), attempt);
    }

    /**
     * Asks for an object. Whether the answer is one is for {@link dev.dialectic.llm.json.ModelJson} to say.
     *
     * @param messages the prompt, without the description of the answer
     * @param shape what is asked for
     * @param attempt which attempt it is and when it must have ended
     * @return the answer, as it was written
     * @throws SilentException if there is none, with the reason and what is charged for it
     */
    public ModelReply ask(List<ChatMessage> messages, ObjectShape shape, Attempt attempt) {
        return ask(Requests.shaped(model, messages, shape), reserve(messages, shape), attempt);
    }

    private ModelReply ask(ChatRequest request, Usage reserved, Attempt attempt) {
        try {
            return replies.read(call(request, attempt), reserved);
        } catch (TroubleException trouble) {
            throw trouble.trouble().silence(name, reserved);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw Trouble.last(Reason.INTERRUPTED, "the call was interrupted").silence(name, reserved);
        }
    }

    private ChatResponse call(ChatRequest request, Attempt attempt) throws InterruptedException, TroubleException {
        long began = System.nanoTime();
        Duration untilDeadline = Duration.between(clock.instant(), attempt.deadline());
        Duration longest = untilDeadline.compareTo(limits.longestCall()) < 0 ? untilDeadline : limits.longestCall();
        if (longest.isNegative() || longest.isZero()) {
            throw new TroubleException(Trouble.last(Reason.TIMEOUT, "the deadline has passed; nothing was sent"));
        }
        ModelGate gate = gates.of(name);
        gate.enter(longest);
        GuardedCall call = new GuardedCall(gate, () -> model.chat(request));
        try {
            gates.run(call);
        } catch (RejectedExecutionException closed) {
            call.giveUp();
            gate.ended(Health.UNTOLD);
            throw new IllegalStateException(
                    name + ": expected open gates, found them closed; close them after the last call", closed);
        }
        return await(call, gate, longest.minusNanos(System.nanoTime() - began));
    }

    private ChatResponse await(GuardedCall call, ModelGate gate, Duration longest)
            throws InterruptedException, TroubleException {
        Health health = Health.UNTOLD;
        try {
            ChatResponse response = call.await(longest);
            health = Health.UP;
            return response;
        } catch (TimeoutException late) {
            call.giveUp();
            health = Health.DOWN;
            throw new TroubleException(
                    Trouble.last(Reason.TIMEOUT, "no answer before the deadline; the call was given up")
                            .paid());
        } catch (InterruptedException interrupted) {
            call.giveUp();
            Thread.currentThread().interrupt();
            throw new TroubleException(
                    Trouble.last(Reason.INTERRUPTED, "the call was interrupted").paid());
        } catch (ExecutionException failed) {
            Trouble trouble = trouble(Objects.requireNonNullElse(failed.getCause(), failed));
            health = trouble.health();
            throw new TroubleException(trouble);
        } finally {
            gate.ended(health);
        }
    }

    private Trouble trouble(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        // Only here is the provider's own text to be seen, which may hold the key, the prompt or the answer.
        LOG.trace("{}: the call failed", name, cause);
        return Failures.of(cause, clock.instant(), limits);
    }
}
