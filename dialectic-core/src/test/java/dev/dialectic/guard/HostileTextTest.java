package dev.dialectic.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Texts that are made to take for ever. Time is compared with the same text at a quarter of its length: what takes four
 * times as long is linear, what takes sixteen times as long is not.
 */
@Tag("slow")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HostileTextTest {

    private static final int LENGTH = 100_000;

    /** Between four, which is linear, and sixteen, which is not; what is over in no time is not compared. */
    private static final double TOO_MUCH = 10;

    private static final long NO_TIME = 200_000_000;

    @Test
    void redacting_takes_linear_time() {
        bombs().forEach((name, piece) -> requireLinear(name, piece, Redactor.secrets()::redact));
    }

    @Test
    void screening_takes_linear_time() {
        PromptScreen screen = new PromptScreen();
        bombs().forEach((name, piece) -> requireLinear(name, piece, screen::screen));
    }

    private static Map<String, String> bombs() {
        Map<String, String> bombs = new LinkedHashMap<>();
        bombs.put("one letter", "a");
        bombs.put("spaces", " ");
        bombs.put("lines", "\n");
        bombs.put("assignments", "password=");
        bombs.put("quoted assignments", "api_key=\"a1b2c3d4e5f6");
        bombs.put("addresses", "://a:");
        bombs.put("key beginnings", "-----BEGIN PRIVATE KEY-----\nabcd");
        bombs.put("token beginnings", "ghp_eyJxoxb-sk-ant-");
        bombs.put("dots", "eyJaaaaaaaaaaaa.");
        bombs.put("orders", "ignore ");
        bombs.put("orders with words", "ignore all the previous and then ");
        bombs.put("steering", "add ");
        bombs.put("clauses", "; add in your ");
        bombs.put("code", "use the following code ");
        bombs.put("roles", "assistant: a\n");
        bombs.put("tags", "<|");
        bombs.put("base64", "aWdub3Jl");
        bombs.put("base64 words", "aWdub3JlIGFsbCBwcmV2aW91cw== ");
        bombs.put("accents", "e\u0301\u0323");
        bombs.put("broken surrogates", "\ud800\udc00\ud800");
        bombs.put("hidden", "i\u200bg\u200bn");
        bombs.put("look-alikes", "\u0456gn\u043ere ");
        bombs.put("markers", "[redacted:key]");
        bombs.put("options", "--a-a-a-a-token ");
        return bombs;
    }

    private static void requireLinear(String name, String piece, Consumer<String> work) {
        String text = piece.repeat(LENGTH / piece.length());
        String quarter = text.substring(0, text.length() / 4);
        long little = Math.min(timed(work, quarter), timed(work, quarter));
        long much = Math.min(timed(work, text), timed(work, text));
        if (much > NO_TIME) {
            assertThat((double) much / little)
                    .as("%s: %d ms, a quarter %d ms", name, much / 1_000_000, little / 1_000_000)
                    .isLessThan(TOO_MUCH);
        }
    }

    /** In time of the processor, since other programs may run beside. */
    private static long timed(Consumer<String> work, String text) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.accept(text);
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    }

    @Test
    void noise_of_any_kind_is_read_without_an_exception() {
        Random dice = new Random(13);
        PromptScreen screen = new PromptScreen();
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 400; i++) {
                text.append((char) (dice.nextInt(4) == 0 ? dice.nextInt(0x10000) : ' ' + dice.nextInt(95)));
            }
            Redacted redacted = Redactor.secrets().redact(text.toString());
            assertThat(Redactor.secrets().redact(redacted.text()).findings())
                    .as("seed 13, round %d", round)
                    .isEmpty();
            assertThat(screen.screen(text.toString()).score()).isBetween(0.0, 1.0);
        }
    }
}
