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
import dev.dialectic.cursor.source.Part;
import dev.dialectic.cursor.source.SourceFile;
import dev.dialectic.cursor.source.SourceScan;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which features of Python are used or avoided in what is shipped. Counted over files. */
final class PythonFeatureMiner implements Miner {

    private static final Ban ANNOTATIONS = Ban.of(
            "future-annotations",
            "(?m)^from __future__ import annotations\\b",
            "postponed annotations",
            "Start each new Python module with `from __future__ import annotations` (%s modules do).");
    private static final Ban BARE_EXCEPT = Ban.of(
            "bare-except",
            "(?m)^\\s*except\\s*:",
            "bare except",
            "Catch a named exception, not everything with a bare `except:` (%s modules have one).");
    private static final Ban STAR = Ban.of(
            "star-import",
            "(?m)^from [\\w.]+ import \\*",
            "star imports",
            "Import Python names one by one, not with `import *` (%s modules do the latter).");
    private static final Pattern OPTIONAL = Pattern.compile("\\bOptional\\[|\\bUnion\\[");
    private static final Pattern UNION = Pattern.compile("\\w\\]? \\| None\\b|\\bNone \\| \\w");
    private static final Pattern TYPED = Pattern.compile("(?m)^\\s*(?:async )?def \\w+\\([^)]*\\)\\s*->");
    private static final Pattern DEFINED = Pattern.compile("(?m)^\\s*(?:async )?def \\w+\\(");

    private final SourceScan scan;

    PythonFeatureMiner(SourceScan scan) {
        this.scan = scan;
    }

    @Override
    public String name() {
        return "python-feature";
    }

    @Override
    public List<Candidate> candidates(RepositoryFiles files) {
        List<SourceFile> main = scan.of(files, Language.PYTHON, Part.MAIN).stream()
                .filter(file -> !file.code().isBlank())
                .toList();
        List<SourceFile> modules =
                main.stream().filter(file -> !file.name().startsWith("__")).toList();
        List<Candidate> found = new ArrayList<>();
        ANNOTATIONS.demand(name(), modules).candidate(Focus.API).ifPresent(found::add);
        STAR.forbid(name(), modules).candidate(Focus.API).ifPresent(found::add);
        boolean linted = Formatters.of(files).stream()
                .anyMatch(tool -> Set.of("Ruff", "pre-commit").contains(tool.name()));
        if (!linted) {
            BARE_EXCEPT.forbid(name(), modules).candidate(Focus.RELIABILITY).ifPresent(found::add);
        }
        optional(main).ifPresent(found::add);
        typed(modules).ifPresent(found::add);
        return List.copyOf(found);
    }

    private Optional<Candidate> optional(List<SourceFile> main) {
        return Habit.of(main, PythonFeatureMiner::forms).flatMap(habit -> {
            boolean union = habit.leader().equals("X | None");
            return Draft.of(name(), "optional", Topic.CODE)
                    .settles("optional types", habit.leader())
                    .says(
                            "Write optional types as `" + habit.leader() + "`, not as `"
                                    + (union ? "Optional[X]" : "X | None") + "`, as in {} (" + habit.share()
                                    + " modules do).",
                            habit.example())
                    .attached(Globs.of(main))
                    .support(habit.support())
                    .cites(Cite.some(habit.kept(), union ? UNION : OPTIONAL))
                    .cites(Cite.some(habit.broken(), union ? OPTIONAL : UNION))
                    .candidate(Focus.API);
        });
    }

    private static Set<String> forms(SourceFile file) {
        Set<String> found = new LinkedHashSet<>();
        if (file.has(OPTIONAL)) {
            found.add("Optional[X]");
        }
        if (file.has(UNION)) {
            found.add("X | None");
        }
        return found;
    }

    /** A module counts as typed when nine of ten of its functions say what they return. */
    private Optional<Candidate> typed(List<SourceFile> modules) {
        List<SourceFile> defining =
                modules.stream().filter(file -> file.has(DEFINED)).toList();
        return Habit.of(defining, file -> Set.of(isTyped(file) ? "typed" : "untyped"))
                .filter(habit -> habit.leader().equals("typed"))
                .flatMap(habit -> Draft.of(name(), "typed", Topic.CODE)
                        .settles("type annotations", "required")
                        .says(
                                "Annotate parameters and results of every function, as in {} (" + habit.share()
                                        + " modules do).",
                                habit.example())
                        .attached(Globs.of(modules))
                        .support(habit.support())
                        .cites(Cite.some(habit.kept(), TYPED))
                        .cites(Cite.some(habit.broken(), DEFINED))
                        .candidate(Focus.API));
    }

    private static boolean isTyped(SourceFile file) {
        long all = DEFINED.matcher(file.code()).results().count();
        long typed = TYPED.matcher(file.code()).results().count();
        return typed * 10 >= all * 9;
    }
}
