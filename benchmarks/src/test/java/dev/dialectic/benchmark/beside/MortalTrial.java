package dev.dialectic.benchmark.beside;

import dev.dialectic.lab.Jvm;
import dev.dialectic.llm.server.LoopbackModel;
import dev.dialectic.llm.server.Reactions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Trials in processes of their own, since they die or would not end. */
final class MortalTrial {

    static final String KILLED = "the process dies after two votes, and is started again";
    static final String FORGIVEN = "Ada gets 429 for ever, an errorHandler answers for her";

    private static final int KILLED_CODE = 137;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(10);

    private MortalTrial() {}

    /** It dies while the third agent is asked, as soon as two votes are kept; the next process goes on. */
    static Row killed(Panel panel) throws IOException {
        String who = panel == Panel.VOTING ? "theirs" : "ours";
        Path folder = Files.createTempDirectory("beside");
        try (LoopbackModel server = LoopbackModel.start()) {
            server.script()
                    .on("", "who runs databases", Misfortune.chooses("postgres"))
                    .on("", "who writes programs", Misfortune.chooses("postgres"))
                    .on("", "who pays bills", Reactions.hang(), Misfortune.chooses("mongo"));
            run(folder, List.of(who, folder.toString(), server.baseUrl(), "die"), KILLED_CODE);
            run(folder, List.of(who, folder.toString(), server.baseUrl(), "live"), 0);
            return Row.of(panel, Told.of(MortalPanel.read(folder.resolve(MortalPanel.DECISION))), server);
        }
    }

    /** The documented way not to let one agent fail all, which in this version waits for ever; so it is killed. */
    static Row forgiven() throws IOException {
        Path folder = Files.createTempDirectory("beside");
        Path decision = folder.resolve(MortalPanel.DECISION);
        try (LoopbackModel server = LoopbackModel.start();
                Jvm process = Jvm.start(
                        MortalPanel.class,
                        folder.resolve("errors"),
                        List.of("forgiving", folder.toString(), server.baseUrl(), "live"))) {
            Misfortune.LIMITED.befall(server.script());
            long until = Long.MAX_VALUE;
            while (!Files.exists(decision) && System.nanoTime() < until) {
                boolean allAsked = server.ledger().answered() >= 5;
                until = allAsked ? Math.min(until, System.nanoTime() + PATIENCE) : until;
                Thread.onSpinWait();
            }
            Told told = Files.exists(decision)
                    ? Told.of(MortalPanel.read(decision))
                    : new Told("does not end", "nothing, 10 s after the last answer; one processor is busy");
            process.kill();
            return Row.of(Panel.VOTING, told, server);
        }
    }

    private static void run(Path folder, List<String> arguments, int code) throws IOException {
        try (Jvm process = Jvm.start(MortalPanel.class, folder.resolve("errors"), arguments)) {
            if (process.code() != code) {
                throw new IllegalStateException(arguments + ": expected exit code " + code + ", found " + process.code()
                        + ": " + process.errors());
            }
        }
    }
}
