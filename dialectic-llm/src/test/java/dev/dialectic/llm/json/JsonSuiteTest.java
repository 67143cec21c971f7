package dev.dialectic.llm.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The files of JSONTestSuite (Nicolas Seriot, "Parsing JSON is a Minefield", 2016, https://github.com/nst/JSONTestSuite), read from
 * the folder that {@code -Ddialectic.json.suite} names: its {@code test_parsing}.
 */
@Tag("json-suite")
class JsonSuiteTest {

    @Test
    void what_must_be_refused_is_refused() {
        assertThat(files("n_"))
                .hasSizeGreaterThan(180)
                .filteredOn(JsonSuiteTest::reads)
                .isEmpty();
    }

    @Test
    void what_must_be_accepted_is_but_for_a_name_that_stands_twice() {
        assertThat(files("y_"))
                .hasSizeGreaterThan(90)
                .filteredOn(Predicate.not(JsonSuiteTest::reads))
                .extracting(file -> file.getFileName().toString())
                .containsExactly("y_object_duplicated_key.json", "y_object_duplicated_key_and_value.json");
    }

    @Test
    void the_clamp_throws_nothing_and_never_mends_what_was_right() throws IOException {
        for (Path file : files("")) {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            Clamped clamped = Clamp.clamp(text);
            assertThat(Clamp.clamp(clamped.text()).repaired())
                    .as("%s mended again", file)
                    .isFalse();
            if (clamped.repaired()) {
                assertThat(StrictJson.reads(text))
                        .as("%s needed no mending", file)
                        .isFalse();
                assertThat(StrictJson.reads(clamped.text()))
                        .as("%s mended", file)
                        .isTrue();
            }
        }
    }

    private static boolean reads(Path file) {
        try {
            return StrictJson.reads(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString());
        } catch (CharacterCodingException noText) {
            // JSON is UTF-8: bytes that are none are refused before they are a text.
            return false;
        } catch (IOException e) {
            throw new AssertionError(file + " cannot be read", e);
        }
    }

    private static List<Path> files(String prefix) {
        Path folder = Path.of(System.getProperty("dialectic.json.suite"));
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new AssertionError("expected the folder test_parsing of JSONTestSuite at " + folder, e);
        }
    }
}
