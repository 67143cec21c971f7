package dev.dialectic.llm.call;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dialectic.debate.Silence.Reason;
import dev.dialectic.llm.call.ModelGate.Health;
import dev.dialectic.llm.json.JsonRefusedException;
import dev.dialectic.llm.json.StrictJson;
import dev.langchain4j.exception.HttpException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a status and an error body of a provider mean. Of the body only the code is ever told: its words may repeat the key or the
 * prompt.
 */
final class Refusals {

    private static final int LONGEST_CODE = 60;
    private static final Set<String> QUOTA =
            Set.of("insufficient_quota", "billing_hard_limit_reached", "billing_not_active");
    private static final Set<String> FILTERED =
            Set.of("content_filter", "content_policy_violation", "responsibleaipolicyviolation", "moderation_blocked");

    private Refusals() {}

    static Trouble of(HttpException refused, Instant now, CallLimits limits) {
        String body = refused.getMessage() == null ? "" : refused.getMessage();
        String code = code(body);
        int status = refused.statusCode();
        String words = "the provider answered " + status + (code.isEmpty() ? "" : " (" + code + ")");
        if (status == 429) {
            return QUOTA.contains(code)
                    ? Trouble.last(Reason.RATE_LIMITED, words + ": the quota of the account is used up")
                    : later(Trouble.again(Reason.RATE_LIMITED, words), wait(refused, body, now), limits);
        }
        if (status == 408 || status >= 500) {
            Trouble down = Trouble.again(Reason.PROVIDER_DOWN, words).telling(Health.DOWN);
            return later(down, wait(refused, "", now), limits);
        }
        return FILTERED.contains(code)
                ? Trouble.last(Reason.REFUSED, words + ": its content filter").telling(Health.UP)
                : Trouble.last(Reason.PROVIDER_DOWN, words + advice(status)).telling(Health.UP);
    }

    private static String advice(int status) {
        return switch (status) {
            case 401, 403 -> ": check the key and what it may use";
            case 404 -> ": check the base URL and the name of the model";
            case 413 -> ": the prompt is too long";
            default -> "";
        };
    }

    private static Optional<Duration> wait(HttpException refused, String body, Instant now) {
        Optional<Duration> told =
                refused instanceof ProviderRefusedException kept ? RetryAfter.of(kept, now) : Optional.empty();
        return told.or(() -> RetryAfter.ofWords(body));
    }

    /** Whoever asks for more than the longest wait is not asked again. */
    private static Trouble later(Trouble trouble, Optional<Duration> wait, CallLimits limits) {
        if (wait.isEmpty()) {
            return trouble;
        }
        if (wait.get().compareTo(limits.longestWait()) <= 0) {
            return trouble.after(wait.get());
        }
        String words = trouble.words() + ": it asks to wait " + wait.get().toSeconds() + " s, expected at most "
                + limits.longestWait().toSeconds();
        return Trouble.last(trouble.reason(), words).telling(trouble.health());
    }

    /** The error's code, or else its type, as OpenAI and those who speak its protocol write it; empty if there is none fit to be told. */
    private static String code(String body) {
        try {
            JsonNode error = StrictJson.read(body).path("error");
            String code = error.path("code").asText("");
            String told = (code.isEmpty() || code.equals("null")
                            ? error.path("type").asText("")
                            : code)
                    .toLowerCase(Locale.ROOT);
            return told.length() <= LONGEST_CODE && told.matches("[a-z0-9_.-]+") ? told : "";
        } catch (JsonRefusedException noJson) {
            return "";
        }
    }
}
