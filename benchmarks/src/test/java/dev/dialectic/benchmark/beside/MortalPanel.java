package dev.dialectic.benchmark.beside;

import dev.dialectic.Dialectic;
import dev.dialectic.debate.Debate;
import dev.dialectic.event.BallotCast;
import dev.dialectic.journal.file.FileJournal;
import dev.dialectic.llm.ModelAgents;
import dev.dialectic.machine.Outcome;
import dev.dialectic.run.Ids;
import dev.langchain4j.agentic.scope.AgenticScopeKey;
import dev.langchain4j.agentic.scope.AgenticScopePersister;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** A process in which a panel votes, and which dies as soon as the second vote is kept, if it is told to. */
final class MortalPanel {

    static final String DECISION = "decision";

    private static final String ID = "session-1";
    private static final int VOTES = 2;

    private MortalPanel() {}

    /**
     * {@code theirs|ours|forgiving FOLDER BASEURL die|live}: writes the decision to a file of the folder.
     *
     * @param arguments as above
     */
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[1]);
        boolean dies = arguments[3].equals("die");
        String decision = switch (arguments[0]) {
            case "theirs" -> theirs(folder, arguments[2], dies);
            case "ours" -> ours(folder, arguments[2], dies);
            default ->
                LangChain4jPanels.forgiving(Panel.theirs(arguments[2]).build()).decide(ID, Panel.QUESTION.text());
        };
        write(folder.resolve(DECISION), decision);
        System.exit(0);
    }

    private static String theirs(Path folder, String server, boolean dies) {
        Path kept = folder.resolve("scope.json");
        KeptScopes scopes = new KeptScopes(json -> {
            write(kept, json);
            dieIf(dies && json.split("agentName").length > VOTES);
        });
        if (Files.exists(kept)) {
            scopes.keep(new AgenticScopeKey(LangChain4jPanels.LastingPanel.class.getName(), ID), read(kept));
        }
        AgenticScopePersister.setStore(scopes);
        return LangChain4jPanels.voting(Panel.theirs(server).build(), false).decide(ID, Panel.QUESTION.text());
    }

    private static String ours(Path folder, String server, boolean dies) {
        AtomicInteger votes = new AtomicInteger();
        FileJournal journal = FileJournal.in(folder.resolve("journal"));
        try (ModelAgents agents = Panel.agents(server, false);
                Dialectic dialectic = Dialectic.builder()
                        .agents(agents)
                        .format(Debate.voteOnly())
                        .journal(journal)
                        .ids(Ids.counting("store"))
                        .listener(event ->
                                dieIf(dies && event.event() instanceof BallotCast && votes.incrementAndGet() == VOTES))
                        .build()) {
            boolean begun = journal.debates().contains(Panel.DEBATE);
            Outcome outcome = begun ? dialectic.resume(Panel.DEBATE) : dialectic.debate(Panel.QUESTION);
            return outcome.decision().orElse("none");
        }
    }

    private static void dieIf(boolean now) {
        if (now) {
            Runtime.getRuntime().halt(137);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
