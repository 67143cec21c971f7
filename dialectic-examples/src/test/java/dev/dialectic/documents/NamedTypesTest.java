package dev.dialectic.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A type or package that a document names in full is there. */
class NamedTypesTest {

    private static final Pattern NAME = Pattern.compile("`(dev\\.dialectic(?:\\.\\w+)*)[^`]*`");
    private static final List<String> MODULES =
            List.of("dialectic-core", "dialectic-examples", "dialectic-kafka", "dialectic-llm", "benchmarks");

    @Test
    void every_name_with_a_package_prefix_is_that_of_a_type_or_package() {
        List<String> unknown = new ArrayList<>();
        Documents.all().forEach((path, text) -> unknown.addAll(unknown(path, text)));

        assertThat(unknown).isEmpty();
    }

    @Test
    void guard_a_name_of_nothing_is_found() {
        String text =
                "`dev.dialectic.Dialectic`, `dev.dialectic.vote`, `dev.dialectic.vote.Gone`, `dev.dialectic.gone`";

        assertThat(unknown("a.md", text)).containsExactly("a.md: dev.dialectic.vote.Gone", "a.md: dev.dialectic.gone");
    }

    private static List<String> unknown(String path, String text) {
        return NAME.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(name ->
                        MODULES.stream().flatMap(module -> places(module, name)).noneMatch(Files::exists))
                .map(name -> path + ": " + name)
                .toList();
    }

    private static Stream<Path> places(String module, String name) {
        String file = name.replace('.', '/');
        return Stream.of("src/main/java/", "src/test/java/")
                .flatMap(sources -> Stream.of(sources + file, sources + file + ".java"))
                .map(Documents.ROOT.resolve(module)::resolve);
    }
}
