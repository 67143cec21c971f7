package dev.dialectic.cli;

import dev.dialectic.llm.server.LoopbackModel;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs of the command with a model server on loopback, and a key in its environment that must never be seen again. */
final class ModelCommand {

    /** The key. */
    static final String CANARY = "sk-canary-4711-never-shown";

    private ModelCommand() {}

    /** A run in an environment. */
    static Command in(Map<String, String> environment, Object... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] words = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            words[i] = args[i].toString();
        }
        int exitCode = DialecticCommand.run(
                new Environment(environment::get), new PrintWriter(out), new PrintWriter(err), words);
        return new Command(exitCode, out.toString(), err.toString());
    }

    /** A run that has the key. */
    static Command run(Object... args) {
        Command run = in(Map.of("OPENAI_API_KEY", CANARY, "OLLAMA_API_KEY", CANARY), args);
        if ((run.out() + run.err()).contains("canary")) {
            throw new AssertionError("the key was printed: " + run);
        }
        return run;
    }

    /** A debate with a model of a server. */
    static Command debate(LoopbackModel server, Object... more) {
        List<Object> words = new ArrayList<>(List.of(
                "debate",
                "Which store should hold orders?",
                "-o",
                "postgres",
                "-o",
                "mongo",
                "--model",
                "openai:gpt-4o-mini",
                "--model-url",
                server.baseUrl()));
        words.addAll(List.of(more));
        return run(words.toArray());
    }
}
