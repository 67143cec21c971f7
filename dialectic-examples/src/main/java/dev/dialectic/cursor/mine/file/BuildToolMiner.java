package dev.dialectic.cursor.mine.file;

import dev.dialectic.codebase.Focus;
import dev.dialectic.cursor.manifest.BuildTool;
import dev.dialectic.cursor.manifest.NodeInstaller;
import dev.dialectic.cursor.manifest.NodePackage;
import dev.dialectic.cursor.manifest.PythonProject;
import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.cursor.mine.Cite;
import dev.dialectic.cursor.mine.Draft;
import dev.dialectic.cursor.mine.Miner;
import dev.dialectic.cursor.mine.Support;
import dev.dialectic.cursor.mine.Topic;
import dev.dialectic.cursor.repository.RepositoryFiles;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What builds the repository, and whether its wrapper must be used. Facts of the files at the root. */
final class BuildToolMiner implements Miner {

    private static final Pattern BACKEND = Pattern.compile("^\\s*build-backend\\s*=");

    @Override
    public String name() {
        return "build-tool";
    }

    @Override
    public List<Candidate> candidates(RepositoryFiles files) {
        return Stream.of(java(files), script(files), python(files))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Candidate> java(RepositoryFiles files) {
        return BuildTool.of(files).flatMap(tool -> {
            Draft draft = Draft.of(name(), tool.name(), Topic.BUILD)
                    .settles("build tool", tool.command())
                    .always()
                    .support(Support.fact(1));
            if (tool.wrapped()) {
                draft.says(
                                "Build with {}, not with a {} that is installed on the machine: the wrapper pins the version.",
                                tool.command(),
                                tool.program())
                        .cites(Cite.file(tool.command().substring(2)), Cite.line(files, tool.buildFile(), 1));
            } else {
                draft.says(
                                "Build with {} ({}); the repository has no wrapper, so do not call {}.",
                                tool.command(),
                                tool.buildFile(),
                                tool.wrapper())
                        .cites(Cite.line(files, tool.buildFile(), 1));
            }
            return draft.candidate(Focus.BUILD);
        });
    }

    private Optional<Candidate> script(RepositoryFiles files) {
        Optional<NodeInstaller> manager = NodeInstaller.of(files);
        Optional<NodePackage> root = NodePackage.root(files);
        if (manager.isEmpty() || root.isEmpty() || !root.get().scripts().containsKey("build")) {
            return Optional.empty();
        }
        String command = manager.get().run("build");
        return Draft.of(name(), "script", Topic.BUILD)
                .settles("build command", command)
                .says(
                        "Build with {}, the script in {}, instead of calling a compiler or bundler directly.",
                        command,
                        "package.json")
                .always()
                .support(Support.fact(1))
                .cites(Cite.holding(files, "package.json", "\"build\""))
                .candidate(Focus.BUILD);
    }

    private Optional<Candidate> python(RepositoryFiles files) {
        Optional<PythonProject> project = PythonProject.of(files);
        String backend = project.map(found ->
                        found.root().path("build-system").path("build-backend").asText(""))
                .orElse("");
        if (backend.isEmpty() || files.contains("setup.py") || files.contains("setup.cfg")) {
            return Optional.empty();
        }
        return Draft.of(name(), "python", Topic.BUILD)
                .settles("python packaging", backend)
                .says(
                        "Package metadata belongs in {} (build backend {}); do not add {} or {}.",
                        "pyproject.toml",
                        backend,
                        "setup.py",
                        "setup.cfg")
                .attached(List.of("pyproject.toml"))
                .support(Support.fact(1))
                .cites(Cite.matching(files, "pyproject.toml", BACKEND))
                .candidate(Focus.BUILD);
    }
}
