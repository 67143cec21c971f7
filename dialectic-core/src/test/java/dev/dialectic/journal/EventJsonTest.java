package dev.dialectic.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dialectic.call.Usage;
import dev.dialectic.debate.Phase;
import dev.dialectic.debate.Statement;
import dev.dialectic.error.JournalCorruptException;
import dev.dialectic.event.DebateEvent;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.DebatePaused;
import dev.dialectic.event.PollOpened;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.event.StatementMade;
import dev.dialectic.event.Story;
import dev.dialectic.machine.DebateState;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EventJsonTest {

    private static final String PAUSED = EventJson.write(recorded(new DebatePaused("lunch")));
    private static final String OPENED = EventJson.write(recorded(new PollOpened(1)));

    private static RecordedEvent recorded(DebateEvent event) {
        return new RecordedEvent(DebateId.of("d-1"), 7, Instant.EPOCH, event);
    }

    private static String with(String line, String part, String other) {
        assertThat(line).contains(part);
        return line.replace(part, other);
    }

    @Test
    void an_event_is_one_line_that_says_what_it_is_before_what_it_holds() {
        assertThat(PAUSED)
                .isEqualTo("{\"debate\":\"d-1\",\"sequence\":7,\"at\":\"1970-01-01T00:00:00Z\","
                        + "\"type\":\"DebatePaused\",\"version\":1,\"event\":{\"reason\":\"lunch\"}}");
    }

    @Test
    void any_event_is_read_as_it_was_written() {
        for (Class<?> type : DebateEvent.class.getPermittedSubclasses()) {
            for (long seed = 0; seed < 40; seed++) {
                RecordedEvent event = recorded((DebateEvent) new RandomValues(seed).of(type));
                String line = EventJson.write(event);
                String transmitted = new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);

                assertThat(line).as("%s, seed %d", type, seed).doesNotContain("\n", "\r");
                assertThat(EventJson.read(transmitted))
                        .as("%s, seed %d: %s", type, seed, line)
                        .isEqualTo(event);
                assertThat(EventJson.write(EventJson.read(transmitted)))
                        .as("%s, seed %d", type, seed)
                        .isEqualTo(line);
            }
        }
    }

    @Test
    void half_a_character_survives_an_encoding_that_cannot_carry_it() {
        RecordedEvent event = recorded(new StatementMade(
                new Phase(1, Phase.Kind.OPENING, 1), Story.ADA, Statement.of("cut \uD83D off"), Usage.NONE, false));
        String line = EventJson.write(event);

        assertThat(EventJson.read(new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)))
                .isEqualTo(event);
    }

    @Test
    void what_frames_no_event_is_corrupt_and_said_so_in_a_sentence() {
        Map<String, String> broken = new LinkedHashMap<>();
        broken.put("nothing", "");
        broken.put("null", "null");
        broken.put("an array", "[" + PAUSED + "]");
        broken.put("half an event", PAUSED.substring(0, PAUSED.length() / 2));
        broken.put("trailing tokens", PAUSED + " {}");
        broken.put("another event behind it", PAUSED + PAUSED);
        broken.put("a duplicate key", with(PAUSED, "{\"debate\"", "{\"version\":1,\"debate\""));
        broken.put("a duplicate key within", with(PAUSED, "{\"reason\"", "{\"reason\":\"x\",\"reason\""));
        broken.put("an unknown type", with(PAUSED, "DebatePaused", "DebateTeleported"));
        broken.put("the type of a class", with(PAUSED, "DebatePaused", "java.lang.String"));
        broken.put("version 2", with(PAUSED, "\"version\":1", "\"version\":2"));
        broken.put("a version in words", with(PAUSED, "\"version\":1", "\"version\":\"1\""));
        broken.put("no version", with(PAUSED, "\"version\":1,", ""));
        broken.put("a version and a half", with(PAUSED, "\"version\":1", "\"version\":1.5"));
        broken.put("sequence 0", with(PAUSED, "\"sequence\":7", "\"sequence\":0"));
        broken.put("a fractional sequence", with(PAUSED, "\"sequence\":7", "\"sequence\":7.5"));
        broken.put("a sequence in words", with(PAUSED, "\"sequence\":7", "\"sequence\":\"7\""));
        broken.put("a huge sequence", with(PAUSED, "\"sequence\":7", "\"sequence\":" + "7".repeat(30)));
        broken.put("a number too long", with(PAUSED, "\"sequence\":7", "\"sequence\":" + "7".repeat(5_000)));
        broken.put("no time", with(PAUSED, "1970-01-01T00:00:00Z", "yesterday"));
        broken.put("no debate", with(PAUSED, "\"debate\":\"d-1\",", ""));
        broken.put("a debate of another form", with(PAUSED, "\"d-1\"", "\"../d\""));
        broken.put("a debate that is a number", with(PAUSED, "\"d-1\"", "12"));
        broken.put("deep nesting", "[".repeat(100_000));
        areCorrupt(broken);
    }

    @Test
    void what_is_no_event_is_corrupt_and_said_so_in_a_sentence() {
        Map<String, String> broken = new LinkedHashMap<>();
        broken.put("no event", with(PAUSED, ",\"event\":{\"reason\":\"lunch\"}", ""));
        broken.put("a null event", with(PAUSED, "{\"reason\":\"lunch\"}", "null"));
        broken.put("an event in words", with(PAUSED, "{\"reason\":\"lunch\"}", "\"lunch\""));
        broken.put("a component too few", with(PAUSED, "\"reason\":\"lunch\"", ""));
        broken.put("a component too many", with(PAUSED, "\"lunch\"", "\"lunch\",\"more\":1"));
        broken.put("a component that is null", with(PAUSED, "\"lunch\"", "null"));
        broken.put("text that is a number", with(PAUSED, "\"lunch\"", "12"));
        broken.put("a number too few", with(OPENED, "\"round\":1", ""));
        broken.put("a number that is null", with(OPENED, "\"round\":1", "\"round\":null"));
        broken.put("a number in words", with(OPENED, "\"round\":1", "\"round\":\"1\""));
        broken.put("a fraction of a round", with(OPENED, "\"round\":1", "\"round\":1.9"));
        broken.put("NaN", with(OPENED, "\"round\":1", "\"round\":NaN"));
        broken.put("a deep event", with(PAUSED, "\"lunch\"", "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000)));
        areCorrupt(broken);
    }

    private static void areCorrupt(Map<String, String> broken) {
        broken.forEach((what, line) -> assertThatExceptionOfType(JournalCorruptException.class)
                .as(what)
                .isThrownBy(() -> EventJson.read(line))
                .withMessageMatching("(?s)event: expected .+, found .+"));
    }

    @Test
    void numbers_out_of_range_are_corrupt_also_in_words() {
        String cast = EventJson.write(recorded(Story.events().stream()
                .filter(event -> event.type().equals("BallotCast"))
                .findFirst()
                .orElseThrow()));
        for (String confidence :
                List.of("NaN", "\"NaN\"", "\"0.5\"", "-0.1", "1.1", "1e400", "true", "null", "[0.5]")) {
            assertThatExceptionOfType(JournalCorruptException.class)
                    .as(confidence)
                    .isThrownBy(() -> EventJson.read(with(cast, "\"confidence\":0.9", "\"confidence\":" + confidence)));
        }
        for (String cost : List.of("-1", "1e999999999", "\"1\"", "1e-999999999")) {
            assertThatExceptionOfType(JournalCorruptException.class)
                    .as(cost)
                    .isThrownBy(() -> EventJson.read(with(cast, "\"cost\":0.00120", "\"cost\":" + cost)));
        }
    }

    @Test
    void a_debate_of_thousands_of_words_is_read_back() {
        RecordedEvent event = recorded(new StatementMade(
                new Phase(1, Phase.Kind.OPENING, 1),
                Story.ADA,
                Statement.of("word ".repeat(1_000_000)),
                Usage.NONE,
                false));

        assertThat(EventJson.read(EventJson.write(event))).isEqualTo(event);
    }

    @Test
    void what_is_longer_than_jackson_reads_by_default_is_read_back() {
        RecordedEvent event = recorded(new DebatePaused("x".repeat(20_100_000)));

        // Not compared by AssertJ, which would print both.
        assertThat(EventJson.read(EventJson.write(event)).equals(event)).isTrue();
    }

    @Test
    void whatever_a_debate_came_to_has_a_tree_and_a_hash_that_does_not_change() {
        DebateState one = DebateState.replay(Story.events());
        DebateState other = DebateState.replay(Story.events().stream()
                .map(event -> EventJson.read(EventJson.write(recorded(event))).event())
                .toList());
        JsonNode tree = EventJson.tree(one);

        assertThat(other).isEqualTo(one);
        assertThat(EventJson.tree(other)).isEqualTo(tree);
        assertThat(EventJson.hash(other)).isEqualTo(EventJson.hash(one)).matches("[0-9a-f]{64}");
        assertThat(tree.at("/where/proceedings/transcript/entries/0/utterance/kind")
                        .asText())
                .isEqualTo("position");
        assertThat(EventJson.hash(new Usage(1, 2, new BigDecimal("0.10"))))
                .as("written into journals as the fingerprint of what was asked")
                .isEqualTo("afec3c76d27c0b1987d2ee0d9b22be293a05a3f6b036a3449c1e34cbe8b3ce43");
    }

    @Test
    void unequal_values_have_unequal_hashes() {
        assertThat(List.of(new PollOpened(1), new PollOpened(2), new DebatePaused("1"), new DebatePaused("")))
                .extracting(EventJson::hash)
                .doesNotHaveDuplicates();
    }
}
