package dev.dialectic.cursor.mine.file;

import dev.dialectic.codebase.Focus;
import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.cursor.mine.Cite;
import dev.dialectic.cursor.mine.Draft;
import dev.dialectic.cursor.mine.Miner;
import dev.dialectic.cursor.mine.Support;
import dev.dialectic.cursor.mine.Topic;
import dev.dialectic.cursor.repository.RepositoryFiles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Who must review which folder, as CODEOWNERS says. Facts; an owner of everything is no news and left out. */
final class CodeOwnersMiner implements Miner {

    private static final Pattern LINE =
            Pattern.compile("^/?([\\w.][\\w./-]*?)(/\\*{0,2})?\\s+(@[\\w./-]+(?:\\s+@[\\w./-]+){0,3})\\s*(#.*)?$");
    private static final int MOST = 10;
    private static final int MOST_PLACES = 6;

    @Override
    public String name() {
        return "code-owners";
    }

    @Override
    public List<Candidate> candidates(RepositoryFiles files) {
        return Stream.of(".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS")
                .filter(files::contains)
                .findFirst()
                .map(path -> rules(files, path))
                .orElse(List.of());
    }

    private List<Candidate> rules(RepositoryFiles files, String path) {
        List<String> lines = files.text(path).orElse("").lines().toList();
        Map<String, Map<String, Integer>> owned = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher matcher = LINE.matcher(lines.get(i).strip());
            if (matcher.matches() && !overruled(matcher.group(1), lines.subList(i + 1, lines.size()))) {
                String place = matcher.group(1).replaceAll("/$", "");
                boolean tracked = files.contains(place) || isFolder(files, place);
                if (tracked) {
                    owned.computeIfAbsent(matcher.group(3), key -> new LinkedHashMap<>())
                            .put(place, i + 1);
                }
            }
        }
        return owned.entrySet().stream()
                .map(entry -> rule(files, path, entry.getKey(), entry.getValue()))
                .flatMap(Optional::stream)
                .limit(MOST)
                .toList();
    }

    private static boolean isFolder(RepositoryFiles files, String place) {
        return files.paths().stream().anyMatch(other -> other.startsWith(place + "/"));
    }

    /** The last line that matches wins, so a later line for everything or for the same place takes it back. */
    private static boolean overruled(String place, List<String> later) {
        return later.stream().map(String::strip).anyMatch(line -> {
            Matcher matcher = LINE.matcher(line);
            return line.startsWith("*") || (matcher.matches() && (place + "/").startsWith(matcher.group(1) + "/"));
        });
    }

    private Optional<Candidate> rule(RepositoryFiles files, String path, String owners, Map<String, Integer> places) {
        List<String> named = places.keySet().stream().limit(MOST_PLACES).toList();
        List<String> people = List.of(owners.split("\\s+"));
        List<String> words = new ArrayList<>(named);
        words.addAll(people);
        words.add(path);
        return Draft.of(name(), named.get(0), Topic.CHANGES)
                .settles("owners of " + named.get(0), owners)
                .says(
                        "Changes of " + holes(named) + " are reviewed by " + holes(people) + " ({}).",
                        words.toArray(String[]::new))
                .attached(named.stream()
                        .map(place -> isFolder(files, place) ? place + "/**" : place)
                        .toList())
                .support(Support.fact(named.size()))
                .cites(named.stream()
                        .map(place -> Cite.line(files, path, Objects.requireNonNull(places.get(place))))
                        .toList())
                .candidate(Focus.SECURITY);
    }

    private static String holes(List<String> words) {
        return String.join(", ", words.stream().map(word -> "{}").toList());
    }
}
