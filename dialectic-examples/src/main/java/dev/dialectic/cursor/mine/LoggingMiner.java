package dev.dialectic.cursor.mine;

import dev.dialectic.codebase.Focus;
import dev.dialectic.cursor.repository.RepositoryFiles;
import dev.dialectic.cursor.source.Language;
import dev.dialectic.cursor.source.Part;
import dev.dialectic.cursor.source.SourceFile;
import dev.dialectic.cursor.source.SourceScan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is logged with, how a logger is declared, and whether printing is avoided. Counted over what is shipped. */
public final class LoggingMiner implements Miner {

    private static final Map<String, String> JAVA = libraries();
    private static final Pattern PRINT = Pattern.compile("\\bSystem\\.(?:out|err)\\.print");
    private static final Pattern PYTHON_PRINT = Pattern.compile("(?m)^\\s*print\\(");
    private static final Pattern DECLARED = Pattern.compile(
            "(?m)^[ \\t]*((?:(?:private|protected|public|static|final) )*)(?:\\w+\\.)*Logger (\\w+)\\s*=\\s*");
    private static final Pattern PYTHON_DECLARED =
            Pattern.compile("(?m)^(\\w+)\\s*=\\s*logging\\.getLogger\\(__name__\\)");

    private final SourceScan scan;

    /**
     * A miner for one run.
     *
     * @param scan where it reads sources
     */
    public LoggingMiner(SourceScan scan) {
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
        Optional<Tally> library = Tally.of(java, LoggingMiner::library);
        library.flatMap(tally -> framework(java, tally)).ifPresent(found::add);
        library.filter(tally -> tally.support().passes())
                .flatMap(tally -> noPrint(java, PRINT, "System.out", "the logger of " + tally.leader()))
                .ifPresent(found::add);
        declaration(java, DECLARED, "java").ifPresent(found::add);
        declaration(python, PYTHON_DECLARED, "python").ifPresent(found::add);
        long loggers = python.stream()
                .filter(file -> file.importing("logging").isPresent())
                .count();
        if (loggers >= Support.FEWEST) {
            noPrint(python, PYTHON_PRINT, "print()", "`logging`").ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    private Optional<Candidate> framework(List<SourceFile> java, Tally tally) {
        return Draft.of(name(), "java", Topic.CODE)
                .settles("java logging", tally.leader())
                .says(
                        "Log with " + tally.leader() + ", as in {}, and add no other logging library (" + tally.share()
                                + " files that log do).",
                        tally.kept().isEmpty() ? "" : tally.kept().get(0).path())
                .attached(Globs.of(java))
                .support(tally.support())
                .cites(cited(tally.kept()))
                .cites(cited(tally.broken()))
                .candidate(Focus.RELIABILITY);
    }

    private static List<Citation> cited(List<SourceFile> files) {
        return files.stream()
                .limit(3)
                .map(file -> Cite.line(
                        file,
                        file.imports().stream()
                                .filter(one -> JAVA.keySet().stream().anyMatch(one::isBelow))
                                .mapToInt(one -> one.line())
                                .findFirst()
                                .orElse(1)))
                .toList();
    }

    private Optional<Candidate> noPrint(List<SourceFile> main, Pattern print, String what, String instead) {
        List<SourceFile> printing =
                main.stream().filter(file -> file.has(print)).toList();
        int broken = printing.size();
        Optional<SourceFile> example = main.stream()
                .filter(file -> !file.has(print) && file.text().contains("ogger"))
                .findFirst();
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
        return Tally.of(main, file -> form(file, pattern))
                .flatMap(tally -> Draft.of(name(), language + "-declaration", Topic.CODE)
                        .settles(language + " logger declaration", tally.leader())
                        .says(
                                "Declare loggers as `" + tally.leader() + "`, as in {} (" + tally.share()
                                        + " files do).",
                                tally.kept().isEmpty()
                                        ? ""
                                        : tally.kept().get(0).path())
                        .attached(Globs.of(main))
                        .support(tally.support())
                        .cites(Cite.some(tally.kept(), pattern))
                        .cites(Cite.some(tally.broken(), pattern))
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

    private static Set<String> library(SourceFile file) {
        Set<String> found = new LinkedHashSet<>();
        file.imports()
                .forEach(one -> JAVA.forEach((prefix, name) -> {
                    if (one.isBelow(prefix)) {
                        found.add(name);
                    }
                }));
        return found;
    }

    private static Map<String, String> libraries() {
        Map<String, String> known = new LinkedHashMap<>();
        known.put("org.slf4j.Logger", "SLF4J");
        known.put("lombok.extern.slf4j.Slf4j", "Lombok's `@Slf4j`");
        known.put("org.apache.logging.log4j.Logger", "Log4j 2");
        known.put("java.util.logging.Logger", "`java.util.logging`");
        known.put("org.apache.commons.logging.Log", "Commons Logging");
        known.put("org.jboss.logging.Logger", "JBoss Logging");
        known.put("com.google.common.flogger.FluentLogger", "Flogger");
        return known;
    }
}
