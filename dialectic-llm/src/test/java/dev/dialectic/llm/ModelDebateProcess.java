package dev.dialectic.llm;

import dev.dialectic.Dialectic;
import dev.dialectic.debate.Debate;
import dev.dialectic.event.DebateId;
import dev.dialectic.journal.file.FileJournal;
import dev.dialectic.llm.call.ModelName;
import dev.dialectic.llm.http.BoundedHttpClientBuilder;
import dev.dialectic.machine.Outcome;
import dev.dialectic.persona.Persona;
import dev.dialectic.question.Question;
import dev.dialectic.run.Ids;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.nio.file.Path;

/** A process that holds one debate of model agents, or goes on with it, and may be made to halt at an event. */
final class ModelDebateProcess {

    static final DebateId DEBATE = DebateId.of("debate-1");
    static final Question QUESTION = Question.of("Merge or rebase?", "merge", "rebase");

    private ModelDebateProcess() {}

    static ChatModel model(String baseUrl, String name) {
        return OpenAiChatModel.builder()
                .baseUrl(baseUrl)
                .apiKey("sk-loopback")
                .modelName(name)
                .maxRetries(0)
                .supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
                .strictJsonSchema(true)
                .httpClientBuilder(new BoundedHttpClientBuilder())
                .build();
    }

    static Persona persona(String name) {
        return Persona.builder(name)
                .perspective("Sees it as " + name + ".")
                .expertise("git")
                .build();
    }

    /** Begins the debate, or goes on with it where the folder has it. */
    static Outcome debate(Path folder, String baseUrl, long haltAt) {
        FileJournal journal = FileJournal.in(folder);
        try (ModelMind mind = ModelMind.of(model(baseUrl, "m"), new ModelName("openai", "m"));
                Dialectic dialectic = Dialectic.builder()
                        .agents(ModelAgents.of(mind, persona("Ada"), persona("Bo")))
                        .format(Debate.standard(1))
                        .journal(journal)
                        .ids(Ids.counting("debate"))
                        .listener(event -> {
                            if (event.sequence() == haltAt) {
                                Runtime.getRuntime().halt(137);
                            }
                        })
                        .build()) {
            return journal.debates().contains(DEBATE) ? dialectic.resume(DEBATE) : dialectic.debate(QUESTION);
        }
    }

    /**
     * {@code FOLDER BASEURL EVENT}.
     *
     * @param arguments as above; event 0 for never
     */
    public static void main(String[] arguments) {
        debate(Path.of(arguments[0]), arguments[1], Long.parseLong(arguments[2]));
        System.exit(0);
    }
}
