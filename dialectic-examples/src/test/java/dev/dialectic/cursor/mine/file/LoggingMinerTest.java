package dev.dialectic.cursor.mine.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.cursor.source.SourceScan;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LoggingMinerTest {

    private static final FilesInMemory FILES = FilesInMemory.empty()
            .with(
                    60,
                    i -> "src/main/java/a/A" + i + ".java",
                    i ->
                            "package a;\nimport org.slf4j.Logger;\nclass A {\n  private static final Logger log = LoggerFactory.getLogger(A.class);\n}\n");

    @Test
    void the_library_the_declaration_and_the_ban_on_printing() {
        assertThat(directives(FILES))
                .hasSize(3)
                .anyMatch(rule -> rule.startsWith("Log with SLF4J"))
                .anyMatch(rule -> rule.startsWith("Declare loggers as `private static final Logger log`"))
                .anyMatch(rule -> rule.startsWith("Do not print with `System.out`: use the logger of SLF4J")
                        && rule.contains("(0 of 60 files print)"));
    }

    @Test
    void a_file_that_prints_is_counted_and_more_take_the_ban_away() {
        FilesInMemory one =
                FILES.with("src/main/java/a/P.java", "class P {\n  void a() { System.out.println(1); }\n}\n");
        assertThat(directives(one)).anyMatch(rule -> rule.contains("(1 of 61 files print)"));
        FilesInMemory more = one.with(
                5,
                i -> "src/main/java/a/P" + i + ".java",
                i -> "class P {\n  void a() { System.out.println(1); }\n}\n");
        assertThat(directives(more)).noneMatch(rule -> rule.contains("print"));
    }

    @Test
    void printing_in_a_comment_or_string_is_none() {
        FilesInMemory quoted = FILES.with(
                "src/main/java/a/P.java",
                "class P {\n  // System.out.println(1);\n  String s = \"System.out.println\";\n}\n");
        assertThat(directives(quoted)).anyMatch(rule -> rule.contains("(0 of 61 files print)"));
    }

    @Test
    void python_loggers() {
        assertThat(directives(FilesInMemory.empty()
                        .with(
                                20,
                                i -> "src/x/a" + i + ".py",
                                i -> "import logging\nlogger = logging.getLogger(__name__)\n")))
                .anyMatch(rule -> rule.startsWith("Declare loggers as `logger = logging.getLogger(__name__)`"));
    }

    private static List<String> directives(FilesInMemory files) {
        return new LoggingMiner(new SourceScan())
                .candidates(files).stream().map(Candidate::directive).toList();
    }
}
