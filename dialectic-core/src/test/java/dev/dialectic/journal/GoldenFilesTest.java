package dev.dialectic.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.event.DebateEvent;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.event.Story;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * What a released version wrote is read for ever. The golden files hold one event of each type and version as it was
 * written then: files are added, never changed.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GoldenFilesTest {

    private static final Path GOLDEN = Path.of("src/test/resources/dev/dialectic/journal/golden");
    private static final String VERSION = ".v1.json";

    /** The first event of each type in the story. */
    private static final Map<String, RecordedEvent> EXPECTED = expected();

    @Test
    void there_is_a_golden_file_for_every_type_of_event_and_none_that_nobody_reads() throws IOException {
        List<String> types = Arrays.stream(DebateEvent.class.getPermittedSubclasses())
                .map(type -> type.getSimpleName() + VERSION)
                .toList();
        try (Stream<Path> files = Files.list(GOLDEN)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(types);
        }
        assertThat(EXPECTED.keySet().stream().map(type -> type + VERSION)).containsExactlyInAnyOrderElementsOf(types);
    }

    @Test
    void every_golden_file_is_read_into_the_event_it_was_written_from() throws IOException {
        for (Map.Entry<String, RecordedEvent> expected : EXPECTED.entrySet()) {
            assertThat(EventJson.read(golden(expected.getKey())))
                    .as(expected.getKey())
                    .isEqualTo(expected.getValue());
        }
    }

    @Test
    void every_golden_file_is_written_back_to_equal_bytes() throws IOException {
        for (String type : EXPECTED.keySet()) {
            String golden = golden(type);
            assertThat(EventJson.write(EventJson.read(golden))).as(type).isEqualTo(golden);
        }
    }

    private static String golden(String type) throws IOException {
        try (InputStream file = GoldenFilesTest.class.getResourceAsStream("golden/" + type + VERSION)) {
            assertThat(file).as("golden file of %s", type).isNotNull();
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text).as(type).endsWith("\n");
            return text.substring(0, text.length() - 1);
        }
    }

    private static Map<String, RecordedEvent> expected() {
        Map<String, RecordedEvent> first = new LinkedHashMap<>();
        Story.recorded(DebateId.of("golden-1"), Instant.parse("2026-01-02T03:04:05.678Z"))
                .forEach(recorded -> first.putIfAbsent(recorded.event().type(), recorded));
        return first;
    }
}
