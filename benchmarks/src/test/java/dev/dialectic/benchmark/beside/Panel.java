package dev.dialectic.benchmark.beside;

import dev.dialectic.Dialectic;
import dev.dialectic.debate.Debate;
import dev.dialectic.event.DebateId;
import dev.dialectic.journal.InMemoryJournal;
import dev.dialectic.llm.ModelAgents;
import dev.dialectic.machine.Outcome;
import dev.dialectic.persona.Persona;
import dev.dialectic.question.Question;
import dev.dialectic.run.Ids;
import dev.langchain4j.agentic.scope.AgenticScopePersister;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel.OpenAiChatModelBuilder;

/** Three agents and a question, in the hands of one library or the other. */
enum Panel {
    VOTING("VotingPlanner") {
        @Override
        Told decide(Setting setting) {
            return lasting(LangChain4jPanels.voting(theirs(setting.server()).build(), setting.oneName()), setting);
        }
    },
    VOTING_NO_RETRIES("VotingPlanner, maxRetries(0)") {
        @Override
        Told decide(Setting setting) {
            return lasting(
                    LangChain4jPanels.voting(
                            theirs(setting.server()).maxRetries(0).build(), setting.oneName()),
                    setting);
        }
    },
    VOTING_ENUM("VotingPlanner, votes an enum") {
        @Override
        Told decide(Setting setting) {
            return Told.of(
                    LangChain4jPanels.choosing(shaped(theirs(setting.server())).build())
                            .decide("Which store?"));
        }
    },
    DEBATING("DebatePlanner") {
        @Override
        Told decide(Setting setting) {
            return lasting(LangChain4jPanels.debating(theirs(setting.server()).build(), setting.oneName()), setting);
        }
    },
    OURS_VOTING("Dialectic, vote only") {
        @Override
        Told decide(Setting setting) {
            return ours(Debate.voteOnly(), setting);
        }
    },
    OURS_DEBATING("Dialectic, a round of debate") {
        @Override
        Told decide(Setting setting) {
            return ours(Debate.standard(1), setting);
        }
    };

    static final Question QUESTION = Question.of("Which store?", "postgres", "mongo", "sqlite");
    static final DebateId DEBATE = DebateId.of("store-1");

    private static final String ID = "session-1";

    private final String words;

    Panel(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /**
     * Decides, and decides again where the setting says so.
     *
     * @param setting where
     * @return what came of it
     */
    abstract Told decide(Setting setting);

    static OpenAiChatModelBuilder theirs(String server) {
        return OpenAiChatModel.builder().baseUrl(server).apiKey("sk-loopback").modelName("m");
    }

    static OpenAiChatModelBuilder shaped(OpenAiChatModelBuilder model) {
        return model.supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
                .strictJsonSchema(true);
    }

    static ModelAgents agents(String server, boolean oneName) {
        ChatModel model = shaped(theirs(server)).maxRetries(0).build();
        return ModelAgents.of(
                model,
                Persona.builder("Ada").perspective("One who runs databases.").build(),
                Persona.builder(oneName ? "Ada" : "Bo")
                        .perspective("One who writes programs.")
                        .build(),
                Persona.builder("Cy").perspective("One who pays bills.").build());
    }

    private static Told lasting(LangChain4jPanels.LastingPanel panel, Setting setting) {
        AgenticScopePersister.setStore(new KeptScopes(scopes -> {}));
        try {
            return Told.of(panel.decide(ID, QUESTION.text()));
        } catch (RuntimeException failed) {
            Runnable again = setting.again().orElseThrow(() -> failed);
            again.run();
            return Told.of(panel.decide(ID, QUESTION.text()));
        } finally {
            AgenticScopePersister.setStore(null);
        }
    }

    private static Told ours(Debate format, Setting setting) {
        try (ModelAgents agents = agents(setting.server(), setting.oneName());
                Dialectic dialectic = Dialectic.builder()
                        .agents(agents)
                        .format(format)
                        .journal(new InMemoryJournal())
                        .ids(Ids.counting("store"))
                        .build()) {
            Outcome outcome = dialectic.debate(QUESTION);
            if (setting.again().isEmpty()) {
                return Told.of(outcome);
            }
            setting.again().get().run();
            return Told.of(dialectic.resume(DEBATE));
        }
    }
}
