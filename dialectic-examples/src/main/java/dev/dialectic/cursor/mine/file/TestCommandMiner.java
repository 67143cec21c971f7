package dev.dialectic.cursor.mine.file;

import dev.dialectic.codebase.Focus;
import dev.dialectic.cursor.manifest.BuildTool;
import dev.dialectic.cursor.manifest.Lines;
import dev.dialectic.cursor.manifest.MavenPom;
import dev.dialectic.cursor.manifest.NodeInstaller;
import dev.dialectic.cursor.manifest.NodePackage;
import dev.dialectic.cursor.manifest.PythonProject;
import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.cursor.mine.Citation;
import dev.dialectic.cursor.mine.Cite;
import dev.dialectic.cursor.mine.Draft;
import dev.dialectic.cursor.mine.Miner;
import dev.dialectic.cursor.mine.Support;
import dev.dialectic.cursor.mine.Topic;
import dev.dialectic.cursor.repository.RepositoryFiles;
import dev.dialectic.cursor.source.Language;
import dev.dialectic.cursor.source.Part;
import dev.dialectic.cursor.source.SourceFile;
import dev.dialectic.cursor.source.SourceScan;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How all tests are run and how one is, with a test of this repository as the example. Facts of build files. */
final class TestCommandMiner implements Miner {

    private static final Pattern JAVA_TEST = Pattern.compile("@Test\\b");
    private static final Pattern PYTHON_TEST = Pattern.compile("(?m)^(?:async )?def (test_\\w+)\\(");
    private static final Pattern RUNNER = Pattern.compile("(?:(?:npx|pnpm|yarn|cross-env [A-Z_]+=\\w+|NODE_ENV=test) )*"
            + "(vitest run|vitest|jest|mocha|ava|node --test)\\b.*");
    private static final Pattern CONFIGURED =
            Pattern.compile("^\\s*\\[(tool\\.pytest\\.ini_options|tool\\.pytest|pytest|tool:pytest)\\]");

    private final SourceScan scan;

    TestCommandMiner(SourceScan scan) {
        this.scan = scan;
    }

    @Override
    public String name() {
        return "test-command";
    }

