package dev.dialectic.cursor.mine.file;

import dev.dialectic.codebase.Focus;
import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.cursor.mine.Cite;
import dev.dialectic.cursor.mine.Draft;
import dev.dialectic.cursor.mine.Globs;
import dev.dialectic.cursor.mine.Miner;
import dev.dialectic.cursor.mine.Topic;
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
final class LicenceHeaderMiner implements Miner {

    private static final int LONGEST = 6_000;

    private final SourceScan scan;

    LicenceHeaderMiner(SourceScan scan) {
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
            Habit.of(some, LicenceHeaderMiner::header)
                    .filter(habit -> !habit.leader().equals("none"))
                    .flatMap(habit -> rule(language, habit))
                    .ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    private Optional<Candidate> rule(Language language, Habit habit) {
        String title = language.title();
        return Draft.of(name(), title, Topic.CODE)
                .settles("licence header " + title, "required")
                .says(
                        "Start each new " + title + " file with the licence header at the top of {} (" + habit.share()
                                + " files have it).",
                        habit.example())
                .attached(Globs.of(habit.kept()))
                .support(habit.support())
                .cites(habit.cited(Cite::heads))
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
