package dev.dialectic.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dialectic.error.JournalCorruptException;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.event.UnknownEvent;
import dev.dialectic.transport.StreamMessage;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What a newer Dialectic recorded. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UnknownEventTest {

    private static final String LINE = "{\"debate\":\"d-1\",\"sequence\":7,\"at\":\"1970-01-01T00:00:00Z\","
            + "\"type\":\"AudienceAsked\",\"version\":2,\"critical\":false,\"event\":{\"seats\":12}}";

    private static UnknownEvent read(String line) {
        return (UnknownEvent) EventJson.read(line).event();
    }

    private static void assertRefused(String line) {
        assertThatExceptionOfType(JournalCorruptException.class)
                .as(line)
                .isThrownBy(() -> EventJson.read(line))
                .withMessageMatching("(?s)event: expected .+, found .+");
    }

    @Test
    void what_is_not_critical_keeps_its_place_and_is_written_back_as_it_was() {
        RecordedEvent read = EventJson.read(LINE);
        assertThat(read)
                .isEqualTo(new RecordedEvent(
                        DebateId.of("d-1"), 7, Instant.EPOCH, new UnknownEvent("AudienceAsked", 2, "{\"seats\":12}")));
        assertThat(read.event().type()).isEqualTo("AudienceAsked");
        assertThat(EventJson.write(read)).isEqualTo(LINE);
    }

    @Test
    void a_newer_version_of_a_known_type_is_kept_too() {
        String line = LINE.replace("AudienceAsked", "DebatePaused");
        assertThat(read(line)).isEqualTo(new UnknownEvent("DebatePaused", 2, "{\"seats\":12}"));
        assertThat(EventJson.write(EventJson.read(line))).isEqualTo(line);
    }

    @Test
    void a_known_version_is_read_as_what_it_is_whatever_the_line_says_of_it() {
        String line = LINE.replace("AudienceAsked", "PollOpened")
                .replace("\"version\":2", "\"version\":1")
                .replace("seats", "round");
        assertThat(EventJson.read(line).event().type()).isEqualTo("PollOpened");
        assertThat(EventJson.read(line).event()).isNotInstanceOf(UnknownEvent.class);
        assertRefused(line.replace("round", "seats"));
    }

    @Test
    void what_is_critical_or_does_not_say_is_refused_with_advice() {
        for (String type : List.of("AudienceAsked", "DebatePaused")) {
            for (String critical : List.of("", "\"critical\":true,")) {
                String line = LINE.replace("AudienceAsked", type).replace("\"critical\":false,", critical);
                assertThatExceptionOfType(JournalCorruptException.class)
                        .isThrownBy(() -> EventJson.read(line))
                        .withMessageMatching(
                                "event: expected .+, found \"" + type + "\" of version 2 as event 7 of debate"
                                        + " d-1; was it written by a newer Dialectic\\? It is critical, so read .+");
            }
        }
    }

    @Test
    void what_does_not_say_clearly_whether_it_is_critical_is_corrupt() {
        for (String critical : List.of("null", "\"false\"", "0", "[]")) {
            assertRefused(LINE.replace("\"critical\":false", "\"critical\":" + critical));
        }
        assertRefused(LINE.replace("\"version\":2", "\"version\":0"));
        assertRefused(LINE.replace("\"version\":2", "\"version\":-1"));
        assertRefused(LINE.replace("\"version\":2", "\"version\":3000000000"));
        assertRefused(LINE.replace("{\"seats\":12}", "12"));
        assertRefused(LINE.replace(",\"event\":{\"seats\":12}", ""));
        assertRefused(LINE.replace("\"seats\":12", "\"seats\":12,\"seats\":13"));
        assertRefused(LINE.replace("AudienceAsked", "Audience\\u202EAsked"));
        assertRefused(LINE.replace("AudienceAsked", ""));
    }

    @Test
    void its_json_stays_as_it_was_written_down_to_its_numbers() {
        for (String json : List.of(
                "{}",
                "{ }",
                "{\"n\":[1.50,2.0E23,1e-5,-0,0.000010,123456789012345678901234567890]}",
                "{ \"a\" : { \"b\" : [ { } , \"}\" , \"\\\"{\" ] } }",
                "{\"event\":{\"event\":1},\"critical\":true}",
                "{\"text\":\"日本語 🐘 \\u00e4 \\uD83D \\n \\/\"}",
                "{\"long\":\"" + "word ".repeat(30_000) + "\"}")) {
            String line = LINE.replace("{\"seats\":12}", json);
            assertThat(read(line).json()).isEqualTo(json);
            assertThat(EventJson.write(EventJson.read(line))).isEqualTo(line);
        }
    }

    @Test
    void wherever_it_stands_in_its_line_it_is_found() {
        String line = "{\"event\":{\"a\":1},\"critical\":false,\"x\":{\"event\":2},\"version\":2,\"type\":\"T\","
                + "\"at\":\"1970-01-01T00:00:00Z\",\"sequence\":1,\"debate\":\"d-1\"}";
        assertThat(read(line)).isEqualTo(new UnknownEvent("T", 2, "{\"a\":1}"));
    }

    @Test
    void it_becomes_one_line_that_can_be_encoded() {
        UnknownEvent broken = read(LINE.replace("{\"seats\":12}", "{\r\n \"a\" :\n\"\uD83D\u00e4\"}"));
        assertThat(broken.json()).isEqualTo("{   \"a\" : \"\\uD83D\\u00E4\"}");
        assertThat(read(LINE.replace("{\"seats\":12}", broken.json()))).isEqualTo(broken);
    }

    @Test
    void what_could_not_be_read_back_is_not_made_or_not_written() {
        for (String json : List.of("", "12", "[]", "{\n}", "{\"a\":\"\uD83D\"}", "{\"a\":1} x")) {
            assertThatIllegalArgumentException().as(json).isThrownBy(() -> new UnknownEvent("T", 1, json));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new UnknownEvent("T", 0, "{}"));
        assertThatIllegalArgumentException().isThrownBy(() -> new UnknownEvent("T\u0000", 1, "{}"));
        for (UnknownEvent event : List.of(
                new UnknownEvent("T", 1, "{nonsense}"),
                new UnknownEvent("T", 1, "{} {}"),
                new UnknownEvent("PollOpened", 1, "{\"round\":1}"),
                new UnknownEvent("QuestionRaised", 1, "{}"))) {
            RecordedEvent recorded = new RecordedEvent(DebateId.of("d-1"), 1, Instant.EPOCH, event);
            assertThatIllegalArgumentException().as("%s", event).isThrownBy(() -> EventJson.write(recorded));
        }
    }

    @Test
    void on_a_stream_its_content_is_what_was_written() {
        StreamMessage message = StreamMessage.of(EventJson.read(LINE));
        assertThat(message.type()).isEqualTo("AudienceAsked");
        assertThat(message.content().toString()).isEqualTo("{\"seats\":12}");
    }
}
