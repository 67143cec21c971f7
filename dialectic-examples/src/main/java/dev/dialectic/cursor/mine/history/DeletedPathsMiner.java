package dev.dialectic.cursor.mine.history;

import dev.dialectic.codebase.FileChange;
import dev.dialectic.codebase.Focus;
import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.cursor.mine.Citation;
import dev.dialectic.cursor.mine.Cite;
import dev.dialectic.cursor.mine.Draft;
import dev.dialectic.cursor.mine.Globs;
import dev.dialectic.cursor.mine.Support;
import dev.dialectic.cursor.mine.Topic;
import dev.dialectic.cursor.repository.RepositoryFiles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Remembers which files are gone, and finds read-me files that still name them. Holds at most {@value #MOST_PATHS}
 * paths: those deleted last. Called by one thread at a time.
 */
final class DeletedPathsMiner implements HistoryMiner {

    /** How many deleted paths it holds. */
    static final int MOST_PATHS = 20_000;

    private static final int MOST_RULES = 5;
    private static final Pattern GUIDE = Pattern.compile(
            "([^/]+/){0,2}(readme|contributing|agents|claude|development|hacking)(\\.(md|rst|txt|adoc))?");

    /**
     * A link, or a path with a folder in code quotes. The latter is meant from the root only where the guide lies there.
     */
    private static final Pattern MENTION =
            Pattern.compile("]\\((?<link>[^()\\s:#]+)(#[^()\\s]*)?\\)|(?<!`)`(?<code>[\\w.@-]+(/[\\w.@-]+)+)`(?!`)");

    private final Map<String, Citation> gone = new LinkedHashMap<>();

    @Override
    public String name() {
        return "deleted-paths";
    }

    @Override
    public void observe(ObservedCommit commit) {
        for (FileChange change : commit.commit().changes()) {
            if (change.kind() == FileChange.Kind.DELETED && gone.size() < MOST_PATHS) {
                gone.putIfAbsent(change.path(), commit.evidence());
            }
        }
    }

    /**
     * The paths that are gone.
     *
     * @param files the files at the head
     * @return each deleted path that the head does not have, in order, with the commit that deleted it last
     */
    Map<String, Citation> gone(RepositoryFiles files) {
        Map<String, Citation> dead = new TreeMap<>(gone);
        dead.keySet().removeIf(files::contains);
        return dead;
    }

    @Override
    public List<Candidate> candidates(RepositoryFiles files) {
        List<Candidate> found = new ArrayList<>();
        for (String guide : files.paths()) {
            if (GUIDE.matcher(guide.toLowerCase(Locale.ROOT)).matches()) {
                files.text(guide).ifPresent(text -> stale(guide, text, files, found));
            }
        }
        return found.stream().limit(MOST_RULES).toList();
    }

    private void stale(String guide, String text, RepositoryFiles files, List<Candidate> found) {
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            Matcher matcher = MENTION.matcher(line);
            while (matcher.find()) {
                String link = matcher.group("link");
                String path = link == null ? matcher.group("code") : resolve(FileRole.folder(guide), link);
                boolean meant = link != null || FileRole.folder(guide).isEmpty();
                Citation deletion = gone.get(path);
                if (meant && deletion != null && !files.contains(path)) {
                    Citation place = new Citation(guide + ":" + number, Cite.visible(line));
                    candidate(guide, path, place, deletion)
                            .filter(one ->
                                    found.stream().noneMatch(other -> other.id().equals(one.id())))
                            .ifPresent(found::add);
                }
            }
        }
    }

    private static String resolve(String folder, String link) {
        List<String> parts = new ArrayList<>();
        String whole = link.startsWith("/") || folder.isEmpty() ? link : folder + "/" + link;
        for (String part : whole.split("/")) {
            if (part.equals("..") && !parts.isEmpty()) {
                parts.remove(parts.size() - 1);
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return String.join("/", parts);
    }

    private Optional<Candidate> candidate(String guide, String path, Citation place, Citation deletion) {
        return Globs.literal(path)
                .filter(plain -> guide.length() + path.length() < 199)
                .flatMap(plain -> Draft.of(name(), guide + "," + path, Topic.STRUCTURE)
                        .settles("stale path " + path + " in " + guide, "gone")
                        .says(
                                "{} names {}, which is gone since commit {}: do not look for it; correct {} instead.",
                                guide,
                                path,
                                deletion.locator(),
                                guide)
                        .attached(guide, "")
                        .support(Support.fact(1))
                        .cites(place, deletion)
                        .candidate(Focus.DOCUMENTATION));
    }

    @Override
    public int held() {
        return 2 * gone.size();
    }
}
