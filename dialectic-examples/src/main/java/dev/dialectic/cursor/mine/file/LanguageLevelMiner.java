package dev.dialectic.cursor.mine.file;

import dev.dialectic.codebase.Focus;
import dev.dialectic.cursor.manifest.JavaLevel;
import dev.dialectic.cursor.manifest.LevelFact;
import dev.dialectic.cursor.manifest.PythonLevel;
import dev.dialectic.cursor.manifest.ScriptLevel;
import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.cursor.mine.Cite;
import dev.dialectic.cursor.mine.Draft;
import dev.dialectic.cursor.mine.Globs;
import dev.dialectic.cursor.mine.Miner;
import dev.dialectic.cursor.mine.Support;
import dev.dialectic.cursor.mine.Topic;
import dev.dialectic.cursor.repository.RepositoryFiles;
import dev.dialectic.cursor.source.Language;
import dev.dialectic.cursor.source.Part;
import dev.dialectic.cursor.source.SourceFile;
import dev.dialectic.cursor.source.SourceScan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which version of its language the code must do with. Facts; where two places disagree, the disagreement is the rule. */
final class LanguageLevelMiner implements Miner {

    private final SourceScan scan;

    LanguageLevelMiner(SourceScan scan) {
        this.scan = scan;
    }

    @Override
    public String name() {
        return "language-level";
    }

    @Override
    public List<Candidate> candidates(RepositoryFiles files) {
        List<Candidate> found = new ArrayList<>();
        JavaLevel.of(files).flatMap(level -> java(files, level)).ifPresent(found::add);
        List<LevelFact> python = PythonLevel.all(files);
        python.stream().limit(1).flatMap(level -> python(files, level).stream()).forEach(found::add);
        PythonLevel.conflict(python)
                .flatMap(other -> conflict(files, python.get(0), other))
                .ifPresent(found::add);
        ScriptLevel.node(files).flatMap(level -> node(files, level)).ifPresent(found::add);
        ScriptLevel.strict(files).flatMap(level -> strict(files, level)).ifPresent(found::add);
        return List.copyOf(found);
    }

    private Optional<Candidate> java(RepositoryFiles files, LevelFact level) {
        List<SourceFile> main = scan.of(files, Language.JAVA, Part.MAIN).stream()
                .filter(file -> file.path().startsWith(level.folder()))
                .toList();
        return Draft.of(name(), "java", Topic.CODE)
                .settles("java level", level.version())
                .says(
                        "Code is compiled for Java {} ({}): use no syntax and no JDK API that came later.",
                        level.version(),
                        level.path())
                .attached(Globs.of(main))
                .support(Support.fact(1))
                .cites(Cite.line(files, level.path(), level.line()))
                .candidate(Focus.BUILD, Focus.API);
    }

    private Optional<Candidate> python(RepositoryFiles files, LevelFact level) {
        return Draft.of(name(), "python", Topic.CODE)
                .settles("python level", level.version())
                .says(
                        "Code must run on Python {} ({} in {}): use no syntax and no standard library API that came later.",
                        level.version(),
                        "requires-python",
                        level.path())
                .attached(Globs.of(scan.of(files, Language.PYTHON, Part.MAIN)))
                .support(Support.fact(1))
                .cites(Cite.line(files, level.path(), level.line()))
                .candidate(Focus.BUILD, Focus.API);
    }

    private Optional<Candidate> conflict(RepositoryFiles files, LevelFact one, LevelFact other) {
        return Draft.of(name(), "python-conflict", Topic.BUILD)
                .settles("python level agreement", one.version() + " or " + other.version())
                .says(
                        "The lowest Python version is {} in {} but {} in {}: settle which holds before relying on either.",
                        one.version(),
                        one.path() + ":" + one.line(),
                        other.version(),
                        other.path() + ":" + other.line())
                .attached(one.path().equals(other.path()) ? List.of(one.path()) : List.of(one.path(), other.path()))
                .support(Support.fact(2))
                .cites(Cite.line(files, one.path(), one.line()), Cite.line(files, other.path(), other.line()))
                .candidate(Focus.BUILD);
    }

    private Optional<Candidate> node(RepositoryFiles files, LevelFact level) {
        List<SourceFile> main = scan.of(files).stream()
                .filter(file -> file.language().isScript() && file.part() == Part.MAIN)
                .toList();
        return Draft.of(name(), "node", Topic.CODE)
                .settles("node level", level.version())
                .says("Code must run on Node {} ({}): use no Node API that came later.", level.version(), level.path())
                .attached(Globs.of(main))
                .support(Support.fact(1))
                .cites(Cite.line(files, level.path(), level.line()))
                .candidate(Focus.BUILD, Focus.API);
    }

    private Optional<Candidate> strict(RepositoryFiles files, LevelFact level) {
        return Draft.of(name(), "typescript-strict", Topic.CODE)
                .settles("typescript strict", "true")
                .says(
                        "TypeScript is checked with {} ({}): narrow types and handle {} instead of turning a check off.",
                        "strict",
                        level.path(),
                        "undefined")
                .attached(Globs.of(scan.of(files, Language.TYPESCRIPT, Part.MAIN)))
                .support(Support.fact(1))
                .cites(Cite.line(files, level.path(), level.line()))
                .candidate(Focus.BUILD, Focus.API);
    }
}
