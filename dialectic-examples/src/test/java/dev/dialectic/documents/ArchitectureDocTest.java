package dev.dialectic.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The map of the house shows the rooms that are there. */
class ArchitectureDocTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(dev\\.dialectic[\\w.]*)` \\|");
    private static final Pattern PATH = Pattern.compile("`((?:dialectic-\\w+|benchmarks|docs)/[\\w./-]+)`");

    @Test
    void the_table_has_every_package_of_every_module_but_the_benchmarks_and_no_other() {
        var packages = new TreeSet<>(Documents.packages("dialectic-core").keySet());
        packages.addAll(Documents.packages("dialectic-llm").keySet());
        packages.addAll(Documents.packages("dialectic-kafka").keySet());
        packages.addAll(Documents.packages("dialectic-examples").keySet());
        List<String> rows =
                ROW.matcher(document()).results().map(row -> row.group(1)).collect(Collectors.toList());

        assertThat(rows).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(packages);
    }

    @Test
    void every_path_that_it_names_is_there() {
        List<String> paths =
                PATH.matcher(document()).results().map(path -> path.group(1)).toList();

        assertThat(paths)
                .isNotEmpty()
                .allSatisfy(path -> assertThat(Documents.ROOT.resolve(path)).exists());
    }

    @Test
    void following_one_debate_takes_six_links_to_sources() {
        String document = document();
        String chapter = document.substring(document.indexOf("## Follow one debate through the code"));
        var links = Pattern.compile("(?m)^\\d\\. \\[[^\\]]+\\]\\(\\.\\./([^)]+\\.java)\\)")
                .matcher(chapter)
                .results()
                .map(link -> link.group(1))
                .toList();

        assertThat(links)
                .hasSize(6)
                .allSatisfy(link -> assertThat(Files.isRegularFile(Documents.ROOT.resolve(link)))
                        .isTrue());
    }

    private static String document() {
        return Documents.named("docs/architecture.md");
    }
}
