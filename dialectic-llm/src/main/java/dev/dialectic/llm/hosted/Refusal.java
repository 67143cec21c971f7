package dev.dialectic.llm.hosted;

import dev.dialectic.call.Usage;
import dev.dialectic.debate.Silence.Reason;
import dev.dialectic.debate.SilentException;
import dev.dialectic.llm.call.ProviderRefusedException;
import dev.dialectic.llm.call.RetryAfter;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What a status that is no success means. Pure. The body is not read: its words may repeat the key or the prompt. */
final class Refusal {

    /** Whoever asks to wait longer is not asked again. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private Refusal() {}

    static SilentException of(HttpResponse<?> response, String host, Instant now) {
        int status = response.statusCode();
        String words = host + " answered " + status;
        if (status == 429 || status == 408 || status >= 500) {
            Reason reason = status == 429 ? Reason.RATE_LIMITED : Reason.PROVIDER_DOWN;
            Optional<Duration> wait = RetryAfter.of(
                    new ProviderRefusedException(status, "", response.headers().map()), now);
            return wait.filter(asked -> asked.compareTo(LONGEST_WAIT) > 0).isPresent()
                    ? new SilentException(
                            reason,
                            words + " and asks to wait " + wait.get().toSeconds() + " s, expected at most "
                                    + LONGEST_WAIT.toSeconds())
                    : SilentException.temporary(reason, words, Usage.NONE, wait);
        }
        return new SilentException(Reason.PROVIDER_DOWN, words + advice(status));
    }

    private static String advice(int status) {
        if (status / 100 == 3) {
            return ": redirects are not followed; give the base URL that it redirects to";
        }
        return switch (status) {
            case 401, 403 -> ": check the key and what it may use";
            case 404 -> ": check the base URL and the ids";
            case 413 -> ": what was sent is too long";
            case 400, 422 -> ": it does not take what was sent; check the names of inputs";
            default -> "";
        };
    }
}
