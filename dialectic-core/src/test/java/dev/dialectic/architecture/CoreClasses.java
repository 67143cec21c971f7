package dev.dialectic.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/** The compiled classes of this module, checked against its sources: a rule over classes nobody saw holds of nothing. */
final class CoreClasses {

    private static final Path MODULE =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    private static final Path SOURCES = MODULE.resolve("src/main/java");

    /** Where the compiler put them. */
    static final Path COMPILED = MODULE.resolve("target/classes");

    private static final JavaClasses SEEN = imported();

    private CoreClasses() {}

    /** Every class of the module. */
    static JavaClasses seen() {
        return SEEN;
    }

    /** The classes of a package of the tests that breaks a rule on purpose. */
    static JavaClasses fixture(String packageName) {
        JavaClasses classes =
                new ClassFileImporter().importPackages("dev.dialectic.architecture.fixture." + packageName);
        assertThat(classes).as("classes of fixture %s", packageName).isNotEmpty();
        return classes;
    }

    private static JavaClasses imported() {
        JavaClasses classes = new ClassFileImporter().importPath(COMPILED);
        Set<String> names = classes.stream().map(each -> each.getName()).collect(Collectors.toSet());
        assertThat(names).as("classes in %s", COMPILED).isNotEmpty().containsAll(namesInSources());
        return classes;
    }

    private static Set<String> namesInSources() {
        try (var files = Files.walk(SOURCES)) {
            return files.map(file -> SOURCES.relativize(file).toString())
                    .filter(file -> file.endsWith(".java") && !file.endsWith("-info.java"))
                    .map(file -> file.substring(0, file.length() - ".java".length())
                            .replace('/', '.')
                            .replace('\\', '.'))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
