package dev.dialectic.cursor.mine;

import dev.dialectic.codebase.Focus;
import dev.dialectic.cursor.repository.RepositoryFiles;
import dev.dialectic.cursor.source.Language;
import dev.dialectic.cursor.source.Part;
import dev.dialectic.cursor.source.SourceFile;
import dev.dialectic.cursor.source.SourceScan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Whether source files start with one and the same licence header, years and holders aside. The rule points at a file
 * that has it and repeats none of its words.
 */
public final class LicenceHeaderMiner implements Miner {

    private static final int LONGEST = 6_000;

    private final SourceScan scan;

    /**
     * A miner for one run.
     *
     * @param scan where it reads sources
     */
    public LicenceHeaderMiner(SourceScan scan) {
        this.scan = scan;
    }

    @Override
    public String name() {
        return "licence-header";
    }

    @Override
    public List<Candidate> candidates(RepositoryFiles files) {
        List<Candidate> found = new ArrayList<>();
        for (Language language : Language.values()) {
            List<SourceFile> some = scan.of(files).stream()
                    .filter(file -> file.language() == language && file.part() != Part.ASIDE)
                    .toList();
            Tally.of(some, LicenceHeaderMiner::header)
                    .filter(tally -> !tally.leader().equals("none"))
                    .flatMap(tally -> rule(language, tally))
                    .ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    private Optional<Candidate> rule(Language language, Tally tally) {
        String title = language.title();
        return Draft.of(name(), title, Topic.CODE)
                .settles("licence header " + title, "required")
                .says(
                        "Start each new " + title + " file with the licence header at the top of {} (" + tally.share()
                                + " files have it).",
                        tally.kept().get(0).path())
                .attached(Globs.of(tally.kept()))
                .support(tally.support())
                .cites(tally.kept().stream()
                        .limit(3)
                        .map(file -> Cite.line(file, 1))
                        .toList())
                .cites(tally.broken().stream()
                        .limit(3)
                        .map(file -> Cite.line(file, 1))
                        .toList())
                .candidate(Focus.API);
    }

    /** The header without copyright lines, which differ by year and holder. */
    private static Set<String> header(SourceFile file) {
        String comment = firstComment(file.text()).toLowerCase(Locale.ROOT);
        if (!comment.matches("(?s).*(licen[sc]e|copyright|spdx-).*")) {
            return Set.of("none");
        }
        StringBuilder same = new StringBuilder("licence ");
        comment.lines()
                .filter(line -> !line.contains("copyright") && !line.contains("@author"))
                .forEach(line -> same.append(line.replaceAll("[^a-z]", "")));
        return Set.of(same.toString());
    }

    /** The comment before anything else, a line that names an interpreter aside. */
    private static String firstComment(String text) {
        String head = text.substring(0, Math.min(text.length(), LONGEST)).stripLeading();
        if (head.startsWith("/*")) {
            int end = head.indexOf("*/");
            return end < 0 ? "" : head.substring(0, end);
        }
        StringBuilder comment = new StringBuilder();
        for (String line : head.lines().toList()) {
            if (!line.startsWith("//") && !line.startsWith("#")) {
                break;
            }
            comment.append(line.startsWith("#!") ? "" : line).append('\n');
        }
        return comment.toString();
    }
}
