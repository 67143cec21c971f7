package dev.dialectic.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.call.Answer;
import dev.dialectic.call.Attempt;
import dev.dialectic.evidence.Evidence;
import dev.dialectic.evidence.KnowledgeQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Twenty passages that share their words, and eight questions asked in other words than a title. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RankingQualityTest {

    private static final String HANDBOOK = """
            # Storage

            ## Choosing a database
            We keep relational data in Postgres. A second database needs an owner and a runbook.

            ## Schema migrations
            Migrations run before the new version starts. A column is dropped one release after its last reader is gone.

            ## Backups
            The database is dumped every night, and a restore is rehearsed each quarter.

            ## Caching
            A cache entry lives five minutes. Never cache what a user may not see twice.

            ## Retention
            Events are kept for ninety days, invoices for ten years.

            # Messaging

            ## Choosing a broker
            Kafka carries events between services; a queue in the database serves within one.

            ## Ordering
            Events of one customer share a partition key, so that they stay in order.

            ## Duplicates
            Consumers are idempotent: they remember the identifiers of messages that they have handled.

            ## Outbox
            An event is written into the outbox in the same transaction as the data, and published later.

            ## Dead letters
            A message that fails five times goes to the dead letter queue, and somebody is paged.

            # Security

            ## Secrets
            Secrets live in the vault. A key in the repository is revoked within the hour.

            ## Authentication
            Users sign in with single sign-on; services present a certificate to each other.

            ## Authorization
            What a user may do is decided at the edge and checked again in the service.

            ## Dependencies
            A library with a known vulnerability is upgraded within a week.

            # Delivery

            ## Releases
            We release from main every day behind feature flags.

            ## Rollback
            A bad deployment is rolled back first and understood afterwards.

            ## Tests
            A slow test suite is split: seconds before the commit, minutes after it.

            ## Reviews
            A pull request of more than four hundred lines is split before it is reviewed.

            ## Timeouts
            Every call has a timeoutMillis shorter than that of its caller, and at most two retries.

            ## Logging
            A log line names the request, never the person.
            """;

    @TempDir
    Path folder;

    @Test
    void the_expected_passage_comes_first() throws IOException {
        Files.writeString(folder.resolve("handbook.md"), HANDBOOK);
        DocumentFolder knowledge = Knowledge.inFolder(folder);
        assertThat(knowledge.passages()).isEqualTo(20);
        List<String> wrong = new ArrayList<>();
        expected().forEach((question, heading) -> {
            KnowledgeQuery query = new KnowledgeQuery(question, List.of(), 3);
            Answer<List<Evidence>> answer = knowledge.about(query, Attempt.first(Instant.MAX));
            String first =
                    ((Answer.Given<List<Evidence>>) answer).value().get(0).text();
            if (!first.startsWith("## " + heading + "\n")) {
                wrong.add(question + " -> " + first);
            }
        });
        assertThat(wrong).as("questions whose first passage is another").isEmpty();
    }

    private static Map<String, String> expected() {
        Map<String, String> expected = new LinkedHashMap<>();
        expected.put("Should we add a second database next to Postgres?", "Choosing a database");
        expected.put("When can we drop a column in a migration?", "Schema migrations");
        expected.put("How do we publish an event in the same transaction as our data?", "Outbox");
        expected.put("What do consumers do about a message delivered twice: are they idempotent?", "Duplicates");
        expected.put("Somebody committed a key to the repository, do we revoke it?", "Secrets");
        expected.put("What timeout should a call have, and how many retries?", "Timeouts");
        expected.put("Is a pull request of a thousand lines too large for one review?", "Reviews");
        expected.put("How long are invoices kept?", "Retention");
        return expected;
    }
}
