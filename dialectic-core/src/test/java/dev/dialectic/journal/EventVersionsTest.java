package dev.dialectic.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dialectic.call.Budget;
import dev.dialectic.error.JournalCorruptException;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.DebatePaused;
import dev.dialectic.event.QuestionRaised;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.event.Story;
import dev.dialectic.event.Terms;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EventVersionsTest {

    private static final RecordedEvent PAUSED =
            new RecordedEvent(DebateId.of("d-1"), 7, Instant.EPOCH, new DebatePaused("lunch"));

    private final List<String> steps = new ArrayList<>();

    /** A type whose component was called otherwise twice: {@code why}, then {@code cause}, now {@code reason}. */
    private final EventLines third = new EventLines(
            new EventVersions(Map.of("DebatePaused", List.of(renaming("why", "cause"), renaming("cause", "reason")))));

    private UnaryOperator<ObjectNode> renaming(String from, String to) {
        return event -> {
            steps.add(from + " to " + to);
            ObjectNode renamed = event.deepCopy();
            renamed.set(to, renamed.remove(from));
            return renamed;
        };
    }

    private static String line(int version, String event) {
        return EventJson.write(PAUSED)
                .replace("\"version\":1", "\"version\":" + version)
                .replace("reason", event);
    }

    @Test
    void an_old_event_is_taken_from_one_version_to_the_next_until_it_is_new() {
        assertThat(third.read(line(1, "why"))).isEqualTo(PAUSED);
        assertThat(steps).containsExactly("why to cause", "cause to reason");
        steps.clear();
        assertThat(third.read(line(2, "cause"))).isEqualTo(PAUSED);
        assertThat(steps).containsExactly("cause to reason");
        steps.clear();
        assertThat(third.read(line(3, "reason"))).isEqualTo(PAUSED);
        assertThat(steps).isEmpty();
    }

    @Test
    void an_event_is_written_in_its_newest_version_without_a_step() {
        assertThat(third.write(PAUSED)).isEqualTo(line(3, "reason"));
        assertThat(steps).isEmpty();
    }

    @Test
    void types_have_versions_of_their_own() {
        RecordedEvent closed = Story.recorded(DebateId.of("d-1"), Instant.EPOCH).get(44);
        assertThat(third.write(closed)).contains("\"type\":\"DebateClosed\",\"version\":1,");
        assertThat(third.read(third.write(closed))).isEqualTo(closed);
    }

    @Test
    void a_form_that_is_not_that_of_its_version_is_corrupt_and_said_so_in_a_sentence() {
        EventLines failing = new EventLines(new EventVersions(Map.of("DebatePaused", List.of(event -> {
            throw new NullPointerException("no why");
        }))));
        for (Runnable reading : List.<Runnable>of(
                () -> third.read(line(1, "reason")),
                () -> third.read(line(2, "why")),
                () -> third.read(line(4, "reason")),
                () -> failing.read(line(1, "why")))) {
            assertThatExceptionOfType(JournalCorruptException.class)
                    .isThrownBy(reading::run)
                    .withMessageMatching("(?s)event: expected .+, found .+");
        }
    }

    @Test
    void a_question_of_version_1_was_raised_when_agents_and_knowledge_had_no_name() {
        RecordedEvent raised = Story.recorded(DebateId.of("d-1"), Instant.EPOCH).get(0);
        String now = EventJson.write(raised);
        String then = now.replace("\"version\":3", "\"version\":1")
                .replaceFirst("\"reasks\":1,", "")
                .replaceFirst(",\"ballots\":.*", "}}}")
                .replace("\"agents\":\"panel(ada, bob, cy, jo)\",\"knowledge\":\"folder(/notes)\",", "");
        Terms terms = ((QuestionRaised) EventJson.read(then).event()).terms();

        assertThat(now).contains("\"type\":\"QuestionRaised\",\"version\":3,").isNotEqualTo(then);
        assertThat(terms.agents()).isEqualTo(Terms.UNNAMED);
        assertThat(terms.knowledge()).isEqualTo(Terms.UNNAMED);
        assertThat(terms.budget()).isEqualTo(Budget.UNLIMITED);
        assertThat(terms.ballots()).isEqualTo(Terms.ALL_AT_ONCE);
        assertThat(terms.attempts()).isEqualTo(3);
        assertThat(terms.reasks())
                .as("every attempt was one at an answer that is understood")
                .isEqualTo(2);
        for (String neither : List.of(
                now.replace("\"version\":3", "\"version\":1"),
                now.replace("\"version\":3", "\"version\":2"),
                then.replace("\"version\":1", "\"version\":2"),
                then.replaceFirst("\"terms\":.*", "\"terms\":null}}"))) {
            assertThatExceptionOfType(JournalCorruptException.class)
                    .as(neither)
                    .isThrownBy(() -> EventJson.read(neither));
        }
    }

    @Test
    void a_step_of_a_released_version_leaves_alone_what_it_is_given() throws Exception {
        for (String type : EventVersions.RELEASED.types()) {
            for (int version = 1; version < EventVersions.RELEASED.newest(type); version++) {
                Path golden = GoldenFilesTest.GOLDEN.resolve(type + ".v" + version + ".json");
                ObjectNode old = (ObjectNode)
                        EventMapper.MAPPER.readTree(Files.readString(golden)).get("event");
                ObjectNode before = old.deepCopy();
                ObjectNode now = EventVersions.RELEASED.upcast(type, version, old);
                // What is absent may say more since, and says it in the same form.
                assertThat(now.equals(before)).as(type).isEqualTo(type.equals("VoterAbsent"));
                assertThat(old).as(type).isEqualTo(before);
            }
        }
    }
}
