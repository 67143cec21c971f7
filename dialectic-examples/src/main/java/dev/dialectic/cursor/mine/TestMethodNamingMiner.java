package dev.dialectic.cursor.mine;

import dev.dialectic.codebase.Focus;
import dev.dialectic.cursor.repository.RepositoryFiles;
import dev.dialectic.cursor.source.Language;
import dev.dialectic.cursor.source.Part;
import dev.dialectic.cursor.source.SourceFile;
import dev.dialectic.cursor.source.SourceScan;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How Java test methods are named. Counted over methods, the most frequent form against all others. */
public final class TestMethodNamingMiner implements Miner {

    private static final Pattern METHOD = Pattern.compile(
            "@Test\\b(?:\\([^)]*\\))?(?:\\s*@\\w+(?:\\([^)]*\\))?)*\\s+(?:public |protected |final )*void (\\w+)\\(");

    private final SourceScan scan;

    /**
     * A miner for one run.
     *
     * @param scan where it reads sources
     */
    public TestMethodNamingMiner(SourceScan scan) {
        this.scan = scan;
    }

    @Override
    public String name() {
        return "test-method-naming";
    }

    @Override
    public List<Candidate> candidates(RepositoryFiles files) {
        List<SourceFile> tests = scan.of(files, Language.JAVA, Part.TEST);
        Map<String, Integer> counts = new TreeMap<>();
        Map<String, String> examples = new TreeMap<>();
        Map<String, List<Citation>> cited = new TreeMap<>();
        Set<SourceFile> named = new LinkedHashSet<>();
        for (SourceFile file : tests) {
            Matcher matcher = METHOD.matcher(file.code());
            while (matcher.find()) {
                String form = form(matcher.group(1));
                List<Citation> some = cited.computeIfAbsent(form, key -> new ArrayList<>());
                if (some.size() < 3) {
                    some.add(Cite.line(file, file.lineAt(matcher.start(1))));
                }
                if (matcher.group(1).length() > 8) {
                    examples.putIfAbsent(form, matcher.group(1));
                    named.add(file);
                }
                counts.merge(form, 1, Integer::sum);
            }
        }
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .flatMap(form -> rule(
                                form,
                                Support.counted(counts.get(form), all - counts.get(form)),
                                Map.of("example", examples.getOrDefault(form, "")))
                        .cites(cited.get(form))
                        .attached(Globs.of(named))
                        .candidate(Focus.TESTS))
                .stream()
                .toList();
    }

    private Draft rule(String form, Support support, Map<String, String> words) {
        String share = " (" + support.kept() + " of " + support.cases() + " test methods are).";
        String text = switch (form) {
            case "prefix" -> "Name test methods with the prefix `test`, like {}";
            case "sentence" -> "Name test methods as sentences with underscores, like {}, without the prefix `test`";
            default -> "Name test methods in camel case for what they show, like {}, without the prefix `test`";
        };
        return Draft.of(name(), "java", Topic.TESTING)
                .settles("java test method naming", form)
                .says(text + share, words.get("example"))
                .support(support);
    }

    private static String form(String method) {
        if (method.matches("test([A-Z_0-9].*)?")) {
            return "prefix";
        }
        return method.contains("_") ? "sentence" : "camel";
    }
}
