package dev.dialectic.benchmark.beside;

import dev.langchain4j.agentic.Agent;
import dev.langchain4j.agentic.AgenticServices;
import dev.langchain4j.agentic.agent.ErrorRecoveryResult;
import dev.langchain4j.agentic.patterns.debate.ConvergenceStrategy;
import dev.langchain4j.agentic.patterns.debate.DebatePlanner;
import dev.langchain4j.agentic.patterns.voting.VotingPlanner;
import dev.langchain4j.agentic.planner.Planner;
import dev.langchain4j.agentic.scope.AgenticScopeAccess;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.service.MemoryId;
import dev.langchain4j.service.UserMessage;
import dev.langchain4j.service.V;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The panel of {@link VotedInLangChain4j} in the other forms that LangChain4j's documentation shows. */
public final class LangChain4jPanels {

    private static final String WORD = " Reply with exactly one word: postgres, mongo or sqlite.";
    private static final String DEBATE = " The others said: {{debateContext}}." + WORD;
    private static final String ADA = "You are Ada, who runs databases. {{question}}";
    private static final String ADA_TOO = "You are Ada, who writes programs. {{question}}";
    private static final String BO = "You are Bo, who writes programs. {{question}}";
    private static final String CY = "You are Cy, who pays bills. {{question}}";

    private LangChain4jPanels() {}

    /** Votes that cannot be anything else. */
    public enum Store {
        POSTGRES,
        MONGO,
        SQLITE
    }

    /** Another Ada. */
    public interface AdaToo {
        @UserMessage(ADA_TOO + WORD)
        @Agent(name = "Ada", description = "Votes as who writes programs")
        String vote(@V("question") String question);
    }

    /** Ada, whose vote is an enum. */
    public interface ChoosingAda {
        @UserMessage(ADA)
        @Agent(name = "Ada", description = "Votes as who runs databases")
        Store vote(@V("question") String question);
    }

    /** Bo, whose vote is an enum. */
    public interface ChoosingBo {
        @UserMessage(BO)
        @Agent(name = "Bo", description = "Votes as who writes programs")
        Store vote(@V("question") String question);
    }

    /** Cy, whose vote is an enum. */
    public interface ChoosingCy {
        @UserMessage(CY)
        @Agent(name = "Cy", description = "Votes as who pays bills")
        Store vote(@V("question") String question);
    }

    /** Ada in a debate. */
    public interface DebatingAda {
        @UserMessage(ADA + DEBATE)
        @Agent(name = "Ada", description = "Argues as who runs databases")
        String argue(@V("question") String question, @V("debateContext") String debateContext);
    }

    /** Another Ada in a debate. */
    public interface DebatingAdaToo {
        @UserMessage(ADA_TOO + DEBATE)
        @Agent(name = "Ada", description = "Argues as who writes programs")
        String argue(@V("question") String question, @V("debateContext") String debateContext);
    }

    /** Bo in a debate. */
    public interface DebatingBo {
        @UserMessage(BO + DEBATE)
        @Agent(name = "Bo", description = "Argues as who writes programs")
        String argue(@V("question") String question, @V("debateContext") String debateContext);
    }

    /** Cy in a debate. */
    public interface DebatingCy {
        @UserMessage(CY + DEBATE)
        @Agent(name = "Cy", description = "Argues as who pays bills")
        String argue(@V("question") String question, @V("debateContext") String debateContext);
    }

    /** Who decides a debate. */
    public interface Judge {
        @UserMessage("You are the judge. The debaters said: {{debateContext}}." + WORD)
        @Agent(name = "Judge", description = "Decides")
        String judge(@V("debateContext") String debateContext);
    }

    /** A panel that can be asked again under the same id, so that what it has done is kept. */
    public interface LastingPanel extends AgenticScopeAccess {
        @Agent
        String decide(@MemoryId String id, @V("question") String question);
    }

    /** A panel that chooses. */
    public interface ChoosingPanel {
        @Agent
        Store decide(@V("question") String question);
    }

    static List<Class<?>> voters(boolean oneName) {
        return List.of(
                VotedInLangChain4j.Ada.class,
                oneName ? AdaToo.class : VotedInLangChain4j.Bo.class,
                VotedInLangChain4j.Cy.class);
    }

    static List<Class<?>> debaters(boolean oneName) {
        return List.of(
                DebatingAda.class, oneName ? DebatingAdaToo.class : DebatingBo.class, DebatingCy.class, Judge.class);
    }

    static LastingPanel voting(ChatModel model, boolean oneName) {
        return panel(model, LastingPanel.class, voters(oneName), VotingPlanner::new);
    }

    static ChoosingPanel choosing(ChatModel model) {
        List<Class<?>> agents = List.of(ChoosingAda.class, ChoosingBo.class, ChoosingCy.class);
        return panel(model, ChoosingPanel.class, agents, VotingPlanner::new);
    }

    static LastingPanel debating(ChatModel model, boolean oneName) {
        return panel(
                model,
                LastingPanel.class,
                debaters(oneName),
                () -> new DebatePlanner(2, ConvergenceStrategy.unanimousLastWord()));
    }

    /** Whoever fails has voted for nothing, instead of failing all. */
    static LastingPanel forgiving(ChatModel model) {
        return AgenticServices.plannerBuilder(LastingPanel.class)
                .subAgents(agents(model, voters(false)))
                .outputKey("store")
                .planner(VotingPlanner::new)
                .errorHandler(failed -> ErrorRecoveryResult.result("abstained"))
                .build();
    }

    private static <P> P panel(ChatModel model, Class<P> type, List<Class<?>> agents, Supplier<Planner> planner) {
        return AgenticServices.plannerBuilder(type)
                .subAgents(agents(model, agents))
                .outputKey("store")
                .planner(planner)
                .build();
    }

    private static Object[] agents(ChatModel model, List<Class<?>> types) {
        return types.stream()
                .flatMap(type -> Stream.of(AgenticServices.agentBuilder(type)
                        .chatModel(model)
                        .outputKey(type.getSimpleName())
                        .build()))
                .toArray();
    }
}
