package dev.dialectic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.kafka.broker.Broker;
import dev.dialectic.llm.server.LoopbackModel;
import dev.dialectic.llm.server.ObligingAnswers;
import dev.dialectic.llm.server.Reactions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions are brought, debated and watched on a broker, by commands in this process. */
@Tag("slow")
class WorkerCommandTest {

    private static final AtomicInteger NEXT = new AtomicInteger();

    @TempDir
    Path folder;

    private final String prefix = "commands-" + NEXT.incrementAndGet() + ".";
    private StoreQuestion store;

    @BeforeEach
    void fill() throws IOException {
        store = StoreQuestion.in(folder);
    }

    private Object[] words(String command, Object... more) {
        List<Object> words = new ArrayList<>(List.of((Object[]) command.split(" ")));
        words.addAll(List.of(more));
        words.addAll(List.of("--bootstrap", Broker.shared().bootstrap(), "--prefix", prefix, "--partitions", "3"));
        return words.toArray();
    }

    private Object[] question(Object... more) {
        List<Object> words =
                new ArrayList<>(List.of("Which store should hold orders?", "-o", "postgres", "-o", "mongo"));
        words.addAll(List.of(more));
        return words("submit", words.toArray());
    }

    private RunningCommand worker(Object... more) throws InterruptedException {
        return RunningCommand.of(words("worker", more)).awaitPrinted("Serving ");
    }

    @Test
    void a_question_that_is_brought_is_debated_and_watched_like_one_that_is_debated_here() throws Exception {
        Command brought = Command.of(question("--id", "orders"));
        assertThat(brought.exitCode()).as(brought.err()).isZero();
        assertThat(brought.out())
                .isEqualTo("Debate:   orders\nWatch it with:\n  dialectic watch orders --bootstrap "
                        + Broker.shared().bootstrap() + " --prefix " + prefix + "\n");
        try (RunningCommand all = RunningCommand.of(words("watch"));
                RunningCommand live = RunningCommand.of(words("watch", "orders"));
                RunningCommand worker = worker("--knowledge", folder.resolve("documents"))) {
            Command told = live.ended();
            assertThat(told.exitCode()).isZero();
            String here = Command.of(store.words().subList(0, 8).toArray()).out();
            assertThat(told.out()).startsWith("Debate:   orders\nQuestion: Which store");
            assertThat(StoreQuestion.verdict(told)).isEqualTo(here.substring(here.indexOf("\nVerdict: ")));
            assertThat(told.out().lines().toList())
                    .containsExactlyInAnyOrderElementsOf(
                            ("Debate:   orders\n" + here).lines().toList());

            Command late = Command.of(words("watch", "ord"));
            assertThat(late.out()).isEqualTo(told.out());
            all.awaitPrinted("DebateClosed");
            assertThat(all.out()).contains("orders        1    ", "QuestionRaised");
            worker.awaitPrinted("closed       orders        postgres (support ");
            assertThat(worker.out()).contains("taken on     orders        Which store should hold orders?");
            assertThat(worker.stop().exitCode()).isZero();
            assertThat(worker.out()).contains("Nothing had to be given back, no call in doubt.");
        }
        assertReplayed();
    }

    /** What is over is read again, whole or in part, by who asks for it: no worker is needed. */
    private void assertReplayed() {
        Command again = Command.of(question("--id", "orders", "--wait"));
        assertThat(again.exitCode()).isZero();
        assertThat(again.out()).startsWith("It is there already, and has ended.\nDebate:   orders\n");
        Command other = Command.of(words("submit", "Which one?", "-o", "a", "-o", "b", "--id", "orders"));
        assertThat(other.exitCode()).isEqualTo(2);
        assertThat(other.err().replaceAll("\\s+", " ")).contains("found another one; choose another --id");
        List<String> json = Command.of(words("watch", "orders", "--json", "--from", "3"))
                .out()
                .lines()
                .toList();
        assertThat(json).first().asString().contains("\"sequence\":3,");
        assertThat(json).last().asString().contains("DebateClosed");
        assertThat(Command.of(words("watch", "--since", "0s", "--timeout", "1s"))
                        .out())
                .isEmpty();
        Command never = Command.of(words("watch", "never", "--timeout", "1s"));
        assertThat(never.exitCode()).isEqualTo(9);
        assertThat(never.err()).contains("It has not begun", "it has not ended within 1s");
    }

