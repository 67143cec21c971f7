package dev.dialectic.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.guard.Redacted.Finding;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What is taken for a secret, and what is not. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SecretRedactorTest {

    private final Redactor redactor = Redactor.secrets();

    @Test
    void every_planted_secret_is_found_wherever_it_stands() {
        for (long seed = 1; seed <= 20; seed++) {
            long now = seed;
            Planted.tokens(seed).forEach((kind, secret) -> {
                for (String around :
                        List.of("%s", "see %s.", "\"%s\"", "(%s)", "A=%s\nB=1", "\\n%s\\n", "'%s',", "`%s`")) {
                    Redacted redacted = redactor.redact(around.formatted(secret));
                    assertThat(redacted.text())
                            .as("seed %d, %s in %s", now, kind, around)
                            .isEqualTo(around.formatted("[redacted:" + kind + "]"));
                }
            });
        }
    }

    @Test
    void a_canary_is_in_nothing_that_comes_out() {
        String canary = Planted.key(3, 40);
        for (String text : List.of(
                "password = \"" + canary + "\"",
                "api_key: " + canary,
                "export API_TOKEN=" + canary,
                "{\"client_secret\": \"" + canary + "\"}",
                "<password>" + canary + "</password>",
                "postgres://app:" + canary + "@db.internal:5432/app",
                "Authorization: Bearer " + canary,
                "-H 'Authorization: Basic " + canary + "'",
                "mysql --password=" + canary + " app",
                "tool --api-token '" + canary + "'",
                "curl -u elastic:" + canary + " https://localhost",
                "machine example.org login me password " + canary,
                "System.setProperty(\"APP_TOKEN\", \"" + canary + "\")",
                "jdbc:postgresql://db/app?user=me&password=" + canary)) {
            Redacted redacted = redactor.redact(text);
            assertThat(redacted.text()).doesNotContain(canary).contains("[redacted:");
            assertThat(redacted.toString()).doesNotContain(canary);
        }
    }

    @Test
    void what_only_stands_where_a_secret_would_stand_stays() {
        for (String text : List.of(
                "password = os.environ[\"DB_PASSWORD\"]",
                "password: ${DB_PASSWORD}",
                "password = \"changeme\"",
                "password=<your-password>",
                "api_key = \"your-api-key-here-123\"",
                "token = lexer.nextToken2(source)",
                "String token = tokens.get(0).asText();",
                "secret: {{ .Values.db.secret }}",
                "postgres://user:password@localhost/db",
                "postgres://user:${PASSWORD}@localhost/db",
                "https://example.org:8443/path@version",
                "primary_key: customer_id_2024_01_v2",
                "cache-key: build-linux-x64-node20-v3",
                "KeyManager key: X509ExtendedKeyManager",
                "Authorization: Bearer <token>",
                "ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                "AKIA is how a key id of AWS begins, sk- one of OpenAI",
                "-----BEGIN PUBLIC KEY-----\n" + "MIIB".repeat(60) + "\n-----END PUBLIC KEY-----",
                "The token bucket refills at 10 per second; the key is to pass: 3 of 4 tests.")) {
            assertThat(redactor.redact(text)).isEqualTo(Redacted.unchanged(text));
        }
    }

    @Test
    void hashes_ids_versions_and_paths_stay() {
        Random dice = new Random(11);
        for (int i = 0; i < 500; i++) {
            String hash = Planted.drawn(dice, "0123456789abcdef", i % 2 == 0 ? 40 : 64);
            String text = "commit " + hash + "\nid: " + new UUID(dice.nextLong(), dice.nextLong()) + " sha256:" + hash
                    + "\nsee src/main/java/App" + i + ".java, version 1." + i + ".0-rc1, image app@sha256:" + hash;
            assertThat(redactor.redact(text)).as("seed 11, %d", i).isEqualTo(Redacted.unchanged(text));
        }
    }

    @Test
    void findings_stand_at_their_markers_and_never_hold_the_secret() {
        String text = "first " + Planted.github() + " and password='hunter2!x' end";
        Redacted redacted = redactor.redact(text);

        assertThat(redacted.text()).isEqualTo("first [redacted:github-token] and password='[redacted:password]' end");
        assertThat(redacted.findings()).containsExactly(new Finding("github-token", 6), new Finding("password", 44));
    }

    @Test
    void a_private_key_whose_end_was_cut_off_is_taken_out() {
        String whole = Planted.tokens(5).get("private-key");
        String cut = whole.substring(0, whole.indexOf("-----END"));

        assertThat(redactor.redact("key:\n" + cut).text()).isEqualTo("key:\n[redacted:private-key]");
    }

    @Test
    void a_secret_beside_another_goes_too() {
        String both = Planted.github() + " " + Planted.tokens(2).get("aws-key-id") + "\n"
                + Planted.tokens(2).get("jwt");

        assertThat(redactor.redact(both).text())
                .isEqualTo("[redacted:github-token] [redacted:aws-key-id]\n[redacted:jwt]");
    }
}
