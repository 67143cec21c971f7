package dev.dialectic.cursor.mine.file;

import dev.dialectic.codebase.Focus;
import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.cursor.mine.Citation;
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
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How Java test methods are named. Counted over methods, the most frequent form against all others. */
final class TestMethodNamingMiner implements Miner {

    private static final Pattern METHOD = Pattern.compile(
            "@Test\\b(?:\\([^)]*\\))?(?:\\s*@\\w+(?:\\([^)]*\\))?)*\\s+(?:public |protected |final )*void (\\w+)\\(");

    private static final int SHORTEST_EXAMPLE = 8;

    private final SourceScan scan;

    TestMethodNamingMiner(SourceScan scan) {
        this.scan = scan;
    }

    @Override
    public String name() {
        return "test-method-naming";
    }

    @Override
    public List<Candidate> candidates(RepositoryFiles files) {
        Map<String, Form> forms = new TreeMap<>();
        for (SourceFile file : scan.of(files, Language.JAVA, Part.TEST)) {
            Matcher matcher = METHOD.matcher(file.code());
            while (matcher.find()) {
                forms.computeIfAbsent(form(matcher.group(1)), Form::new).add(file, matcher);
            }
        }
        int all = forms.values().stream().mapToInt(form -> form.count).sum();
        return forms.values().stream()
                .max(Comparator.comparingInt(form -> form.count))
                .flatMap(form -> rule(form, all))
                .stream()
                .toList();
    }

    /** The methods of one form, as they are counted. */
    private static final class Form {
        private final String name;
        private final List<Citation> cited = new ArrayList<>();
        private final Set<SourceFile> files = new LinkedHashSet<>();
        private int count;
        private String example = "";

        Form(String name) {
            this.name = name;
        }

        void add(SourceFile file, Matcher method) {
            count++;
            files.add(file);
            if (cited.size() < 3) {
                cited.add(Cite.line(file, file.lineAt(method.start(1))));
            }
            if (example.isEmpty() && method.group(1).length() > SHORTEST_EXAMPLE) {
                example = method.group(1);
            }
        }
    }

    private Optional<Candidate> rule(Form form, int all) {
        String text = switch (form.name) {
            case "prefix" -> "Name test methods with the prefix `test`, like {}";
            case "sentence" -> "Name test methods as sentences with underscores, like {}, without the prefix `test`";
            default -> "Name test methods in camel case for what they show, like {}, without the prefix `test`";
        };
        return Draft.of(name(), "java", Topic.TESTING)
                .settles("java test method naming", form.name)
                .says(text + " (" + form.count + " of " + all + " test methods are).", form.example)
                .attached(Globs.of(form.files))
                .support(Support.counted(form.count, all - form.count))
                .cites(form.cited)
                .candidate(Focus.TESTS);
    }

    private static String form(String method) {
        if (method.matches("test([A-Z_0-9].*)?")) {
            return "prefix";
        }
        return method.contains("_") ? "sentence" : "camel";
    }
}
