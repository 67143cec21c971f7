package dev.dialectic.cursor.mine;

import dev.dialectic.codebase.Focus;
import dev.dialectic.cursor.manifest.Formatters;
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
public final class IndentationMiner implements Miner {

    private static final Pattern BLOCK = Pattern.compile("\\{\\n(\\t| {1,8})\\S");

    private final SourceScan scan;

    /**
     * A miner for one run.
     *
     * @param scan where it reads sources
     */
    public IndentationMiner(SourceScan scan) {
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
            Tally.of(some, IndentationMiner::unit)
                    .flatMap(tally -> rule(language, tally))
                    .ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    private Optional<Candidate> rule(Language language, Tally tally) {
        return Draft.of(name(), language.title(), Topic.CODE)
                .settles("indentation " + language.title(), tally.leader())
                .says(
                        "Indent " + language.title() + " with " + tally.leader() + ", as in {} (" + tally.share()
                                + " files do).",
                        tally.kept().isEmpty() ? "" : tally.kept().get(0).path())
                .attached(Globs.of(tally.kept()))
                .support(tally.support())
                .cites(Cite.some(tally.kept(), BLOCK))
                .cites(Cite.some(tally.broken(), BLOCK))
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
