package dev.dialectic.cursor.mine.file;

import dev.dialectic.codebase.Focus;
import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.cursor.mine.Cite;
import dev.dialectic.cursor.mine.Draft;
import dev.dialectic.cursor.mine.Globs;
import dev.dialectic.cursor.mine.Miner;
import dev.dialectic.cursor.mine.Support;
import dev.dialectic.cursor.mine.Topic;
import dev.dialectic.cursor.repository.RepositoryFiles;
import dev.dialectic.cursor.source.Language;
import dev.dialectic.cursor.source.Part;
import dev.dialectic.cursor.source.SourceFile;
import dev.dialectic.cursor.source.SourceScan;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is logged with, how a logger is declared, and whether printing is avoided. Counted over what is shipped. */
final class LoggingMiner implements Miner {

    private static final Libraries JAVA = Libraries.of(
            "org.slf4j.Logger", "SLF4J",
            "lombok.extern.slf4j.Slf4j", "Lombok's `@Slf4j`",
            "org.apache.logging.log4j.Logger", "Log4j 2",
            "java.util.logging.Logger", "`java.util.logging`",
            "org.apache.commons.logging.Log", "Commons Logging",
            "org.jboss.logging.Logger", "JBoss Logging",
            "com.google.common.flogger.FluentLogger", "Flogger");
    private static final Pattern PRINT = Pattern.compile("\\bSystem\\.(?:out|err)\\.print");
    private static final Pattern PYTHON_PRINT = Pattern.compile("(?m)^\\s*print\\(");
    private static final Pattern DECLARED = Pattern.compile(
            "(?m)^[ \\t]*((?:(?:private|protected|public|static|final) )*)(?:\\w+\\.)*Logger (\\w+)\\s*=\\s*");
    private static final Pattern PYTHON_DECLARED =
            Pattern.compile("(?m)^(\\w+)\\s*=\\s*logging\\.getLogger\\(__name__\\)");

    private final SourceScan scan;

    LoggingMiner(SourceScan scan) {
        this.scan = scan;
    }

    @Override
    public String name() {
        return "logging";
    }

    @Override
    public List<Candidate> candidates(RepositoryFiles files) {
        List<SourceFile> java = scan.of(files, Language.JAVA, Part.MAIN);
        List<SourceFile> python = scan.of(files, Language.PYTHON, Part.MAIN);
        List<Candidate> found = new ArrayList<>();
        Optional<Habit> library = Habit.of(java, JAVA::in);
        library.flatMap(habit -> framework(java, habit)).ifPresent(found::add);
        library.filter(habit -> habit.support().passes())
                .flatMap(habit -> noPrint(java, habit.kept(), PRINT, "System.out", "the logger of " + habit.leader()))
                .ifPresent(found::add);
        declaration(java, DECLARED, "java").ifPresent(found::add);
        declaration(python, PYTHON_DECLARED, "python").ifPresent(found::add);
        List<SourceFile> logging = python.stream()
                .filter(file -> file.importing("logging").isPresent())
                .toList();
        if (logging.size() >= Support.FEWEST) {
            noPrint(python, logging, PYTHON_PRINT, "print()", "`logging`").ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    private Optional<Candidate> framework(List<SourceFile> java, Habit habit) {
        return Draft.of(name(), "java", Topic.CODE)
                .settles("java logging", habit.leader())
                .says(
                        "Log with " + habit.leader() + ", as in {}, and add no other logging library (" + habit.share()
                                + " files that log do).",
                        habit.example())
                .attached(Globs.of(java))
                .support(habit.support())
                .cites(habit.cited(JAVA::cited))
                .candidate(Focus.RELIABILITY);
    }

    private Optional<Candidate> noPrint(
            List<SourceFile> main, List<SourceFile> logging, Pattern print, String what, String instead) {
        List<SourceFile> printing =
                main.stream().filter(file -> file.has(print)).toList();
        int broken = printing.size();
        Optional<SourceFile> example =
                logging.stream().filter(file -> !file.has(print)).findFirst();
        if (example.isEmpty() || broken * 50 > main.size()) {
            return Optional.empty();
        }
        return Draft.of(name(), "no-print-" + what.replaceAll("\\W", "-"), Topic.CODE)
                .settles("printing " + what, "none")
                .says(
                        "Do not print with {}: use " + instead + " as in {} (" + broken + " of " + main.size()
                                + " files print).",
                        what,
                        example.get().path())
                .attached(Globs.of(main))
                .support(Support.counted(main.size() - broken, broken))
                .cites(Cite.line(example.get(), 1))
                .cites(Cite.some(printing, print))
                .candidate(Focus.RELIABILITY);
    }

    private Optional<Candidate> declaration(List<SourceFile> main, Pattern pattern, String language) {
        return Habit.of(main, file -> form(file, pattern))
                .flatMap(habit -> Draft.of(name(), language + "-declaration", Topic.CODE)
                        .settles(language + " logger declaration", habit.leader())
                        .says(
                                "Declare loggers as `" + habit.leader() + "`, as in {} (" + habit.share()
                                        + " files do).",
                                habit.example())
                        .attached(Globs.of(main))
                        .support(habit.support())
                        .cites(habit.cited(some -> Cite.some(some, pattern)))
                        .candidate(Focus.RELIABILITY));
    }

    private static Set<String> form(SourceFile file, Pattern pattern) {
        Matcher matcher = pattern.matcher(file.code());
        Set<String> found = new LinkedHashSet<>();
        while (matcher.find()) {
            String form = file.language() == Language.JAVA
                    ? matcher.group(1) + "Logger " + matcher.group(2)
                    : matcher.group(1) + " = logging.getLogger(__name__)";
            if (form.length() <= 80
                    && !(file.language() == Language.JAVA && matcher.group(1).isBlank())) {
                found.add(form);
            }
        }
        return found;
    }
}
