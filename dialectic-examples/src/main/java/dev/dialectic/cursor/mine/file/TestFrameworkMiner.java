package dev.dialectic.cursor.mine.file;

import dev.dialectic.codebase.Focus;
import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.cursor.mine.Citation;
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
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What tests are written with: the framework and the assertions. Counted over test files by what they import. */
final class TestFrameworkMiner implements Miner {

    private static final Pattern CASE = Pattern.compile("\\bclass \\w+\\([^)]*\\bTestCase\\)");
    private static final Pattern FUNCTION = Pattern.compile("(?m)^\\s*(?:async )?def test_\\w+\\(");
    private static final Map<String, String> SCRIPT = Map.of(
            "vitest",
            "vitest",
            "@jest/globals",
            "jest",
            "node:test",
            "node:test",
            "ava",
            "ava",
            "mocha",
            "mocha",
            "bun:test",
            "bun:test",
            "@playwright/test",
            "playwright");
    private static final Libraries ASSERTIONS = Libraries.of(
            "org.assertj", "AssertJ",
            "com.google.common.truth", "Truth",
            "org.hamcrest", "Hamcrest",
            "org.junit.Assert", "JUnit assertions",
            "org.junit.jupiter.api.Assertions", "JUnit assertions",
            "org.testng.Assert", "TestNG assertions");

    private final SourceScan scan;

    TestFrameworkMiner(SourceScan scan) {
        this.scan = scan;
    }

    @Override
    public String name() {
        return "test-framework";
    }

    @Override
    public List<Candidate> candidates(RepositoryFiles files) {
        List<SourceFile> tests =
                scan.of(files).stream().filter(file -> file.part() == Part.TEST).toList();
        return Stream.of(
                        rule(tests, "java framework", Language.JAVA::equals, TestFrameworkMiner::javaFramework),
                        rule(tests, "java assertions", Language.JAVA::equals, ASSERTIONS::in),
                        rule(tests, "javascript framework", Language::isScript, TestFrameworkMiner::scriptFramework),
                        rule(tests, "python framework", Language.PYTHON::equals, TestFrameworkMiner::pythonFramework))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Candidate> rule(
            List<SourceFile> tests, String what, Predicate<Language> language, Function<SourceFile, Set<String>> used) {
        List<SourceFile> some =
                tests.stream().filter(file -> language.test(file.language())).toList();
        return Habit.of(some, used)
                .filter(TestFrameworkMiner::isNoMigration)
                .flatMap(habit -> Draft.of(name(), what, Topic.TESTING)
                        .settles(what, habit.leader())
                        .says(sentence(what, habit), habit.example())
                        .attached(Globs.of(habit.kept()))
                        .support(habit.support())
                        .cites(habit.cited(TestFrameworkMiner::cited))
                        .candidate(Focus.TESTS));
    }

    /** Where the newer framework of a family gains ground, the older one's majority is history and no rule. */
    private static boolean isNoMigration(Habit habit) {
        boolean older = Set.of("JUnit 3", "JUnit 4", "unittest", "Hamcrest", "jest", "mocha")
                .contains(habit.leader());
        return !older || habit.broken().size() * 20 < habit.support().cases();
    }

    private static String sentence(String what, Habit habit) {
        String verb = what.endsWith("assertions") ? "Assert with " : "Write tests with ";
        String instead = switch (habit.leader()) {
            case "JUnit Jupiter" -> " (`org.junit.jupiter.api.Test`), not with JUnit 4";
            case "JUnit 4" -> " (`org.junit.Test`), not with JUnit Jupiter";
            case "AssertJ" -> " (`org.assertj.core.api.Assertions`), not with JUnit's own assertions";
            case "Truth" -> " (`com.google.common.truth.Truth`), not with JUnit's own assertions";
            case "JUnit assertions" -> habit.broken().isEmpty() ? "; add no other assertion library" : "";
            case "pytest" -> " functions and `assert`, not with `unittest.TestCase`";
            case "vitest" -> ", not with jest";
            default -> "";
        };
        return verb + habit.leader() + instead + ", as in {} (" + habit.share() + " test files do).";
    }

    private static List<Citation> cited(List<SourceFile> files) {
        List<Citation> cited = new ArrayList<>();
        for (SourceFile file : files.subList(0, Math.min(3, files.size()))) {
            int line = file.imports().stream()
                    .filter(one -> one.name()
                                    .matches(
                                            "(org\\.(junit|testng|assertj|hamcrest)|com\\.google\\.common\\.truth|junit\\.|pytest|unittest).*")
                            || SCRIPT.containsKey(one.name()))
                    .mapToInt(one -> one.line())
                    .findFirst()
                    .orElse(file.lineOf(FUNCTION).orElse(1));
            cited.add(Cite.line(file, line));
        }
        return cited;
    }

    private static Set<String> javaFramework(SourceFile file) {
        Set<String> found = new LinkedHashSet<>();
        file.imports().forEach(one -> {
            if (one.isBelow("org.junit.jupiter")) {
                found.add("JUnit Jupiter");
            } else if (one.name()
                    .matches("org\\.junit\\.(Test|Before|After|BeforeClass|AfterClass|Rule|Assert\\b.*|\\*)")) {
                found.add("JUnit 4");
            } else if (one.isBelow("junit.framework")) {
                found.add("JUnit 3");
            } else if (one.isBelow("org.testng")) {
                found.add("TestNG");
            }
        });
        return found;
    }

    private static Set<String> scriptFramework(SourceFile file) {
        Set<String> found = new LinkedHashSet<>();
        file.imports().forEach(one -> {
            if (SCRIPT.containsKey(one.name())) {
                found.add(SCRIPT.get(one.name()));
            }
        });
        return found;
    }

    private static Set<String> pythonFramework(SourceFile file) {
        if (!file.name().startsWith("test_") && !file.name().endsWith("_test.py")) {
            return Set.of();
        }
        if (file.has(CASE)) {
            return Set.of("unittest");
        }
        return file.has(FUNCTION) ? Set.of("pytest") : Set.of();
    }
}
