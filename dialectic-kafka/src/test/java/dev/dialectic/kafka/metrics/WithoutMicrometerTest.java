package dev.dialectic.kafka.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialectic.kafka.KafkaTransport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Micrometer is optional: without it all but the meters works. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WithoutMicrometerTest {

    private static final String METERS = "dev.dialectic.kafka.metrics.";

    @Test
    void every_other_class_is_loaded_verified_and_linked_without_it() throws Exception {
        Path classes = Path.of(KafkaTransport.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<String> names;
        try (var files = Files.walk(classes)) {
            names = files.map(file -> classes.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.contains("-info"))
                    .map(file -> file.substring(0, file.length() - ".class".length())
                            .replace('/', '.')
                            .replace('\\', '.'))
                    .filter(name -> !name.startsWith(METERS))
                    .toList();
        }
        ClassLoader without = new Without();
        assertThat(names).contains(KafkaTransport.class.getName()).hasSizeGreaterThan(20);
        for (String name : names) {
            Class<?> loaded = Class.forName(name, true, without);
            assertThat(loaded.getClassLoader()).as(name).isSameAs(without);
            assertThat(loaded.getDeclaredMethods().length
                            + loaded.getDeclaredFields().length
                            + loaded.getDeclaredConstructors().length)
                    .as(name)
                    .isNotNegative();
        }
    }

    @Test
    void guard_the_meters_are_not() {
        assertThatThrownBy(() -> Class.forName(DebateMeters.class.getName(), true, new Without()))
                .isInstanceOf(NoClassDefFoundError.class)
                .hasMessageContaining("micrometer");
    }

    /** Loads our Kafka classes itself, and knows nothing of Micrometer. */
    private static final class Without extends ClassLoader {

        Without() {
            super(WithoutMicrometerTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("io.micrometer.")) {
                throw new ClassNotFoundException(name);
            }
            if (!name.startsWith("dev.dialectic.kafka.")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? defined(name) : loaded;
            }
        }

        private Class<?> defined(String name) throws ClassNotFoundException {
            try (InputStream file = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (file == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] bytes = file.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException unreadable) {
                throw new ClassNotFoundException(name, unreadable);
            }
        }
    }
}
