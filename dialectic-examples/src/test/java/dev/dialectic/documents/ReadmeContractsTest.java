package dev.dialectic.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever implements an interface finds its contract in the README. */
class ReadmeContractsTest {

    private static final Pattern CONTRACT = Pattern.compile("`(\\w+Contract)`");

    @Test
    void the_readme_names_every_contract_that_ships_and_no_other() throws IOException {
        Set<String> named = CONTRACT.matcher(Documents.named("README.md"))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());

        assertThat(contracts()).isNotEmpty().containsExactlyInAnyOrderElementsOf(named);
    }

    private static List<String> contracts() throws IOException {
        try (Stream<Path> files = Files.walk(Documents.ROOT.resolve("dialectic-core/src/test/java"))) {
            return files.filter(file -> file.toString().endsWith("Contract.java"))
                    .filter(ReadmeContractsTest::isForImplementers)
                    .map(file -> file.getFileName().toString())
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .toList();
        }
    }

    /** What is not public serves the tests of one package. */
    private static boolean isForImplementers(Path file) {
        try {
            return Files.readString(file).contains("public abstract class");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
