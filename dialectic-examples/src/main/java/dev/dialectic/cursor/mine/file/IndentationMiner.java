package dev.dialectic.cursor.mine.file;

import dev.dialectic.codebase.Focus;
import dev.dialectic.cursor.manifest.Formatters;
import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.cursor.mine.Cite;
import dev.dialectic.cursor.mine.Draft;
import dev.dialectic.cursor.mine.Globs;
import dev.dialectic.cursor.mine.Miner;
import dev.dialectic.cursor.mine.Topic;
import dev.dialectic.cursor.repository.RepositoryFiles;
import dev.dialectic.cursor.source.Language;
import dev.dialectic.cursor.source.SourceFile;
import dev.dialectic.cursor.source.SourceScan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** How code is indented. Counted over files, and only where neither a formatter nor {@code .editorconfig} rules. */
final class IndentationMiner implements Miner {

    private static final Pattern BLOCK = Pattern.compile("\\{\\n(\\t| {1,8})\\S");

    private final SourceScan scan;

    IndentationMiner(SourceScan scan) {
        this.scan = scan;
    }

    @Override
    public String name() {
        return "indentation";
    }

    @Override
    public List<Candidate> candidates(RepositoryFiles files) {
        boolean ruled = files.contains(".editorconfig")
                || files.contains(".clang-format")
                || !Formatters.of(files).isEmpty();
        List<Candidate> found = new ArrayList<>();
        for (Language language : ruled ? new Language[0] : Language.values()) {
            List<SourceFile> some = scan.of(files).stream()
                    .filter(file -> file.language() == language && language != Language.PYTHON)
                    .toList();
            Habit.of(some, IndentationMiner::unit)
                    .flatMap(habit -> rule(language, habit))
                    .ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    private Optional<Candidate> rule(Language language, Habit habit) {
        return Draft.of(name(), language.title(), Topic.CODE)
                .settles("indentation " + language.title(), habit.leader())
                .says(
                        "Indent " + language.title() + " with " + habit.leader() + ", as in {} (" + habit.share()
                                + " files do).",
                        habit.example())
                .attached(Globs.of(habit.kept()))
                .support(habit.support())
                .cites(habit.cited(some -> Cite.some(some, BLOCK)))
                .candidate(Focus.API);
    }

    /** The first indented line after an opening brace at the left margin tells the unit. */
    private static Set<String> unit(SourceFile file) {
        Pattern outer = Pattern.compile("(?m)^\\S.*" + BLOCK.pattern());
        return outer.matcher(file.code())
                .results()
                .map(result -> result.group(1))
                .findFirst()
                .map(indent -> indent.equals("\t") ? Set.of("tabs") : Set.of(indent.length() + " spaces"))
                .orElse(Set.of());
    }
}
