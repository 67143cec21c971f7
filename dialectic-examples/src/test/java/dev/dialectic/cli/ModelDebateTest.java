package dev.dialectic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.llm.server.LedgerLine.What;
import dev.dialectic.llm.server.LoopbackModel;
import dev.dialectic.llm.server.ObligingAnswers;
import dev.dialectic.llm.server.Reactions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code debate --model}, over real HTTP, against a server on loopback. */
@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ModelDebateTest {

    private static final Pattern ESTIMATE = Pattern.compile("Estimate: at most ([\\d,]+) calls and ([\\d,]+) tokens");
    private static final Pattern USED = Pattern.compile("Used: +([\\d,]+) calls, ([\\d,]+) tokens");

    @TempDir
    Path folder;

    private final LoopbackModel server = LoopbackModel.start();

    @AfterEach
    void close() {
        server.close();
    }

    private void obliging() {
        server.script().otherwise(Reactions.says(ObligingAnswers.preferring("postgres")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"question", "ethics"})
    void a_panel_that_thinks_with_a_model_debates_and_what_it_costs_is_told_before_and_after(String panel) {
        obliging();
        Command run = ModelCommand.debate(server, "--panel", panel, "--price", "in=0.15,out=0.60");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .contains(
                        "Models:   openai:gpt-4o-mini, prompts v1",
                        "Verdict: postgres (support 1.00",
                        " written) for 0.")
                .doesNotContain("Nobody voted", "Money:", "failed");
        assertThat(run.out().indexOf("Estimate:")).isLessThan(run.out().indexOf("  position"));
        // Asking for a panel that needs no model is a call too.
        assertThat(number(USED, run, 1))
                .isEqualTo(requests() + (panel.equals("ethics") ? 1 : 0))
                .isLessThanOrEqualTo(number(ESTIMATE, run, 1));
        assertThat(number(USED, run, 2)).isLessThan(number(ESTIMATE, run, 2));
    }

    @ParameterizedTest
    @CsvSource({"standard, 40", "vote-first, 16", "vote-only, 4", "sequential, 40"})
    void the_estimate_counts_every_call_of_a_debate_in_which_nobody_gives_way(String format, long calls) {
        obliging();
        Command run = ModelCommand.debate(server, "--panel", "ethics", "--format", format);

        assertThat(number(ESTIMATE, run, 1)).as(run.out()).isEqualTo(calls);
        assertThat(run.out()).contains("nobody said what openai:gpt-4o-mini costs");
    }

    @Test
    void seats_are_given_to_several_models_in_turn() {
        List<String> asked = new CopyOnWriteArrayList<>();
        server.script().otherwise(Reactions.says(exchange -> {
            asked.add(exchange.model());
            return ObligingAnswers.preferring("mongo").apply(exchange);
        }));
        Command run = ModelCommand.debate(
                server, "--model", "other:llama3.1:8b", "--panel", "ethics", "--format", "vote-only");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(asked).containsExactlyInAnyOrder("gpt-4o-mini", "llama3.1:8b", "gpt-4o-mini");
        assertThat(run.out()).contains("openai:gpt-4o-mini, prompts v1 and other:llama3.1:8b, prompts v1");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_schema_is_sent_unless_it_is_not_wanted(boolean wanted) {
        List<Boolean> schemas = new CopyOnWriteArrayList<>();
        server.script().otherwise(Reactions.says(exchange -> {
            schemas.add(exchange.request().has("response_format"));
            return ObligingAnswers.any().apply(exchange);
        }));
        Object[] more =
                wanted ? new Object[] {"--format", "vote-only"} : new Object[] {"--format", "vote-only", "--no-schema"};
        ModelCommand.debate(server, more);

        assertThat(schemas).isNotEmpty().containsOnly(wanted);
    }

    @Test
    void the_key_goes_to_the_provider_and_nowhere_else() throws IOException {
        List<String> authorized = new CopyOnWriteArrayList<>();
        server.script().otherwise(Reactions.says(exchange -> {
            authorized.add(exchange.header("authorization"));
            return ObligingAnswers.any().apply(exchange);
        }));
        Command run = ModelCommand.debate(server, "--panel", "ethics", "--journal", folder);

        assertThat(authorized).isNotEmpty().containsOnly("Bearer " + ModelCommand.CANARY);
        assertThat(run.out()).contains("Verdict: ");
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile).toList())
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContain("canary"));
        }
    }

    @Test
    void without_a_key_nothing_is_asked() {
        Command run =
                ModelCommand.in(Map.of(), "debate", "Which?", "-o", "a", "-o", "b", "--model", "openai:gpt-4o-mini");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("key for openai", "OPENAI_API_KEY");

        Command other = ModelCommand.in(
                Map.of("OPENAI_API_KEY", "x"),
                "debate",
                "Which?",
                "-o",
                "a",
                "-o",
                "b",
                "--model",
                "groq:m",
                "--model-url",
                "https://groq.example/v1");
        assertThat(other.exitCode()).isEqualTo(2);
        assertThat(other.err()).contains("GROQ_API_KEY").doesNotContain("OPENAI");
    }

    @Test
    void a_key_that_no_header_takes_is_not_shown() {
        Command run = ModelCommand.in(
                Map.of("OPENAI_API_KEY", "sk-canary\nX: y"),
                "debate",
                "Which?",
                "-o",
                "a",
                "-o",
                "b",
                "--model",
                "openai:m",
                "--model-url",
                server.baseUrl());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("OPENAI_API_KEY: expected a key").doesNotContain("canary");
        assertThat(requests()).isZero();
    }

    @Test
    void a_key_that_is_refused_ends_the_debate_with_a_code_of_its_own() {
        String body = Reactions.errorBody(
                "invalid_request_error", "invalid_api_key", "Incorrect API key: sk-canary-4711-never-shown");
        server.script().otherwise(Reactions.status(401, body, Map.of()));
        Command run = ModelCommand.debate(server, "--panel", "ethics");

        assertThat(run.exitCode()).as(run.out()).isEqualTo(8);
        assertThat(run.out()).contains("Nobody voted: ", "no consensus").doesNotContain("--knowledge");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void a_provider_that_is_down_ends_the_debate_with_a_code_of_its_own() {
        server.close();
        Command run = ModelCommand.debate(server, "--panel", "ethics", "--format", "vote-only");

        assertThat(run.exitCode()).as(run.out()).isEqualTo(8);
        assertThat(run.out()).contains("Nobody voted: ");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void a_debate_whose_panel_no_model_composes_can_be_resumed_when_the_key_is_mended() {
        server.script().otherwise(Reactions.error(401, "invalid_request_error", "invalid_api_key", "no"));
        Command run = ModelCommand.debate(server, "--journal", folder);

        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(6);
        assertThat(run.err()).contains("answered 401", "mend it and resume");
    }

    @Test
    void when_the_budget_is_used_the_panel_votes_with_what_was_said() {
        obliging();
        Command run = ModelCommand.debate(server, "--panel", "ethics", "--budget", "calls=9");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("Budget: ", "Verdict: postgres");
        assertThat(requests()).isLessThanOrEqualTo(9);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--budget calls=many",
                "--budget calls",
                "--budget steps=4",
                "--budget calls=1,calls=2",
                "--budget time=10x",
                "--budget calls=0",
                "--budget cost=0.5",
                "--price in=1",
                "--price in=1.2.3,out=1",
                "--prices /nowhere",
                "--prompts /nowhere",
                "--model gpt-4o",
                "--model openai:gpt-4o-mini",
                "--model-url http://example.org/v1",
                "--model-url https://me:secret@example.org",
                "--model-url nowhere"
            })
    void a_mistake_in_the_words_is_told_in_a_sentence(String words) {
        Command run = ModelCommand.debate(server, (Object[]) words.split(" "));

        assertThat(run.exitCode()).as(run.out()).isEqualTo(2);
        assertThat(run.err()).contains("expected").contains("found").doesNotContain("\tat ", "secret");
        assertThat(requests()).isZero();
    }

    private long requests() {
        return server.ledger().lines().stream()
                .filter(line -> line.what() == What.RECEIVED)
                .count();
    }

    private static long number(Pattern pattern, Command run, int group) {
        Matcher matcher = pattern.matcher(run.out());
        assertThat(matcher.find()).as(run.out() + run.err()).isTrue();
        return Long.parseLong(matcher.group(group).replace(",", ""));
    }
}
