package dev.dialectic.llm.hosted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.dialectic.call.Attempt;
import dev.dialectic.debate.Silence.Reason;
import dev.dialectic.debate.SilentException;
import dev.dialectic.llm.server.LoopbackModel;
import dev.dialectic.llm.server.Reaction;
import dev.dialectic.llm.server.Reactions;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** How a service may misbehave, over real connections, and that neither key nor body is ever told. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HostTest {

    private static final String KEY = "sk-canary-1234567890";
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final Duration SHORT = Duration.ofMillis(300);

    private final LoopbackModel server = LoopbackModel.startAt("/ask");

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void an_answer_is_read_and_the_key_goes_into_its_header_alone() {
        server.script()
                .otherwise(exchange -> exchange.answer(
                        200,
                        "application/json",
                        Map.of(),
                        "{\"key\":\"" + exchange.header("x-key") + "\",\"body\":" + exchange.body() + "}"));
        var answer = host(LONGEST).post("/ask", "X-Key", KEY, JsonNodeFactory.instance.textNode("hello"), attempt());
        assertThat(answer.path("key").asText()).isEqualTo(KEY);
        assertThat(answer.path("body").asText()).isEqualTo("hello");
    }

    @Test
    void what_may_pass_is_temporary_with_the_wait_that_is_asked_for() {
        SilentException limited = silent(refusing(429, Map.of("Retry-After", "7")), LONGEST);
        assertThat(limited.reason()).isEqualTo(Reason.RATE_LIMITED);
        assertThat(limited.isTemporary()).isTrue();
        assertThat(limited.wanted()).isEqualTo(Optional.of(Duration.ofSeconds(7)));

        for (int status : new int[] {408, 500, 502, 503}) {
            SilentException down = silent(refusing(status, Map.of()), LONGEST);
            assertThat(down.reason()).isEqualTo(Reason.PROVIDER_DOWN);
            assertThat(down.isTemporary()).isTrue();
            assertThat(down.wanted()).isEmpty();
        }
    }

    @Test
    void who_asks_for_more_than_a_minute_is_not_asked_again() {
        SilentException limited = silent(refusing(429, Map.of("Retry-After", "3600")), LONGEST);
        assertThat(limited.isTemporary()).isFalse();
        assertThat(limited).hasMessageContaining("3600 s");
    }

    @Test
    void what_will_not_pass_is_final_and_says_what_to_check() {
        assertThat(silent(refusing(401, Map.of()), LONGEST)).hasMessageContaining("check the key");
        assertThat(silent(refusing(404, Map.of()), LONGEST)).hasMessageContaining("check the base URL");
        for (int status : new int[] {400, 401, 403, 404, 413, 422}) {
            SilentException refused = silent(refusing(status, Map.of()), LONGEST);
            assertThat(refused.reason()).isEqualTo(Reason.PROVIDER_DOWN);
            assertThat(refused.isTemporary()).isFalse();
        }
    }

    @Test
    void a_redirect_is_not_followed_and_the_key_goes_nowhere_else() {
        try (LoopbackModel elsewhere = LoopbackModel.startAt("/ask")) {
            SilentException refused = silent(refusing(307, Map.of("Location", elsewhere.host() + "/ask")), LONGEST);
            assertThat(refused).hasMessageContaining("redirects are not followed");
            assertThat(elsewhere.ledger().received()).isZero();
        }
    }

    @Test
    void a_body_that_drips_or_never_comes_ends_with_the_time_limit() {
        for (Reaction slow : new Reaction[] {Reactions.drip("late", Duration.ofMillis(20)), Reactions.hang()}) {
            long begin = System.nanoTime();
            SilentException late = silent(slow, SHORT);
            assertThat(late.reason()).isEqualTo(Reason.TIMEOUT);
            assertThat(late.isTemporary()).as("it may have been paid for").isFalse();
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isBetween(SHORT, SHORT.multipliedBy(10));
        }
        assertThat(server.ledger().settles()).as("both connections were closed").isTrue();
        assertThat(server.ledger().answered()).isZero();
    }

    @Test
    void the_deadline_of_the_attempt_ends_a_call_before_its_time_limit_and_one_that_passed_asks_nobody() {
        server.script().otherwise(Reactions.hang());
        Attempt soon = Attempt.first(Instant.now().plus(SHORT));
        assertThat(catchThrowableOfType(SilentException.class, () -> ask(host(LONGEST), soon))
                        .reason())
                .isEqualTo(Reason.TIMEOUT);
        Attempt passed = Attempt.first(Instant.now().minusMillis(1));
        assertThat(catchThrowableOfType(SilentException.class, () -> ask(host(LONGEST), passed)))
                .hasMessageContaining("was not asked");
        assertThat(server.ledger().received()).isOne();
    }

    @Test
    void a_body_without_end_is_not_read_to_its_end() {
        SilentException endless = silent(Reactions.endless(), LONGEST);
        assertThat(endless.reason()).isEqualTo(Reason.PROVIDER_DOWN);
        assertThat(endless).hasMessageContaining("1048576 bytes");
    }

    @Test
    void what_is_no_answer_is_told_as_such() {
        for (String body : new String[] {"", "<html>" + KEY + "</html>", "{\"a\":", "{} {}", "{\"a\":1,\"a\":2}"}) {
            SilentException malformed = silent(Reactions.raw("application/json", body), LONGEST);
            assertThat(malformed.reason()).isEqualTo(Reason.PROVIDER_DOWN);
            assertThat(malformed.isTemporary()).isTrue();
        }
    }

    @Test
    void a_connection_that_breaks_may_be_tried_again() {
        SilentException reset = silent(Reactions.resetBefore(), LONGEST);
        assertThat(reset.reason()).isEqualTo(Reason.PROVIDER_DOWN);
        assertThat(reset.isTemporary()).isTrue();
        SilentException torn = silent(Reactions.resetMidBody("x".repeat(1_000)), LONGEST);
        assertThat(torn.isTemporary()).isTrue();
        server.close();
        assertThat(catchThrowableOfType(SilentException.class, () -> ask(host(LONGEST), attempt()))
                        .reason())
                .isEqualTo(Reason.PROVIDER_DOWN);
    }

    @Test
    void an_interruption_ends_the_call_and_is_kept() {
        server.script().otherwise(Reactions.hang());
        Thread.currentThread().interrupt();
        SilentException interrupted = catchThrowableOfType(SilentException.class, () -> ask(host(LONGEST), attempt()));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(interrupted.reason()).isEqualTo(Reason.INTERRUPTED);
    }

    @Test
    void a_key_is_sent_over_tls_or_on_this_machine_and_nowhere_else() {
        for (String url : new String[] {
            "http://example.org",
            "ftp://127.0.0.1",
            "/only/a/path",
            "http://127.0.0.1.example.org",
            "https://user@example.org",
            "https://example.org/?key=1",
            "https://example.org/#a",
            "http://10.0.0.1"
        }) {
            assertThatThrownBy(() -> BaseUrl.require(URI.create(url)))
                    .as(url)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("base URL: expected");
        }
        assertThat(BaseUrl.require(URI.create("https://example.org/eu//"))).hasToString("https://example.org/eu");
        assertThat(BaseUrl.require(URI.create("http://[::1]:8080"))).hasToString("http://[::1]:8080");
    }

    private static Reaction refusing(int status, Map<String, String> headers) {
        return Reactions.status(status, "{\"detail\":\"your key is " + KEY + "\"}", headers);
    }

    private SilentException silent(Reaction reaction, Duration longest) {
        server.script().otherwise(reaction);
        SilentException silent = catchThrowableOfType(SilentException.class, () -> ask(host(longest), attempt()));
        assertThat(silent)
                .hasMessageNotContaining(KEY)
                .hasMessageContaining("127.0.0.1")
                .hasNoCause();
        return silent;
    }

    private static void ask(Host host, Attempt attempt) {
        host.post("/ask", "X-Key", KEY, JsonNodeFactory.instance.objectNode(), attempt);
    }

    private Host host(Duration longest) {
        return new Host(URI.create(server.host()), longest, Clock.systemUTC());
    }

    private static Attempt attempt() {
        return Attempt.first(Instant.MAX);
    }
}