    @Test
    void a_debate_of_other_terms_is_passed_over_once_and_one_that_is_given_back_is_gone_on_with() throws Exception {
        try (LoopbackModel model = LoopbackModel.start();
                RunningCommand waiting = RunningCommand.of(question("--id", "orders", "--wait"))) {
            model.script()
                    .otherwise(Reactions.after(
                            Duration.ofMillis(300), Reactions.says(ObligingAnswers.preferring("postgres"))));
            Object[] thinking = {"--model", "openai:m", "--model-url", model.baseUrl(), "--panel", "ethics"};
            RunningCommand first = worker(thinking);
            waiting.awaitPrinted("  position ");
            Command drained = first.stop();
            assertThat(drained.exitCode()).isZero();
            assertThat(drained.out())
                    .contains("given back   orders", "1 debate given back, no call in doubt.")
                    .doesNotContain(ModelCommand.CANARY);
            assertPassedOver();
            try (RunningCommand second = worker(thinking)) {
                second.awaitPrinted("gone on with orders").awaitPrinted("closed       orders");
                Command told = waiting.ended();
                assertThat(told.exitCode()).isZero();
                assertThat(told.out())
                        .contains("resumed    it was found unfinished", "\nVerdict: postgres")
                        .doesNotContain("In doubt");
            }
        }
    }

    private void assertPassedOver() throws Exception {
        RunningCommand stranger = worker("--panel", "hiring", "--report", "1s").awaitPrinted("passed over  orders");
        stranger.awaitPrinted("3 partitions");
        assertThat(stranger.stop().out())
                .containsOnlyOnce("passed over")
                .contains("it is held under the agents template(ethics) by openai:m, ");
    }

    @Test
    void a_program_is_called_when_more_workers_are_wanted_and_its_failure_is_said() throws Exception {
        Path called = folder.resolve("called");
        Path program = Files.writeString(
                folder.resolve("scale"), "#!/bin/sh\necho \"$# $1 $DIALECTIC_REASON\" > '" + called + "'\nexit 3\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        try (RunningCommand worker = worker(
                "--knowledge", folder.resolve("documents"), "--scale-out", program, "--scale-response", "0.000001s")) {
            assertThat(Command.of(question("--wait")).exitCode()).isZero();
            worker.awaitPrinted("scale out: the mean response is ")
                    .awaitPrinted("expected exit code 0, found 3; debates go on as before");
            assertThat(Files.readString(called)).matches("1 (scale out: the mean response is .*) \\1\n");
        }
    }

    @Test
    void what_is_no_question_is_listed_with_its_reason_and_brought_again_once() throws Exception {
        assertThat(Command.of(words("dead-letters list")).out()).isEqualTo("There is no dead letter.\n");
        try (KafkaProducer<String, String> stranger = new KafkaProducer<>(
                        Map.of("bootstrap.servers", Broker.shared().bootstrap()),
                        new StringSerializer(),
                        new StringSerializer());
                RunningCommand worker = worker("--report", "1s")) {
            stranger.send(new ProducerRecord<>(prefix + "questions", "one", "gar\u001b[31mbage"))
                    .get();
            worker.awaitPrinted("1 dead letters");
            Command listed = Command.of(words("dead-letters list"));
            assertThat(listed.exitCode()).isZero();
            assertThat(listed.out().replaceAll("\\s+", " "))
                    .contains(" 0 20", " 1 no expected the JSON of a question, found: ", "it begins: gar")
                    .doesNotContain("\u001b");
            Command again = Command.of(words("dead-letters replay", "0"));
            assertThat(again.exitCode()).as(again.err()).isZero();
            worker.awaitPrinted("2 dead letters");
            assertThat(Command.of(words("dead-letters replay", "0")).out()).contains("was brought again before");
            assertThat(Command.of(words("dead-letters replay", "77")).exitCode())
                    .isEqualTo(2);
        }
    }

    @Test
    void what_no_worker_could_do_is_refused_before_it_begins() {
        assertThat(Command.of(words("worker", "--debates", "0")).err()).contains("--debates of at least 1");
        assertThat(Command.of(words("worker", "--name", "a b")).err()).contains("expected a name of 1 to 100 letters");
        assertThat(Command.of(words("worker", "--scale-out", folder)).err())
                .contains("--scale-out: expected a program");
        Command two = ModelCommand.run(
                words("worker", "--model", "openai:a", "--model", "openai:b", "--model-url", "http://127.0.0.1:1/v1"));
        assertThat(two.exitCode()).isEqualTo(2);
        assertThat(two.err()).contains("expected one model for a worker, found 2");
    }

    @Test
    void another_layout_under_the_same_prefix_is_refused_by_name() {
        assertThat(Command.of(question("--layout", "by-type")).exitCode()).isZero();
        Command other = Command.of(question());
        assertThat(other.exitCode()).isEqualTo(6);
        assertThat(other.err()).contains("by-type").doesNotContain("\tat ");
    }
}
