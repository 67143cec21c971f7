package dev.dialectic.cursor.mine.file;

import dev.dialectic.codebase.Focus;
import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.cursor.mine.Cite;
import dev.dialectic.cursor.mine.Draft;
import dev.dialectic.cursor.mine.Globs;
import dev.dialectic.cursor.mine.Miner;
import dev.dialectic.cursor.mine.Topic;
import dev.dialectic.cursor.repository.RepositoryFiles;
import dev.dialectic.cursor.source.Language;
import dev.dialectic.cursor.source.Part;
import dev.dialectic.cursor.source.SourceFile;
import dev.dialectic.cursor.source.SourceScan;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How files with tests are named and where they stand. Counted over the files that hold tests. */
final class TestNamingMiner implements Miner {

    private static final Pattern JAVA_TEST = Pattern.compile("@(?:Test|ParameterizedTest|RepeatedTest)\\b");
    private static final Pattern SCRIPT_TEST = Pattern.compile("\\b(?:it|test|describe)(?:\\.\\w+)*\\(");
    private static final Pattern PYTHON_TEST = Pattern.compile("(?m)^\\s*(?:async )?def test\\w*\\(");

    private final SourceScan scan;

    TestNamingMiner(SourceScan scan) {
        this.scan = scan;
    }

    @Override
    public String name() {
        return "test-naming";
    }

    @Override
    public List<Candidate> candidates(RepositoryFiles files) {
        return Stream.of(
                        rule(files, "java", Language.JAVA::equals, JAVA_TEST, TestNamingMiner::javaForm),
                        rule(files, "script", Language::isScript, SCRIPT_TEST, TestNamingMiner::scriptForm),
                        rule(files, "script-place", Language::isScript, SCRIPT_TEST, TestNamingMiner::scriptPlace),
                        rule(files, "python", Language.PYTHON::equals, PYTHON_TEST, TestNamingMiner::pythonForm))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Candidate> rule(
            RepositoryFiles files,
            String what,
            Predicate<Language> language,
            Pattern test,
            Function<SourceFile, Set<String>> form) {
        List<SourceFile> tests = scan.of(files).stream()
                .filter(file -> language.test(file.language()) && file.part() == Part.TEST && file.has(test))
                .toList();
        return Habit.of(tests, form)
                .filter(habit -> !habit.leader().equals("another way"))
                .flatMap(habit -> Draft.of(name(), what, Topic.TESTING)
                        .settles("test file naming " + what, habit.leader())
                        .says(
                                (what.endsWith("place") ? "Put new tests " : "Name new test files ") + habit.leader()
                                        + ", like {} (" + habit.share() + " are).",
                                habit.example())
                        .attached(Globs.of(tests))
                        .support(habit.support())
                        .cites(habit.cited(some -> Cite.some(some, test)))
                        .candidate(Focus.TESTS));
    }

    private static Set<String> javaForm(SourceFile file) {
        String name = file.name();
        if (name.matches(".*Tests\\.java")) {
            return Set.of("`*Tests.java`");
        }
        if (name.matches(".*(IT|ITCase|IntegrationTest)\\.java")) {
            return Set.of();
        }
        return name.endsWith("Test.java") ? Set.of("`*Test.java`") : Set.of("another way");
    }

    private static Set<String> scriptForm(SourceFile file) {
        String name = file.name();
        for (String kind : List.of("test", "spec")) {
            if (name.matches(".*\\." + kind + "\\.[cm]?[jt]sx?")) {
                return Set.of("`*." + kind + name.substring(name.lastIndexOf('.')) + "`");
            }
        }
        return Set.of("another way");
    }

    private static Set<String> scriptPlace(SourceFile file) {
        String folder = "/" + file.path();
        for (String known : List.of("__tests__", "tests", "test")) {
            if (folder.contains("/" + known + "/")) {
                return Set.of("into a `" + known + "` folder");
            }
        }
        return Set.of("beside the source file");
    }

    private static Set<String> pythonForm(SourceFile file) {
        String name = file.name();
        if (name.startsWith("test_")) {
            return Set.of("`test_*.py`");
        }
        return name.endsWith("_test.py") ? Set.of("`*_test.py`") : Set.of("another way");
    }
}
