package dev.dialectic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.kafka.broker.Broker;
import dev.dialectic.llm.server.LoopbackModel;
import dev.dialectic.llm.server.ObligingAnswers;
import dev.dialectic.llm.server.Reactions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workers in processes, one killed in the middle of a debate, as a user runs them: the one jar, a broker, a model. */
class WorkersIT {

    private static final int SEATS = 3;

    @TempDir
    Path folder;

    private List<String> words(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--bootstrap", Broker.shared().bootstrap(), "--prefix", "jar.", "--partitions", "2"));
        return all;
    }

    private JarProcess worker(LoopbackModel model) throws Exception {
        return JarProcess.start(
                folder, words("worker", "--model", "openai:m", "--model-url", model.baseUrl(), "--panel", "ethics"));
    }

    private JarProcess submit(String id) throws Exception {
        return JarProcess.start(
                folder, words("submit", "Which store?", "-o", "postgres", "-o", "mongo", "--id", id, "--wait"));
    }

    @Test
    void a_worker_is_killed_in_a_debate_and_another_goes_on_and_gives_back_what_it_holds_when_it_is_told_to_end()
            throws Exception {
        try (LoopbackModel model = LoopbackModel.start()) {
            model.script()
                    .otherwise(Reactions.after(
                            Duration.ofMillis(150), Reactions.says(ObligingAnswers.preferring("postgres"))));
            long undisturbed = callsOfOneDebate(model);
            try (JarProcess first = worker(model).awaitPrinted("Serving ");
                    JarProcess waiting = submit("orders").awaitPrinted("  statement ")) {
                first.kill();
                try (JarProcess second = worker(model).awaitPrinted("gone on with orders")) {
                    assertThat(waiting.exitCode()).as(waiting.printed()).isZero();
                    assertThat(waiting.printed())
                            .contains("  resumed    ", "\nVerdict: postgres")
                            .doesNotContain(ModelCommand.CANARY);
                    // Who was being asked when it died is asked again, nobody else.
                    assertThat(model.ledger().received() - undisturbed).isBetween(undisturbed, undisturbed + SEATS);
                    second.awaitPrinted("closed       orders");
                    assertReplayed(waiting.printed());
                    assertGivesBack(second);
                }
            }
        }
    }

    private static long callsOfOneDebate(LoopbackModel model) {
        Command debate = ModelCommand.debate(model, "--panel", "ethics");
        assertThat(debate.exitCode()).as(debate.err()).isZero();
        return model.ledger().received();
    }

    private void assertReplayed(String followed) throws Exception {
        try (JarProcess late = JarProcess.start(folder, words("watch", "orders"))) {
            assertThat(late.exitCode()).isZero();
            assertThat(late.printed()).isEqualTo(followed);
        }
    }

    private void assertGivesBack(JarProcess worker) throws Exception {
        try (JarProcess waiting = submit("site").awaitPrinted("  position ")) {
            assertThat(worker.terminate().exitCode()).as(worker.printed()).isZero();
            assertThat(worker.printed()).contains("given back   site", "1 debate given back, no call in doubt.");
            assertThat(waiting.printed()).doesNotContain("Verdict");
        }
    }
}
