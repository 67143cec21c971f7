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
import dev.dialectic.cursor.source.Import;
import dev.dialectic.cursor.source.Language;
import dev.dialectic.cursor.source.Part;
import dev.dialectic.cursor.source.SourceFile;
import dev.dialectic.cursor.source.SourceScan;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which features of TypeScript are used or avoided in what is shipped. Counted over files. What a linter of the repository
 * usually forbids is left to it.
 */
final class ScriptFeatureMiner implements Miner {

    private static final Ban DEFAULT_EXPORT = Ban.of(
            "default-export",
            "(?m)^export default\\b",
            "default exports",
            "Export by name, not with `export default` (%s files of the shipped TypeScript have a default export).");
    private static final Ban ENUM = Ban.of(
            "enum",
            "(?m)^\\s*(?:export |declare |const )*enum \\w+ \\{",
            "enums",
            "Use a union of literals or a `const` object, not a TypeScript `enum` (%s shipped files declare one).");
    private static final Ban ANY = Ban.of(
            "any",
            "[:<,|]\\s*any\\b|\\bas any\\b",
            "any",
            "Type values precisely or as `unknown`, not as `any` (%s files of the shipped TypeScript use it).");
    private static final Set<String> BUILT_IN = Set.of("""
            fs path url util os crypto http https stream events assert child_process buffer zlib net module process fs/promises readline worker_threads""".split(" "));

    private final SourceScan scan;

    ScriptFeatureMiner(SourceScan scan) {
        this.scan = scan;
    }

    @Override
    public String name() {
        return "script-feature";
    }

    @Override
    public List<Candidate> candidates(RepositoryFiles files) {
        List<SourceFile> main = scan.of(files, Language.TYPESCRIPT, Part.MAIN);
        List<Candidate> found = new ArrayList<>();
        DEFAULT_EXPORT.forbid(name(), main).candidate(Focus.API).ifPresent(found::add);
        ENUM.forbid(name(), main).candidate(Focus.API).ifPresent(found::add);
        boolean linted = Formatters.of(files).stream()
                .anyMatch(tool -> Set.of("ESLint", "Biome").contains(tool.name()));
        if (!linted) {
            ANY.forbid(name(), main).candidate(Focus.API).ifPresent(found::add);
        }
        extension(main).ifPresent(found::add);
        List<SourceFile> all = scan.of(files).stream()
                .filter(file -> file.language().isScript())
                .toList();
        builtIn(all).ifPresent(found::add);
        return List.copyOf(found);
    }

    private Optional<Candidate> extension(List<SourceFile> main) {
        return Habit.of(main, ScriptFeatureMiner::endings).flatMap(habit -> {
            String form = habit.leader().equals("none")
                    ? "without an extension"
                    : "with the extension `" + habit.leader() + "`";
            return Draft.of(name(), "import-extension", Topic.CODE)
                    .settles("extension of relative imports", habit.leader())
                    .says(
                            "Write relative imports " + form + ", as in {} (" + habit.share() + " files do).",
                            habit.example())
                    .attached(Globs.of(main))
                    .support(habit.support())
                    .cites(habit.cited(
                            some -> Cite.imports(some, one -> one.name().startsWith("."))))
                    .candidate(Focus.BUILD);
        });
    }

    private static Set<String> endings(SourceFile file) {
        Set<String> found = new LinkedHashSet<>();
        for (Import one : file.imports()) {
            if (one.name().startsWith("./") || one.name().startsWith("../")) {
                String last = one.name().substring(one.name().lastIndexOf('/') + 1);
                if (last.matches(".*\\.(js|ts|jsx|tsx|mjs|mts)")) {
                    found.add(last.substring(last.lastIndexOf('.')));
                } else if (!last.isEmpty() && !last.contains(".")) {
                    found.add("none");
                }
            }
        }
        return found;
    }

    private Optional<Candidate> builtIn(List<SourceFile> all) {
        return Habit.of(all, ScriptFeatureMiner::nodeForm)
                .flatMap(habit -> Draft.of(name(), "node-prefix", Topic.CODE)
                        .settles("built-in module imports", habit.leader())
                        .says(
                                "Import built-in modules of Node " + habit.leader() + ", as in {} (" + habit.share()
                                        + " files do).",
                                habit.example())
                        .attached(Globs.of(habit.kept()))
                        .support(habit.support())
                        .cites(habit.cited(some -> Cite.imports(
                                some, one -> BUILT_IN.contains(one.name().replaceFirst("^node:", "")))))
                        .candidate(Focus.BUILD));
    }

    private static Set<String> nodeForm(SourceFile file) {
        Set<String> found = new LinkedHashSet<>();
        for (Import one : file.imports()) {
            if (one.name().startsWith("node:") && BUILT_IN.contains(one.name().substring(5))) {
                found.add("with the prefix `node:`");
            } else if (BUILT_IN.contains(one.name())) {
                found.add("without the prefix `node:`");
            }
        }
        return found;
    }
}
