package dev.dialectic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.agent.Panel;
import dev.dialectic.agent.ScriptedAgent;
import dev.dialectic.debate.Debate;
import dev.dialectic.event.DebateClosed;
import dev.dialectic.event.DebateListener;
import dev.dialectic.event.PanelBriefed;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.journal.InMemoryJournal;
import dev.dialectic.journal.Journal;
import dev.dialectic.question.Question;
import dev.dialectic.run.Ids;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DialecticEndsTest {

    private static final Question QUESTION = Question.of("Which store?", "Postgres", "Mongo");

    private static DialecticBuilder builder() {
        ScriptedAgent ada = ScriptedAgent.named("Ada").votes("Postgres", 0.9, "It holds.");
        ScriptedAgent bob = ScriptedAgent.named("Bob").votes("Postgres", 0.8, "It does.");
        return Dialectic.builder()
                .agents(Panel.of(ada, bob))
                .format(Debate.voteOnly())
                .ids(Ids.counting("debate"));
    }

    @Test
    void what_is_wanted_of_a_debate_after_its_end_is_without_effect() throws InterruptedException {
        Journal journal = new InMemoryJournal();
        CompletableFuture<RunningDebate> running = new CompletableFuture<>();
        DebateListener late = event -> {
            if (event.event() instanceof DebateClosed) {
                running.join().cancel("too late");
            }
        };
        try (Dialectic dialectic = builder().journal(journal).listener(late).build()) {
            RunningDebate debate = dialectic.start(QUESTION);
            running.complete(debate);
            assertThat(debate.await())
                    .hasValueSatisfying(
                            outcome -> assertThat(outcome.decision()).hasValue("Postgres"));
            assertThat(journal.read(debate.id(), 1))
                    .last()
                    .extracting(RecordedEvent::event)
                    .isInstanceOf(DebateClosed.class);
        }
    }

    @Test
    void a_listener_that_throws_an_error_harms_nobody() {
        DebateListener broken = event -> {
            if (event.event() instanceof PanelBriefed) {
                throw new AssertionError("broken on purpose");
            }
        };
        try (Dialectic dialectic = builder().listener(broken).build()) {
            assertThat(dialectic.debate(QUESTION).decision()).hasValue("Postgres");
        }
    }
}
