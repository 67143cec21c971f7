package dev.dialectic.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Redactor} must hold. To test one of your own, extend it and give a text with something in it that the
 * redactor takes out, or an empty one if it never takes anything out.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class RedactorContract {

    private static final String PROSE =
            "We could use a queue; the token bucket is simpler, says the \u00e9tude of 2019-04-01.\n";

    /**
     * The redactor that is tested.
     *
     * @return a redactor
     */
    protected abstract Redactor redactor();

    /**
     * What it takes out.
     *
     * @return a text that is a secret by itself; empty if there is none
     */
    protected abstract String secret();

    @Test
    final void what_is_taken_out_is_gone_and_reported_where_its_marker_stands() {
        String text = PROSE + " " + secret() + " and " + secret() + "\n" + PROSE;
        Redacted redacted = redactor().redact(text);

        if (!secret().isEmpty()) {
            assertThat(redacted.text()).doesNotContain(secret());
            assertThat(redacted.findings()).hasSizeGreaterThanOrEqualTo(2);
        }
        assertThat(redacted.findings())
                .allSatisfy(finding -> assertThat(redacted.text().substring(finding.position()))
                        .startsWith("[redacted:" + finding.kind() + "]"));
    }

    @Test
    final void prose_stays_as_it_is() {
        assertThat(redactor().redact(PROSE)).isEqualTo(Redacted.unchanged(PROSE));
    }

    @Test
    final void what_is_redacted_stays_as_it_is() {
        Random dice = new Random(7);
        List<String> pieces = List.of(
                secret(), PROSE, "password=", "\"", "://a:", "@b", "Bearer ", " ", "-----BEGIN ", "[redacted:x]", "=");
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 8; i++) {
                text.append(pieces.get(dice.nextInt(pieces.size())));
            }
            String once = redactor().redact(text.toString()).text();
            assertThat(redactor().redact(once)).as("seed 7, %s", text).isEqualTo(Redacted.unchanged(once));
        }
    }

    @Test
    final void a_text_changes_if_and_only_if_something_is_reported() {
        for (String text : List.of("", PROSE, secret(), PROSE + secret(), secret() + PROSE)) {
            Redacted redacted = redactor().redact(text);
            assertThat(redacted.text().equals(text))
                    .as(text)
                    .isEqualTo(redacted.findings().isEmpty());
        }
    }

    @Test
    final void the_same_text_gives_the_same_result() {
        assertThat(redactor().redact(PROSE + secret())).isEqualTo(redactor().redact(PROSE + secret()));
    }

    @Test
    final void broken_text_is_no_reason_to_throw() {
        for (String text : List.of("", "\ud800", "\udc00\ud800 " + secret(), "\u0000\uffff", "\n\n\n")) {
            assertThat(redactor().redact(text)).isNotNull();
        }
    }
}
