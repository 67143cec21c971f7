package dev.dialectic.examples;

import dev.dialectic.Dialectic;
import dev.dialectic.call.Budget;
import dev.dialectic.llm.ModelAgents;
import dev.dialectic.llm.http.BoundedHttpClientBuilder;
import dev.dialectic.machine.Outcome;
import dev.dialectic.persona.Persona;
import dev.dialectic.question.Question;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;

/** Three personas debate with a language model for a mind. It needs a key, or a server on this machine that speaks OpenAI's protocol. */
public final class DebateWithAModel {

    private DebateWithAModel() {}

    /**
     * Prints the decision and what it took.
     *
     * @param args the base URL of the provider; OpenAI's without one
     */
    public static void main(String[] args) {
        String url = args.length > 0 ? args[0] : "https://api.openai.com/v1";
        String key = System.getenv("OPENAI_API_KEY");
        Persona architect = persona("Data Architect", "Thinks of what the data will be asked in five years.");
        Persona operator = persona("Operator", "Thinks of the night when it breaks.");
        Persona treasurer = persona("Treasurer", "Thinks of what it costs, and whom.");
        // begin
        ChatModel model = OpenAiChatModel.builder()
                .httpClientBuilder(new BoundedHttpClientBuilder()) // keeps Retry-After, bounds answers
                .baseUrl(url)
                .apiKey(key)
                .modelName("gpt-4o-mini")
                .supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
                .maxRetries(0) // the debate retries, and records each attempt
                .build();
        Budget budget = Budget.UNLIMITED.calls(60).tokens(400_000);
        try (ModelAgents panel = ModelAgents.of(model, architect, operator, treasurer);
                Dialectic dialectic =
                        Dialectic.builder().agents(panel).budget(budget).build()) {
            Outcome outcome = dialectic.debate(Question.of("Which store for orders?", "postgres", "mongo"));
            System.out.println(outcome.decision().orElse("no consensus") + " after " + outcome.calls() + " calls");
        }
        // end
    }

    private static Persona persona(String name, String perspective) {
        return Persona.builder(name).perspective(perspective).build();
    }
}
