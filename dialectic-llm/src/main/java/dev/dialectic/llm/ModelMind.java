package dev.dialectic.llm;

import dev.dialectic.agent.Agent;
import dev.dialectic.agent.AgentGenerator;
import dev.dialectic.call.Answer;
import dev.dialectic.call.Attempt;
import dev.dialectic.call.Usage;
import dev.dialectic.debate.Judge;
import dev.dialectic.llm.call.CallLimits;
import dev.dialectic.llm.call.ModelCalls;
import dev.dialectic.llm.call.ModelGates;
import dev.dialectic.llm.call.ModelName;
import dev.dialectic.llm.call.ModelReply;
import dev.dialectic.llm.call.PriceList;
import dev.dialectic.llm.json.ModelJson;
import dev.dialectic.llm.json.Reading;
import dev.dialectic.llm.prompt.Fence;
import dev.dialectic.llm.prompt.PromptKind;
import dev.dialectic.llm.prompt.Prompts;
import dev.dialectic.persona.Persona;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * A chat model as the mind of agents, judges, panels and personas. Build the model with {@code maxRetries(0)}: the debate retries, and
 * journals each attempt. Immutable and thread-safe; close it when its debates are over.
 *
 * <pre>{@code
 * try (ModelMind mind = ModelMind.of(chatModel);
 *         Dialectic dialectic = Dialectic.builder().agents(ModelAgents.of(mind, ada, bo, cy)).build()) {
 *     Outcome outcome = dialectic.debate(Question.of("Which store?", "postgres", "mongo"));
 * }
 * }</pre>
 */
public final class ModelMind implements AutoCloseable {

    private static final int LONGEST_FLAW = 500;

    /** The flaw that takes the most tokens, cut as any that is too long. */
    private static final String WORST_FLAW = "\uD835\uDC31".repeat(2 * LONGEST_FLAW);

    private final ModelCalls calls;
    private final ModelGates gates;
    private final Settings settings;

    private ModelMind(ModelCalls calls, ModelGates gates, Settings settings) {
        this.calls = calls;
        this.gates = gates;
        this.settings = settings;
    }

    /**
     * A mind of a model, which goes by the name that it was built with.
     *
     * @param model the model, built with {@code maxRetries(0)}
     * @return the mind
     */
    public static ModelMind of(ChatModel model) {
        String name = model.defaultRequestParameters().modelName();
        String provider = model.provider().name().toLowerCase(Locale.ROOT).replace("_", "");
        return of(model, new ModelName(provider, name == null || name.isBlank() ? "unnamed" : name));
    }

    /**
     * A mind of a model.
     *
     * @param model the model, built with {@code maxRetries(0)}
     * @param name whose it is and what it is called there
     * @return the mind
     */
    public static ModelMind of(ChatModel model, ModelName name) {
        ModelGates gates = ModelGates.create();
        return new ModelMind(ModelCalls.to(model, name, gates), gates, Settings.standard());
    }

    /**
     * Another model behind the same gates, asked in the same way: a panel of several models. Close one of them.
     *
     * @param model the model, built with {@code maxRetries(0)}
     * @param name whose it is and what it is called there
     * @return the mind
     */
    public ModelMind beside(ChatModel model, ModelName name) {
        return new ModelMind(ModelCalls.to(model, name, gates), gates, settings);
    }

    /**
     * The same mind, priced, so that debates know what they cost and keep to a budget of money.
     *
     * @param prices what models cost
     * @return the mind
     */
    public ModelMind priced(PriceList prices) {
        return new ModelMind(calls.priced(prices), gates, settings);
    }

    /**
     * The same mind within other limits on time and size.
     *
     * @param limits the limits
     * @return the mind
     */
    public ModelMind within(CallLimits limits) {
        return new ModelMind(calls.within(limits), gates, settings);
    }

    /**
     * The same mind, asked in other words.
     *
     * @param prompts the prompts
     * @return the mind
     */
    public ModelMind prompts(Prompts prompts) {
        return new ModelMind(calls, gates, new Settings(prompts, settings.anonymous(), settings.flags()));
    }

