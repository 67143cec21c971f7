package dev.dialectic.cursor.mine.file;

import dev.dialectic.codebase.Focus;
import dev.dialectic.cursor.manifest.MavenPom;
import dev.dialectic.cursor.manifest.NodePackage;
import dev.dialectic.cursor.manifest.XmlTree;
import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.cursor.mine.Citation;
import dev.dialectic.cursor.mine.Cite;
import dev.dialectic.cursor.mine.Draft;
import dev.dialectic.cursor.mine.Globs;
import dev.dialectic.cursor.mine.Miner;
import dev.dialectic.cursor.mine.Support;
import dev.dialectic.cursor.mine.Topic;
import dev.dialectic.cursor.repository.RepositoryFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where versions of dependencies are kept: in the parent, in a catalog, in the workspace. Counted over declarations. */
final class DependencyPolicyMiner implements Miner {

    private static final String CATALOG = "gradle/libs.versions.toml";
    private static final Pattern GRADLE = Pattern.compile(
            "^\\s*(?:api|implementation|compileOnly|runtimeOnly|testImplementation|testRuntimeOnly|annotationProcessor)"
                    + "[ (]\\s*(libs\\.|[\"'][\\w.-]+:[\\w.-]+:[\\w.$-]+)");

    @Override
    public String name() {
        return "dependency-policy";
    }

    @Override
    public List<Candidate> candidates(RepositoryFiles files) {
        return Stream.of(maven(files), gradle(files), workspace(files))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Declarations that keep a policy and those that break it. */
    private record Declared(List<Citation> kept, List<Citation> broken) {

        static Declared none() {
            return new Declared(new ArrayList<>(), new ArrayList<>());
        }

        void add(boolean keeps, Citation citation) {
            (keeps ? kept : broken).add(citation);
        }

        Support support() {
            return Support.counted(kept.size(), broken.size());
        }

        String share() {
            return kept.size() + " of " + (kept.size() + broken.size());
        }

        List<Citation> some() {
            return Stream.concat(kept.stream().limit(3), broken.stream().limit(3))
                    .toList();
        }
    }

    private Optional<Candidate> maven(RepositoryFiles files) {
        List<MavenPom> poms = MavenPom.all(files);
        Optional<XmlTree> management =
                poms.stream().findFirst().flatMap(pom -> pom.root().first("dependencyManagement"));
        if (poms.size() < 3 || management.isEmpty()) {
            return Optional.empty();
        }
        Declared declared = Declared.none();
        for (MavenPom pom : poms) {
            for (XmlTree dependency : pom.root().all("dependencies", "dependency")) {
                boolean bare = dependency.first("version").isEmpty();
                declared.add(bare, Cite.line(files, pom.path(), dependency.line()));
            }
        }
        return Draft.of(name(), "maven", Topic.DEPENDENCIES)
                .settles("maven versions", "dependencyManagement")
                .says(
                        "Put versions of dependencies into {} of {}, not into a module's dependency ("
                                + declared.share() + " carry no version).",
                        "dependencyManagement",
                        "pom.xml")
                .attached(Globs.ofPaths(poms.stream().map(MavenPom::path).toList()))
                .support(declared.support())
                .cites(Cite.line(files, "pom.xml", management.get().line()))
                .cites(declared.some())
                .candidate(Focus.DEPENDENCIES);
    }

    private Optional<Candidate> gradle(RepositoryFiles files) {
        if (!files.contains(CATALOG)) {
            return Optional.empty();
        }
        List<String> builds = files.paths().stream()
                .filter(path -> path.endsWith("build.gradle") || path.endsWith("build.gradle.kts"))
                .toList();
        Declared declared = Declared.none();
        for (String path : builds) {
            List<String> lines = files.text(path).orElse("").lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                Matcher matcher = GRADLE.matcher(lines.get(i));
                if (matcher.find()) {
                    declared.add(matcher.group(1).equals("libs."), Cite.line(files, path, i + 1));
                }
            }
        }
        return Draft.of(name(), "gradle", Topic.DEPENDENCIES)
                .settles("gradle versions", "catalog")
                .says(
                        "Declare dependencies in {} and use them as {}, not as coordinates with a version ("
                                + declared.share() + " declarations do).",
                        CATALOG,
                        "libs.*")
                .attached(Globs.ofPaths(builds))
                .support(declared.support())
                .cites(Cite.line(files, CATALOG, 1))
                .cites(declared.some())
                .candidate(Focus.DEPENDENCIES);
    }

    private Optional<Candidate> workspace(RepositoryFiles files) {
        List<NodePackage> packages = NodePackage.nested(files);
        Set<String> names = packages.stream()
                .map(NodePackage::name)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
        Declared declared = Declared.none();
        for (NodePackage one : packages) {
            one.root().path("dependencies").properties().stream()
                    .filter(entry -> names.contains(entry.getKey()))
                    .forEach(entry -> declared.add(
                            entry.getValue().asText("").startsWith("workspace:"),
                            Cite.holding(files, one.path(), "\"" + entry.getKey() + "\"")));
        }
        String example = declared.kept().isEmpty()
                ? ""
                : declared.kept().get(0).locator().replaceAll(":\\d+$", "");
        return Draft.of(name(), "workspace", Topic.DEPENDENCIES)
                .settles("workspace versions", "workspace protocol")
                .says(
                        "Depend on packages of this repository with the {} protocol, as in {}, not with a version ("
                                + declared.share() + " such dependencies do).",
                        "workspace:",
                        example)
                .attached(Globs.ofPaths(packages.stream().map(NodePackage::path).toList()))
                .support(declared.support())
                .cites(declared.some())
                .candidate(Focus.DEPENDENCIES);
    }
}
