package dev.dialectic.cursor.mine.file;

import dev.dialectic.codebase.Focus;
import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.cursor.mine.Citation;
import dev.dialectic.cursor.mine.Cite;
import dev.dialectic.cursor.mine.Draft;
import dev.dialectic.cursor.mine.Miner;
import dev.dialectic.cursor.mine.Support;
import dev.dialectic.cursor.mine.Topic;
import dev.dialectic.cursor.repository.RepositoryFiles;
import dev.dialectic.cursor.source.Derived;
import dev.dialectic.cursor.source.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Files that are generated and must not be edited: those whose first comment says so, and those that
 * {@code .gitattributes} declares. Templates, which carry the comment for what they produce, are left out.
 */
final class GeneratedCodeMiner implements Miner {

    private static final Pattern READABLE = Pattern.compile(
            ".*\\.(java|kt|scala|py|pyi|[cm]?[jt]sx?|go|rs|cs|c|h|cpp|rb|php|swift|sql|ya?ml|toml|css|sh|txt)");
    private static final Pattern TEMPLATE =
            Pattern.compile("(?i).*(template|archetype|fixture|/testdata/|/test-data/|snapshot|codegen|generator).*");
    private static final Pattern ATTRIBUTE = Pattern.compile("^(\\S+)\\s.*\\blinguist-generated(=true)?(\\s.*)?$");
    private static final Pattern SOURCE =
            Pattern.compile("(?i)(?:by|from|edit|with|run|using|source:)\\s+[`'\"]?([\\w./-]+\\.\\w{1,6})\\b");
    private static final int MOST_READ = 6_000;
    private static final int MOST = 8;

    @Override
    public String name() {
        return "generated-code";
    }

    @Override
    public List<Candidate> candidates(RepositoryFiles files) {
        Map<String, Integer> marked = new LinkedHashMap<>();
        files.paths().stream()
                .filter(path -> READABLE.matcher(path).matches()
                        && !TEMPLATE.matcher(path).matches()
                        && Part.of(path) != Part.TEST
                        && !path.matches("(.*/)?(node_modules|vendor|third_party|\\.git[^/]*)/.*|requirements.*"))
                .limit(MOST_READ)
                .forEach(path -> files.text(path).flatMap(Derived::markedAt).ifPresent(line -> marked.put(path, line)));
        List<Candidate> found = new ArrayList<>();
        folders(files, marked)
                .forEach((folder, paths) -> rule(files, folder, paths, marked).ifPresent(found::add));
        attributes(files, found);
        return found.stream().limit(MOST).toList();
    }

    /** Groups the files by folder where all readable files of a folder are generated; a file alone stands for itself. */
    private static Map<String, List<String>> folders(RepositoryFiles files, Map<String, Integer> marked) {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        for (String path : marked.keySet()) {
            String folder = path.substring(0, path.lastIndexOf('/') + 1);
            List<String> beside = files.paths().stream()
                    .filter(other -> other.startsWith(folder))
                    .toList();
            boolean whole =
                    !folder.isEmpty() && beside.size() > 1 && marked.keySet().containsAll(beside);
            groups.computeIfAbsent(whole ? folder : path, key -> new ArrayList<>())
                    .add(path);
        }
        return groups;
    }

    private Optional<Candidate> rule(
            RepositoryFiles files, String what, List<String> paths, Map<String, Integer> marked) {
        String first = paths.get(0);
        int line = Objects.requireNonNull(marked.get(first));
        Citation cited = Cite.line(files, first, line);
        String glob = what.endsWith("/") ? what + "**" : what;
        Draft draft = Draft.of(name(), what, Topic.GENERATED)
                .settles("editing " + what, "never")
                .attached(glob.matches("[\\w./*-]+") && !glob.startsWith("*") ? List.of(glob) : List.of())
                .support(Support.fact(paths.size()))
                .cites(paths.stream()
                        .limit(3)
                        .map(path -> Cite.line(files, path, Objects.requireNonNull(marked.get(path))))
                        .toList());
        return source(files, first, cited.quote())
                .map(source -> draft.says(
                        "Do not edit {} by hand, it is generated: change {} and generate it again.", what, source))
                .orElseGet(() -> draft.says(
                        "Do not edit {} by hand, it is generated ({}): change what it is generated from and generate it again.",
                        what,
                        first + ":" + line))
                .candidate(Focus.BUILD, Focus.RELIABILITY);
    }

    /** A tracked file that the comment names as the generator or the source. */
    private static Optional<String> source(RepositoryFiles files, String path, String comment) {
        Matcher matcher = SOURCE.matcher(comment);
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        while (matcher.find()) {
            for (String named : List.of(matcher.group(1), folder + matcher.group(1))) {
                if (files.contains(named) && !named.equals(path)) {
                    return Optional.of(named);
                }
            }
        }
        return Optional.empty();
    }

    private void attributes(RepositoryFiles files, List<Candidate> found) {
        List<String> lines = files.text(".gitattributes").orElse("").lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher matcher = ATTRIBUTE.matcher(lines.get(i));
            if (!matcher.matches()) {
                continue;
            }
            String glob = matcher.group(1).replaceAll("^/", "");
            String prefix = glob.replaceAll("\\*.*", "");
            boolean tracked = prefix.contains("/") || files.contains(glob);
            if (tracked
                    && glob.matches("[\\w.][\\w./*-]*")
                    && files.paths().stream().anyMatch(p -> p.startsWith(prefix))) {
                Draft.of(name(), glob, Topic.GENERATED)
                        .settles("editing " + glob, "never")
                        .says(
                                "Do not edit {} by hand, {} declares it generated: change what it is generated from.",
                                glob,
                                ".gitattributes")
                        .attached(List.of(glob))
                        .support(Support.fact(1))
                        .cites(Cite.line(files, ".gitattributes", i + 1))
                        .candidate(Focus.BUILD)
                        .ifPresent(found::add);
            }
        }
    }
}
