package dev.dialectic.cursor.manifest;

import dev.dialectic.cursor.repository.RepositoryFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Maven project of the repository, with what it inherits from parents in the same repository. Profiles are left out,
 * and so is whatever a parent outside of the repository sets. Immutable.
 *
 * @param path where its {@code pom.xml} is
 * @param root what stands there
 * @param parent its parent in the same repository
 */
public record MavenPom(String path, XmlTree root, Optional<MavenPom> parent) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([\\w.-]+)}");
    private static final int MOST_POMS = 400;
    private static final int DEEPEST = 8;

    /**
     * A value and where it stands.
     *
     * @param text the value, without placeholders
     * @param path the file
     * @param line the line from 1
     */
    public record Value(String text, String path, int line) {}

    /**
     * The project at the root of the repository and all below.
     *
     * @param files the repository
     * @return the projects that the root names as modules, the root first; none when there is no {@code pom.xml} at the
     *     root
     */
    public static List<MavenPom> all(RepositoryFiles files) {
        List<MavenPom> found = new ArrayList<>();
        XmlTree.read(files, "pom.xml")
                .filter(root -> root.name().equals("project"))
                .ifPresent(root -> add(files, new MavenPom("pom.xml", root, Optional.empty()), found, 0));
        return List.copyOf(found);
    }

    private static void add(RepositoryFiles files, MavenPom pom, List<MavenPom> found, int depth) {
        if (found.size() >= MOST_POMS || depth > DEEPEST) {
            return;
        }
        found.add(pom);
        for (XmlTree module : pom.root.all("modules", "module")) {
            String name = module.text();
            String path = name.endsWith(".xml") ? pom.folder() + name : pom.folder() + name + "/pom.xml";
            if (found.stream().noneMatch(other -> other.path.equals(path))) {
                XmlTree.read(files, path)
                        .ifPresent(
                                root -> add(files, new MavenPom(path, root, pom.isParentOf(root)), found, depth + 1));
            }
        }
    }

    private Optional<MavenPom> isParentOf(XmlTree child) {
        boolean same = child.textOf("parent", "artifactId").equals(artifactId());
        return same ? Optional.of(this) : Optional.empty();
    }

    /**
     * The folder of the project.
     *
     * @return the path with a slash at its end; empty text for the root
     */
    public String folder() {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    /**
     * What names the project among others.
     *
     * @return its artifact id
     */
    public String artifactId() {
        return root.textOf("artifactId");
    }

    /**
     * The group of the project.
     *
     * @return its own, or that of its parent
     */
    public String groupId() {
        String own = root.textOf("groupId");
        return own.isEmpty() ? root.textOf("parent", "groupId") : own;
    }

    /**
     * A property, its own or inherited.
     *
     * @param name the name of the property
     * @return its value with placeholders resolved; empty when it is not set or cannot be resolved here
     */
    public Optional<Value> property(String name) {
        return property(name, 0);
    }

    private Optional<Value> property(String name, int depth) {
        Optional<XmlTree> own = root.first("properties", name);
        if (own.isEmpty()) {
            return parent.flatMap(above -> above.property(name, depth));
        }
        return resolve(own.get(), depth);
    }

    /**
     * The value of an element of this project.
     *
     * @param element an element of its {@code pom.xml}
     * @return its text with placeholders resolved; empty when one cannot be resolved here
     */
    public Optional<Value> resolve(XmlTree element) {
        return resolve(element, 0);
    }

    private Optional<Value> resolve(XmlTree element, int depth) {
        Matcher matcher = PLACEHOLDER.matcher(element.text());
        if (matcher.matches()) {
            return depth > DEEPEST ? Optional.empty() : property(matcher.group(1), depth + 1);
        }
        return element.text().contains("${")
                ? Optional.empty()
                : Optional.of(new Value(element.text(), path, element.line()));
    }

    /**
     * A plugin that the build runs or configures, here or in a parent of the same repository.
     *
     * @param artifactId the plugin's artifact id
     * @return the elements, this project's first, those under {@code plugins} before {@code pluginManagement}
     */
    public List<Placed> plugins(String artifactId) {
        Predicate<XmlTree> wanted = plugin -> plugin.textOf("artifactId").equals(artifactId);
        List<Placed> found = new ArrayList<>();
        root.all("build", "plugins", "plugin").stream()
                .filter(wanted)
                .forEach(plugin -> found.add(new Placed(this, plugin, true)));
        root.all("build", "pluginManagement", "plugins", "plugin").stream()
                .filter(wanted)
                .forEach(plugin -> found.add(new Placed(this, plugin, false)));
        parent.ifPresent(above -> found.addAll(above.plugins(artifactId)));
        return List.copyOf(found);
    }

    /**
     * An element and the project whose file holds it.
     *
     * @param pom the project
     * @param element the element
     * @param applied whether it stands under {@code plugins}, not only under {@code pluginManagement}
     */
    public record Placed(MavenPom pom, XmlTree element, boolean applied) {}
}