    @Override
    public List<Candidate> candidates(RepositoryFiles files) {
        return Stream.of(java(files), script(files), python(files))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Candidate> java(RepositoryFiles files) {
        Optional<BuildTool> tool = BuildTool.of(files);
        Optional<SourceFile> test = mostTested(scan.of(files, Language.JAVA, Part.TEST).stream()
                .filter(file -> file.path().contains("src/test/java/")
                        && file.name().matches(".*Tests?\\.java")
                        && !file.code().contains("abstract class")
                        && file.has(JAVA_TEST))
                .toList());
        if (tool.isEmpty() || test.isEmpty()) {
            return Optional.empty();
        }
        return tool.get().name().equals("maven")
                ? maven(files, tool.get(), test.get())
                : gradle(files, tool.get(), test.get());
    }

    /** A test of the module that has most tests. */
    private static Optional<SourceFile> mostTested(List<SourceFile> tests) {
        Map<String, List<SourceFile>> modules = tests.stream()
                .collect(Collectors.groupingBy(
                        file -> file.path().substring(0, file.path().indexOf("src/test/java/")),
                        TreeMap::new,
                        Collectors.toList()));
        return modules.values().stream()
                .max(Comparator.comparingInt(List::size))
                .map(module -> module.get(0));
    }

    private Optional<Candidate> maven(RepositoryFiles files, BuildTool tool, SourceFile test) {
        String folder = test.path().substring(0, test.path().indexOf("src/test/java/"));
        boolean module =
                MavenPom.all(files).stream().anyMatch(pom -> pom.folder().equals(folder));
        boolean skipped = MavenPom.all(files).stream()
                .anyMatch(pom -> pom.root().textOf("properties", "skipTests").equals("true"));
        if (!module || skipped) {
            return Optional.empty();
        }
        String one = tool.command()
                + (folder.isEmpty() ? "" : " -pl " + folder.substring(0, folder.length() - 1) + " -am")
                + " test -Dtest=" + test.name().replace(".java", "")
                + (folder.isEmpty() ? "" : " -Dsurefire.failIfNoSpecifiedTests=false");
        return rule("java", tool.command() + " test", one, List.of(Cite.line(files, "pom.xml", 1), Cite.line(test, 1)));
    }

    private Optional<Candidate> gradle(RepositoryFiles files, BuildTool tool, SourceFile test) {
        String folder = test.path().substring(0, test.path().indexOf("src/test/java/"));
        boolean built = files.contains(folder + "build.gradle") || files.contains(folder + "build.gradle.kts");
        boolean plain = folder.chars().filter(c -> c == '/').count() <= 1;
        String project = folder.isEmpty() ? "" : folder.substring(0, folder.length() - 1);
        if (!built || !plain || !(project.isEmpty() || included(files, project))) {
            return Optional.empty();
        }
        String one = tool.command() + " " + (project.isEmpty() ? "" : ":" + project + ":") + "test --tests "
                + test.name().replace(".java", "");
        return rule(
                "java",
                tool.command() + " test",
                one,
                List.of(Cite.line(files, tool.buildFile(), 1), Cite.line(test, 1)));
    }

    private static boolean included(RepositoryFiles files, String project) {
        Pattern named = Pattern.compile("[\"']:?" + Pattern.quote(project) + "[\"']");
        return Stream.of("settings.gradle", "settings.gradle.kts")
                .anyMatch(path -> Lines.matching(files, path, named).isPresent());
    }

    private Optional<Candidate> script(RepositoryFiles files) {
        Optional<NodeInstaller> manager = NodeInstaller.of(files);
        String script = NodePackage.root(files)
                .map(root -> root.scripts().getOrDefault("test", ""))
                .orElse("");
        Matcher runner = RUNNER.matcher(script);
        if (manager.isEmpty() || script.isEmpty() || script.contains("no test specified")) {
            return Optional.empty();
        }
        Citation cited = Cite.holding(files, "package.json", "\"test\"");
        String all = manager.get().run("test");
        Optional<SourceFile> test = scan.of(files).stream()
                .filter(file -> file.part() == Part.TEST
                        && file.language().isScript()
                        && file.name().matches(".*\\.(test|spec)\\.[jt]sx?"))
                .findFirst();
        if (!runner.matches() || script.contains("&&") || test.isEmpty()) {
            return all(all, cited);
        }
        String program = runner.group(1).equals("vitest") ? "vitest run" : runner.group(1);
        String exec = program.startsWith("node") ? "" : manager.get().exec() + " ";
        return rule(
                "javascript", all, exec + program + " " + test.get().path(), List.of(cited, Cite.line(test.get(), 1)));
    }

    private Optional<Candidate> all(String command, Citation cited) {
        return Draft.of(name(), "javascript", Topic.TESTING)
                .settles("javascript test command", command)
                .says(
                        "Run the tests with {}, the script in {}, not with a test runner of your own choice.",
                        command,
                        "package.json")
                .always()
                .support(Support.fact(1))
                .cites(cited)
                .candidate(Focus.TESTS, Focus.BUILD);
    }

    private Optional<Candidate> python(RepositoryFiles files) {
        Optional<PythonProject> project = PythonProject.of(files);
        Optional<String> config = Stream.of("pyproject.toml", "pytest.ini", "setup.cfg", "tox.ini")
                .filter(path -> Lines.matching(files, path, CONFIGURED).isPresent())
                .findFirst();
        Optional<SourceFile> test = scan.of(files, Language.PYTHON, Part.TEST).stream()
                .filter(file -> file.name().startsWith("test_") && file.has(PYTHON_TEST))
                .findFirst();
        if (project.isEmpty() || config.isEmpty() || test.isEmpty()) {
            return Optional.empty();
        }
        Matcher function = PYTHON_TEST.matcher(test.get().code());
        String symbol = function.find() ? function.group(1) : "";
        String all = project.get().run() + "pytest";
        return rule(
                "python",
                all,
                all + " " + test.get().path() + "::" + symbol,
                List.of(
                        Cite.matching(files, config.get(), CONFIGURED),
                        Cite.line(test.get(), test.get().lineOf(PYTHON_TEST).orElse(1))));
    }

    private Optional<Candidate> rule(String language, String all, String one, List<Citation> cited) {
        return Draft.of(name(), language, Topic.TESTING)
                .settles(language + " test command", all)
                .says("Run all tests with {} and a single one like {}.", all, one)
                .always()
                .support(Support.fact(1))
                .cites(cited)
                .candidate(Focus.TESTS, Focus.BUILD);
    }
}
