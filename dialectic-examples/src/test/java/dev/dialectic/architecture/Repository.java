package dev.dialectic.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All modules together. Whoever asks for sources or classes gets them only if all are there. */
final class Repository {

    private static final Path ROOT =
            Path.of(System.getProperty("basedir", ""), "..").toAbsolutePath().normalize();
    private static final String[] LIBRARIES = {"dialectic-core", "dialectic-kafka", "dialectic-llm"};
    private static final String[] COMPILED_BEFORE_US = {
        "dialectic-core", "dialectic-kafka", "dialectic-llm", "dialectic-examples"
    };
    private static final List<Source> SOURCES = read();

    private Repository() {}

    /** Every Java source of every module, of the tests too. */
    static List<Source> sources() {
        return SOURCES;
    }

    /** Every Java source that ships. */
    static List<Source> mainSources() {
        return SOURCES.stream().filter(Repository::ships).toList();
    }

    /** The classes of what others build on, which prints nothing. */
    static JavaClasses libraries() {
        return classesOf(LIBRARIES);
    }

    /** The classes of all modules but the benchmarks, which are compiled after these tests have run. */
    static JavaClasses classes() {
        return classesOf(COMPILED_BEFORE_US);
    }

    /** The classes of packages of the tests that break a rule on purpose. */
    static JavaClasses fixture(String... packageNames) {
        JavaClasses classes = new ClassFileImporter()
                .importPackages(Arrays.stream(packageNames)
                        .map(name -> "dev.dialectic.architecture.fixture." + name)
                        .toList());
        assertThat(classes.stream().map(JavaClass::getPackageName).distinct()).hasSize(packageNames.length);
        return classes;
    }

    private static JavaClasses classesOf(String... modules) {
        var folders = Arrays.stream(modules).map(each -> ROOT.resolve(each).resolve("target/classes"));
        JavaClasses classes = new ClassFileImporter().importPaths(folders.toList());
        var names = classes.stream().map(JavaClass::getName).collect(Collectors.toSet());
        var expected = mainSources().stream()
                .filter(source ->
                        Arrays.stream(modules).anyMatch(each -> source.path().startsWith(each + "/")))
                .map(source -> source.path().replaceFirst("^.*/src/main/java/", ""))
                .filter(path -> !path.endsWith("-info.java"))
                .map(path -> path.replaceFirst("\\.java$", "").replace('/', '.'))
                .toList();
        assertThat(names).isNotEmpty().containsAll(expected);
        return classes;
    }

    private static boolean ships(Source source) {
        return source.path().contains("/src/main/java/");
    }

    private static List<Source> read() {
        try (Stream<Path> children = Files.list(ROOT)) {
            List<Path> modules = children.filter(child -> Files.exists(child.resolve("pom.xml")))
                    .sorted()
                    .toList();
            Map<String, String> texts = new LinkedHashMap<>();
            modules.forEach(module -> textsOf(module, texts));
            List<Source> sources = Source.of(texts);
            assertThat(modules.stream().map(module -> module.getFileName().toString()))
                    .contains(COMPILED_BEFORE_US)
                    .contains("benchmarks")
                    .allSatisfy(module -> assertThat(sources)
                            .as("sources of %s", module)
                            .anyMatch(source -> ships(source) && source.path().startsWith(module + "/")));
            return sources;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void textsOf(Path module, Map<String, String> texts) {
        try (Stream<Path> files = Files.walk(module.resolve("src"))) {
            List<Path> sorted = files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            for (Path file : sorted) {
                texts.put(ROOT.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
