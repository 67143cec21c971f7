package dev.dialectic.guard;

import dev.dialectic.contract.ContractGuard;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The redactors that ship keep the contract, and it rejects who breaks it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RedactorContractTest {

    private static final String SECRET = Planted.github();

    private static final Map<String, Redactor> BROKEN = Map.of(
            "what_is_taken_out_is_gone_and_reported_where_its_marker_stands",
                    text -> new Redacted(text, List.of(new Redacted.Finding("x", 0))),
            "prose_stays_as_it_is", text -> new Redacted(text.toUpperCase(java.util.Locale.ROOT), List.of()),
            "what_is_redacted_stays_as_it_is",
                    text -> new Redacted("[redacted:x]" + text, List.of(new Redacted.Finding("x", 0))),
            "a_text_changes_if_and_only_if_something_is_reported",
                    text -> new Redacted(text.replace(SECRET, "***"), List.of()),
            "the_same_text_gives_the_same_result", new Counting(),
            "broken_text_is_no_reason_to_throw",
                    text -> {
                        if (text.isEmpty() || text.indexOf('\ud800') >= 0) {
                            throw new IllegalStateException("broken");
                        }
                        return Redacted.unchanged(text);
                    });

    @Test
    void every_promise_rejects_who_breaks_it() {
        ContractGuard.requireRejected(BROKEN, redactor -> () -> new Contract(redactor));
    }

    @Nested
    class Secrets extends RedactorContract {
        @Override
        protected Redactor redactor() {
            return Redactor.secrets();
        }

        @Override
        protected String secret() {
            return SECRET;
        }
    }

    @Nested
    class None extends RedactorContract {
        @Override
        protected Redactor redactor() {
            return Redactor.none();
        }

        @Override
        protected String secret() {
            return "";
        }
    }

    static final class Contract extends RedactorContract {
        private final Redactor redactor;

        Contract(Redactor redactor) {
            this.redactor = redactor;
        }

        @Override
        protected Redactor redactor() {
            return redactor;
        }

        @Override
        protected String secret() {
            return SECRET;
        }
    }

    /** Tells each time something else. */
    private static final class Counting implements Redactor {
        private final AtomicInteger count = new AtomicInteger();

        @Override
        public Redacted redact(String text) {
            return new Redacted(text + count.incrementAndGet(), List.of());
        }
    }
}
