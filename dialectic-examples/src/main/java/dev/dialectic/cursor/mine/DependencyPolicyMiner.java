package dev.dialectic.cursor.mine;

import dev.dialectic.codebase.Focus;
import dev.dialectic.cursor.manifest.MavenPom;
import dev.dialectic.cursor.manifest.NodePackage;
import dev.dialectic.cursor.manifest.XmlTree;
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
public final class DependencyPolicyMiner implements Miner {

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

    private Optional<Candidate> maven(RepositoryFiles files) {
        List<MavenPom> poms = MavenPom.all(files);
        List<Citation> managed = new ArrayList<>();
        List<Citation> versioned = new ArrayList<>();
        for (MavenPom pom : poms) {
            for (XmlTree dependency : pom.root().all("dependencies", "dependency")) {
                boolean own = dependency.first("version").isPresent();
                (own ? versioned : managed).add(Cite.line(files, pom.path(), dependency.line()));
            }
        }
        Optional<XmlTree> management = poms.stream()
                .limit(1)
                .flatMap(pom -> pom.root().first("dependencyManagement").stream())
                .findFirst();
        if (poms.size() < 3 || management.isEmpty()) {
            return Optional.empty();
        }
        Support support = Support.counted(managed.size(), versioned.size());
        return Draft.of(name(), "maven", Topic.DEPENDENCIES)
                .settles("maven versions", "dependencyManagement")
                .says(
                        "Put versions of dependencies into {} of {}, not into a module's dependency (" + managed.size()
                                + " of " + support.cases() + " carry no version).",
                        "dependencyManagement",
                        "pom.xml")
                .attached(Globs.ofPaths(poms.stream().map(MavenPom::path).toList()))
                .support(support)
                .cites(Cite.line(files, "pom.xml", management.get().line()))
                .cites(managed.stream().limit(3).toList())
                .cites(versioned.stream().limit(3).toList())
                .candidate(Focus.DEPENDENCIES);
    }

    private Optional<Candidate> gradle(RepositoryFiles files) {
        List<Citation> kept = new ArrayList<>();
        List<Citation> broken = new ArrayList<>();
        List<String> builds = files.paths().stream()
                .filter(path -> path.endsWith("build.gradle") || path.endsWith("build.gradle.kts"))
                .toList();
        for (String path : builds) {
            List<String> lines = files.text(path).orElse("").lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                Matcher matcher = GRADLE.matcher(lines.get(i));
                if (matcher.find()) {
                    (matcher.group(1).equals("libs.") ? kept : broken).add(Cite.line(files, path, i + 1));
                }
            }
        }
        if (!files.contains(CATALOG)) {
            return Optional.empty();
        }
        Support support = Support.counted(kept.size(), broken.size());
        return Draft.of(name(), "gradle", Topic.DEPENDENCIES)
                .settles("gradle versions", "catalog")
                .says(
                        "Declare dependencies in {} and use them as {}, not as coordinates with a version ("
                                + kept.size() + " of " + support.cases() + " declarations do).",
                        CATALOG,
                        "libs.*")
                .attached(Globs.ofPaths(builds))
                .support(support)
                .cites(Cite.line(files, CATALOG, 1))
                .cites(kept.stream().limit(3).toList())
                .cites(broken.stream().limit(3).toList())
                .candidate(Focus.DEPENDENCIES);
    }

    private Optional<Candidate> workspace(RepositoryFiles files) {
        List<NodePackage> packages = NodePackage.nested(files);
        Set<String> names = packages.stream()
                .map(NodePackage::name)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
        List<Citation> kept = new ArrayList<>();
        List<Citation> broken = new ArrayList<>();
        for (NodePackage one : packages) {
            one.root().path("dependencies").properties().stream()
                    .filter(entry -> names.contains(entry.getKey()))
                    .forEach(entry -> (entry.getValue().asText("").startsWith("workspace:") ? kept : broken)
                            .add(Cite.holding(files, one.path(), "\"" + entry.getKey() + "\"")));
        }
        Support support = Support.counted(kept.size(), broken.size());
        return Draft.of(name(), "workspace", Topic.DEPENDENCIES)
                .settles("workspace versions", "workspace protocol")
                .says(
                        "Depend on packages of this repository with the {} protocol, as in {}, not with a version ("
                                + kept.size() + " of " + support.cases() + " such dependencies do).",
                        "workspace:",
                        kept.isEmpty() ? "" : kept.get(0).locator().replaceAll(":\\d+$", ""))
                .attached(Globs.ofPaths(packages.stream().map(NodePackage::path).toList()))
                .support(support)
                .cites(kept.stream().limit(3).toList())
                .cites(broken.stream().limit(3).toList())
                .candidate(Focus.DEPENDENCIES);
    }
}
