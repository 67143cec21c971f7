package dev.dialectic.cursor.mine.file;

import dev.dialectic.codebase.Focus;
import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.cursor.mine.Citation;
import dev.dialectic.cursor.mine.Cite;
import dev.dialectic.cursor.mine.Draft;
import dev.dialectic.cursor.mine.Globs;
import dev.dialectic.cursor.mine.Miner;
import dev.dialectic.cursor.mine.Topic;
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
final class NullabilityMiner implements Miner {

    private static final Pattern ANNOTATION = Pattern.compile(
            "([a-z][\\w.]*)\\.(?:Nullable|NonNull|Nonnull|NotNull|NullMarked|CheckForNull|NullUnmarked)");
    /** Bean validation checks values; it says nothing about types. */
    private static final Pattern VALIDATION = Pattern.compile("(javax|jakarta)\\.validation.*|lombok");

    private final SourceScan scan;

    NullabilityMiner(SourceScan scan) {
        this.scan = scan;
    }

    @Override
    public String name() {
        return "nullability";
    }

    @Override
    public List<Candidate> candidates(RepositoryFiles files) {
        List<SourceFile> main = scan.of(files, Language.JAVA, Part.MAIN);
        return Habit.of(main, NullabilityMiner::families).flatMap(this::rule).stream()
                .toList();
    }

    private Optional<Candidate> rule(Habit habit) {
        return Draft.of(name(), Topic.CODE)
                .settles("nullability annotations", habit.leader())
                .says(
                        "Annotate nullability with {} only, and import no other family (" + habit.share()
                                + " files with such annotations do).",
                        habit.leader())
                .attached(Globs.of(habit.kept()))
                .support(habit.support())
                .cites(habit.cited(NullabilityMiner::cited))
                .candidate(Focus.API, Focus.RELIABILITY);
    }

    private static List<Citation> cited(List<SourceFile> files) {
        return Cite.imports(files, one -> family(one).isPresent());
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
