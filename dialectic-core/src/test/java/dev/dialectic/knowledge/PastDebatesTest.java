package dev.dialectic.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.dialectic.Dialectic;
import dev.dialectic.agent.Panel;
import dev.dialectic.agent.ScriptedAgent;
import dev.dialectic.call.Answer;
import dev.dialectic.call.Attempt;
import dev.dialectic.debate.Debate;
import dev.dialectic.evidence.Evidence;
import dev.dialectic.evidence.KnowledgeQuery;
import dev.dialectic.evidence.KnowledgeSource;
import dev.dialectic.evidence.KnowledgeSourceContract;
import dev.dialectic.journal.file.FileJournal;
import dev.dialectic.question.Question;
import dev.dialectic.run.Ids;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PastDebatesTest extends KnowledgeSourceContract {

    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");
    private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");

    @Override
    protected KnowledgeSource source() {
        return Knowledge.ofPastDebates(IntStream.range(0, 5)
                .mapToObj(i -> new PastDebate("d" + i, "Retry?", "yes", "backoff\u200B " + "x ".repeat(i), MAY))
                .toList());
    }

    @Override
    protected String wellKnown() {
        return "retry with backoff";
    }

    @Test
    void it_quotes_what_was_decided_when_and_why() {
        PastDebate debate = new PastDebate("retries", "Retry writes?", "three times", "They are idempotent.", MAY);
        Evidence found = find(List.of(debate), "retry").get(0);
        assertThat(found.reference()).isEqualTo("debate retries");
        assertThat(found.text()).isEqualTo("""
                Question: Retry writes?
                Decided: three times
                At: 2026-05-01T00:00:00Z
                Reasoning: They are idempotent.""");
    }

    @Test
    void of_two_that_fit_alike_the_later_one_comes_first() {
        List<PastDebate> debates = List.of(
                new PastDebate("b", "Retry?", "yes", "", MAY),
                new PastDebate("c", "Retry?", "no", "", JUNE),
                new PastDebate("a", "Retry?", "yes", "", MAY));
        assertThat(find(debates, "retry"))
                .extracting(Evidence::source)
                .containsExactly("debate c", "debate a", "debate b");
    }

    @Test
    void long_reasoning_is_cut() {
        PastDebate debate = new PastDebate("a", "Retry?", "yes", "x\uD83D\uDE00".repeat(4_000), MAY);
        String text = find(List.of(debate), "retry").get(0).text();
        assertThat(text).hasSizeLessThan(PastDebates.MAX_REASONING + 100).endsWith("\u2026");
    }

    @Test
    void a_debate_given_twice_is_refused() {
        PastDebate debate = new PastDebate("a", "Retry?", "yes", "", MAY);
        assertThatThrownBy(() -> PastDebates.of(List.of(debate, debate)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a twice");
    }

    @Test
    void a_debate_of_a_journal_that_cannot_be_read_is_passed_over_with_a_warning(@TempDir Path folder)
            throws IOException {
        FileJournal journal = FileJournal.in(folder);
        decide(journal, "yes", "no");
        byte[] bytes = Files.readAllBytes(folder.resolve("no-1.journal"));
        bytes[bytes.length / 2] ^= 1;
        Files.write(folder.resolve("no-1.journal"), bytes);

        Logger logger = (Logger) LoggerFactory.getLogger(PastDebates.class);
        ListAppender<ILoggingEvent> heard = new ListAppender<>();
        heard.start();
        logger.addAppender(heard);
        try {
            assertThat(PastDebates.decided(journal))
                    .extracting(PastDebate::id, PastDebate::decision)
                    .containsExactly(tuple("yes-1", "yes"));
        } finally {
            logger.detachAppender(heard);
        }
        assertThat(heard.list).singleElement().satisfies(line -> {
            assertThat(line.getLevel()).isEqualTo(Level.WARN);
            assertThat(line.getFormattedMessage()).startsWith("debate no-1: it cannot be read");
        });
    }

    private static void decide(FileJournal journal, String... answers) {
        for (String answer : answers) {
            try (Dialectic dialectic = Dialectic.builder()
                    .agents(Panel.of(
                            ScriptedAgent.named("Ada").votes(answer, 1, "sure"),
                            ScriptedAgent.named("Bo").votes(answer, 1, "sure")))
                    .format(Debate.voteOnly())
                    .ids(Ids.counting(answer))
                    .journal(journal)
                    .build()) {
                dialectic.debate(Question.of("Retry?", "yes", "no"));
            }
        }
    }

    private static List<Evidence> find(List<PastDebate> debates, String text) {
        KnowledgeQuery query = new KnowledgeQuery(text, List.of(), 10);
        return ((Answer.Given<List<Evidence>>) PastDebates.of(debates).about(query, Attempt.first(Instant.MAX)))
                .value();
    }
}
