package dev.dialectic.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The documents of the repository, and the packages they speak of. */
final class Documents {

    static final Path ROOT =
            Path.of(System.getProperty("basedir", ""), "..").toAbsolutePath().normalize();

    private static final List<String> FOLDERS = List.of("", "docs", "docs/decisions", "benchmarks");

    private Documents() {}

    /** The text of every Markdown document, by its path from the root, in alphabetical order. */
    static Map<String, String> all() {
        Map<String, String> documents = new TreeMap<>();
        for (String folder : FOLDERS) {
            for (Path file : markdown(ROOT.resolve(folder))) {
                documents.put(ROOT.relativize(file).toString().replace('\\', '/'), text(file));
            }
        }
        assertThat(documents).containsKeys("README.md", "docs/architecture.md", "docs/glossary.md");
        return documents;
    }

    /** The text of one document. */
    static String named(String path) {
        return text(ROOT.resolve(path));
    }

    /** The packages of a module, each with the folder it is in, in alphabetical order. */
    static Map<String, Path> packages(String module) {
        Path sources = ROOT.resolve(module).resolve("src/main/java");
        try (Stream<Path> files = Files.walk(sources)) {
            Map<String, Path> packages = new TreeMap<>();
            files.filter(file -> file.endsWith("package-info.java"))
                    .map(Path::getParent)
                    .forEach(folder -> packages.put(
                            sources.relativize(folder)
                                    .toString()
                                    .replace('\\', '/')
                                    .replace('/', '.'),
                            folder));
            assertThat(packages).as("packages of %s", module).isNotEmpty();
            return packages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> markdown(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
