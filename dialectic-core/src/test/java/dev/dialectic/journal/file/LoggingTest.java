package dev.dialectic.journal.file;

import static dev.dialectic.journal.file.Entries.CLOCK;
import static dev.dialectic.journal.file.Entries.ONE;
import static dev.dialectic.journal.file.Entries.SECRET;
import static dev.dialectic.journal.file.Entries.entries;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.dialectic.error.JournalCorruptException;
import dev.dialectic.error.JournalFailedException;
import dev.dialectic.journal.DebateLog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Whoever keeps the logs hears of what was mended and what failed, and never what agents said. */
class LoggingTest {

    private static final Logger LOG = (Logger) LoggerFactory.getLogger(FileJournal.class);

    @TempDir
    private Path folder;

    private final ListAppender<ILoggingEvent> heard = new ListAppender<>();
    private RiggedDisk disk;
    private FileJournal journal;
    private Path file;

    @BeforeEach
    void listen() throws IOException {
        heard.start();
        LOG.addAppender(heard);
        LOG.setLevel(Level.TRACE);
        disk = new RiggedDisk(FolderDisk.at(folder));
        journal = FileJournal.on(disk, Durability.ALWAYS, CLOCK);
        file = folder.resolve("one.journal");
        Entries.write(journal, 1, 3);
        assertThat(heard.list).isEmpty();
    }

    @AfterEach
    void stop_listening() {
        LOG.detachAppender(heard);
        LOG.setLevel(null);
    }

    private void heard(Level level, String... words) {
        assertThat(heard.list).singleElement().satisfies(line -> {
            assertThat(line.getLevel()).isEqualTo(level);
            assertThat(line.getFormattedMessage())
                    .contains((CharSequence[]) words)
                    .contains("debate one")
                    .doesNotContain(SECRET);
        });
        heard.list.clear();
    }

    @Test
    void what_was_torn_is_told_as_what_was_mended() throws IOException {
        Files.writeString(file, SECRET, StandardOpenOption.APPEND);
        journal.open(ONE).close();
        heard(Level.INFO, "one.journal", "its 6 bytes are kept as one.torn-20260102T120000000Z");
    }

    @Test
    void what_was_refused_and_what_was_salvaged_are_warnings() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf(SECRET + " 2")] ^= 1;
        Files.write(file, bytes);
        assertThatExceptionOfType(JournalCorruptException.class).isThrownBy(() -> journal.open(ONE));
        heard(Level.WARN, "refused", "one.journal");
        journal.salvage(ONE);
        heard(Level.WARN, "salvaged", "1 events kept", "one.damaged-20260102T120000000Z");
    }

    @Test
    void what_failed_is_a_warning_with_the_events_it_cost() {
        try (DebateLog log = journal.open(ONE)) {
            disk.space(0);
            assertThatExceptionOfType(JournalFailedException.class).isThrownBy(() -> log.append(entries(4, 5)));
        }
        heard(Level.WARN, "No space left on device", "4 DebatePaused, 5 DebatePaused");
    }

    @Test
    void a_head_that_is_gone_is_a_warning() throws IOException {
        Files.delete(folder.resolve("one.head"));
        journal.open(ONE).close();
        heard(Level.WARN, "one.head", "there is no head");
        assertThat(List.of(journal.recoveries().get(0).finding().kind())).containsExactly(Finding.Kind.NO_HEAD);
    }
}
