package dev.dialectic.benchmark.beside;

import dev.langchain4j.agentic.Agent;
import dev.langchain4j.agentic.AgenticServices;
import dev.langchain4j.agentic.patterns.voting.VotingPlanner;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.service.UserMessage;
import dev.langchain4j.service.V;

/** A panel of three that votes, as LangChain4j's documentation builds one. */
public final class VotedInLangChain4j {

    private VotedInLangChain4j() {}

    // begin
    public interface Ada {
        @UserMessage(
                "You are Ada, who runs databases. {{question}} Reply with exactly one word: postgres, mongo or sqlite.")
        @Agent(name = "Ada", description = "Votes as who runs databases")
        String vote(@V("question") String question);
    }

    public interface Bo {
        @UserMessage(
                "You are Bo, who writes programs. {{question}} Reply with exactly one word: postgres, mongo or sqlite.")
        @Agent(name = "Bo", description = "Votes as who writes programs")
        String vote(@V("question") String question);
    }

    public interface Cy {
        @UserMessage("You are Cy, who pays bills. {{question}} Reply with exactly one word: postgres, mongo or sqlite.")
        @Agent(name = "Cy", description = "Votes as who pays bills")
        String vote(@V("question") String question);
    }

    public interface Panel {
        @Agent
        String decide(@V("question") String question);
    }

    static String decide(ChatModel model) {
        Panel panel = AgenticServices.plannerBuilder(Panel.class)
                .subAgents(
                        AgenticServices.agentBuilder(Ada.class)
                                .chatModel(model)
                                .outputKey("ada")
                                .build(),
                        AgenticServices.agentBuilder(Bo.class)
                                .chatModel(model)
                                .outputKey("bo")
                                .build(),
                        AgenticServices.agentBuilder(Cy.class)
                                .chatModel(model)
                                .outputKey("cy")
                                .build())
                .outputKey("store")
                .planner(VotingPlanner::new)
                .build();
        return panel.decide("Which store?");
    }
    // end
}
