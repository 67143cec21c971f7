package dev.dialectic.cursor.mine;

import dev.dialectic.codebase.Focus;
import dev.dialectic.cursor.repository.RepositoryFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Who must review which folder, as CODEOWNERS says. Facts; an owner of everything is no news and left out. */
public final class CodeOwnersMiner implements Miner {

    private static final Pattern LINE =
            Pattern.compile("^/?([\\w.][\\w./-]*?)(/\\*{0,2})?\\s+(@[\\w./-]+(?:\\s+@[\\w./-]+){0,3})\\s*(#.*)?$");
    private static final int MOST = 10;

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
        List<Candidate> found = new ArrayList<>();
        for (int i = 0; i < lines.size() && found.size() < MOST; i++) {
            Matcher matcher = LINE.matcher(lines.get(i).strip());
            if (matcher.matches() && !overruled(matcher.group(1), lines.subList(i + 1, lines.size()))) {
                rule(files, path, i + 1, matcher).ifPresent(found::add);
            }
        }
        return List.copyOf(found);
    }

    /** The last line that matches wins, so a later line for everything or for the same place takes it back. */
    private static boolean overruled(String place, List<String> later) {
        return later.stream().map(String::strip).anyMatch(line -> {
            Matcher matcher = LINE.matcher(line);
            return line.startsWith("*") || (matcher.matches() && (place + "/").startsWith(matcher.group(1) + "/"));
        });
    }

    private Optional<Candidate> rule(RepositoryFiles files, String path, int line, Matcher matcher) {
        String place = matcher.group(1).replaceAll("/$", "");
        boolean folder = files.paths().stream().anyMatch(other -> other.startsWith(place + "/"));
        if (!folder && !files.contains(place)) {
            return Optional.empty();
        }
        String[] owners = matcher.group(3).split("\\s+");
        String holes = String.join(", ", Stream.of(owners).map(owner -> "{}").toList());
        List<String> words = new ArrayList<>(List.of(place));
        words.addAll(List.of(owners));
        words.add(path);
        return Draft.of(name(), place, Topic.CHANGES)
                .settles("owner of " + place, String.join(" ", owners))
                .says(
                        "A change of {} needs a review by " + holes + " ({}): keep it apart from other changes.",
                        words.toArray(String[]::new))
                .attached(List.of(folder ? place + "/**" : place))
                .support(Support.fact(1))
                .cites(Cite.line(files, path, line))
                .candidate(Focus.SECURITY);
    }
}
