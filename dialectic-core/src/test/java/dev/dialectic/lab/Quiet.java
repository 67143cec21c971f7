package dev.dialectic.lab;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.dialectic.journal.file.FileJournal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/** Keeps the log silent while thousands of debates are disturbed on purpose: each would be worth a warning elsewhere. */
final class Quiet implements BeforeAllCallback, AfterAllCallback {

    private static void level(@Nullable Level level) {
        ((Logger) LoggerFactory.getLogger("dev.dialectic.run.DebateRunner")).setLevel(level);
        ((Logger) LoggerFactory.getLogger(FileJournal.class)).setLevel(level);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        level(Level.OFF);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        level(null);
    }
}
