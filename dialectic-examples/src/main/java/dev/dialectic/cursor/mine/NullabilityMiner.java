package dev.dialectic.cursor.mine;

import dev.dialectic.codebase.Focus;
import dev.dialectic.cursor.repository.RepositoryFiles;
import dev.dialectic.cursor.source.Import;
import dev.dialectic.cursor.source.Language;
import dev.dialectic.cursor.source.Part;
import dev.dialectic.cursor.source.SourceFile;
import dev.dialectic.cursor.source.SourceScan;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which family of nullability annotations Java code uses. Counted over the files that import one. */
public final class NullabilityMiner implements Miner {

    private static final Pattern ANNOTATION = Pattern.compile(
            "([a-z][\\w.]*)\\.(?:Nullable|NonNull|Nonnull|NotNull|NullMarked|CheckForNull|NullUnmarked)");
    /** Bean validation checks values; it says nothing about types. */
    private static final Pattern VALIDATION = Pattern.compile("(javax|jakarta)\\.validation.*|lombok");

    private final SourceScan scan;

    /**
     * A miner for one run.
     *
     * @param scan where it reads sources
     */
    public NullabilityMiner(SourceScan scan) {
        this.scan = scan;
    }

    @Override
    public String name() {
        return "nullability";
    }

    @Override
    public List<Candidate> candidates(RepositoryFiles files) {
        List<SourceFile> main = scan.of(files, Language.JAVA, Part.MAIN);
        return Tally.of(main, NullabilityMiner::families).flatMap(this::rule).stream()
                .toList();
    }

    private Optional<Candidate> rule(Tally tally) {
        return Draft.of(name(), Topic.CODE)
                .settles("nullability annotations", tally.leader())
                .says(
                        "Annotate nullability with {} only, and import no other family (" + tally.share()
                                + " files with such annotations do).",
                        tally.leader())
                .attached(Globs.of(tally.kept()))
                .support(tally.support())
                .cites(cited(tally.kept()))
                .cites(cited(tally.broken()))
                .candidate(Focus.API, Focus.RELIABILITY);
    }

    private static List<Citation> cited(List<SourceFile> files) {
        return files.stream()
                .limit(3)
                .map(file -> Cite.line(
                        file,
                        file.imports().stream()
                                .filter(one -> family(one).isPresent())
                                .mapToInt(Import::line)
                                .findFirst()
                                .orElse(1)))
                .toList();
    }

    private static Set<String> families(SourceFile file) {
        Set<String> found = new LinkedHashSet<>();
        file.imports().forEach(one -> family(one).ifPresent(found::add));
        return found;
    }

    private static Optional<String> family(Import one) {
        Matcher matcher = ANNOTATION.matcher(one.name());
        boolean matches =
                matcher.matches() && !VALIDATION.matcher(matcher.group(1)).matches();
        return matches ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