    /**
     * The same mind, that knows the other agents by letters only, and not by name, role or expertise: arguments are to count, and
     * not who makes them.
     *
     * @return the mind
     */
    public ModelMind anonymous() {
        return new ModelMind(calls, gates, new Settings(settings.prompts(), true, settings.flags()));
    }

    /**
     * An agent that thinks with this model.
     *
     * @param persona who it is
     * @return the agent
     */
    public Agent agent(Persona persona) {
        return new ModelAgent(this, Objects.requireNonNull(persona, "persona"));
    }

    /**
     * A judge that thinks with this model. It is asked twice, the second time with everything in the opposite order, and says how far its
     * two judgments agree.
     *
     * @param persona who it is; it scores by the persona's criteria, or by evidence, reasoning and answers to others when it has none
     * @return the judge
     */
    public Judge judge(Persona persona) {
        return new ModelJudge(this, Objects.requireNonNull(persona, "persona"));
    }

    /**
     * Panels that this model composes for the question: its dimensions analysed, a specialist for each, and whoever is missing for balance
     * added. All agents think with this model.
     *
     * @return the generator
     */
    public AgentGenerator panels() {
        return ModelPanels.balanced(this);
    }

    /**
     * Writes personas from free descriptions.
     *
     * @return the writer
     */
    public PersonaWriter personas() {
        return new PersonaWriter(this);
    }

    /**
     * Which model it is and in what words it is asked: recorded with each debate, and compared when one is resumed.
     *
     * @return such as {@code openai:gpt-4o-mini, prompts v1}
     */
    public String name() {
        return calls.name() + ", " + settings.words();
    }

    /**
     * Whether what a call costs is known.
     *
     * @return false if every cost is zero because nobody gave the price of the model
     */
    public boolean isPriced() {
        return calls.isPriced();
    }

    /** Ends the calls that are under way, of all minds behind the same gates. */
    @Override
    public void close() {
        gates.close();
    }

    Settings settings() {
        return settings;
    }

    /** What one answer may use at the most. */
    Usage most(Persona persona, Ask<?> ask, Fence fence) {
        return most(persona.systemPrompt(), ask, fence);
    }

    /** One call, and what is made of its answer. */
    <T> Answer<T> ask(Persona persona, Ask<T> ask, Fence fence, Attempt attempt) {
        return ask(persona.systemPrompt(), ask, fence, attempt);
    }

    <T> Answer<T> ask(String system, Ask<T> ask, Fence fence, Attempt attempt) {
        ModelReply reply = calls.ask(messages(system, ask, fence, attempt.previousError()), ask.shape(), attempt);
        Reading reading = ModelJson.read(reply.text(), ask.shape(), reply.whole());
        if (reading instanceof Reading.Understood understood) {
            try {
                return new Answer.Given<>(ask.made().apply(understood.value()), reply.usage(), understood.repaired());
            } catch (IllegalArgumentException flaw) {
                return new Answer.Invalid<>(String.valueOf(flaw.getMessage()), reply.usage());
            }
        }
        return new Answer.Invalid<>(((Reading.Flawed) reading).flaw(), reply.usage());
    }

    /** It is reserved once for all attempts, of which one may be told what was wrong with the last. */
    Usage most(String system, Ask<?> ask, Fence fence) {
        return calls.reserve(messages(system, ask, fence, WORST_FLAW), ask.shape());
    }

    private List<ChatMessage> messages(String system, Ask<?> ask, Fence fence, String flaw) {
        Map<String, String> words = new HashMap<>(ask.words());
        words.put("flaw", flaw.isEmpty() ? "" : flawed(fence, flaw));
        Map<String, String> who = Map.of("persona", system, "fence", fence.mark());
        return List.of(
                SystemMessage.from(settings.prompts().fill(PromptKind.SYSTEM, who)),
                UserMessage.from(settings.prompts().fill(ask.kind(), words)));
    }

    /** It quotes the model, which may have been misled. */
    private static String flawed(Fence fence, String flaw) {
        return "Your last answer could not be used. Answer again, in the form that is asked for; this was wrong:\n"
                + fence.around("what was wrong", flaw, LONGEST_FLAW);
    }
}
