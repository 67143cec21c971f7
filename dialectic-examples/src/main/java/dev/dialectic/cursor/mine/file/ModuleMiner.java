package dev.dialectic.cursor.mine.file;

import dev.dialectic.codebase.Focus;
import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.cursor.mine.Citation;
import dev.dialectic.cursor.mine.Cite;
import dev.dialectic.cursor.mine.Draft;
import dev.dialectic.cursor.mine.Globs;
import dev.dialectic.cursor.mine.Miner;
import dev.dialectic.cursor.mine.Support;
import dev.dialectic.cursor.mine.Topic;
import dev.dialectic.cursor.repository.RepositoryFiles;
import dev.dialectic.cursor.source.Import;
import dev.dialectic.cursor.source.Language;
import dev.dialectic.cursor.source.Part;
import dev.dialectic.cursor.source.SourceFile;
import dev.dialectic.cursor.source.SourceScan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which module must not depend on which. A module is a folder with a build file and Java sources. A direction is a rule
 * where the higher module imports the lower and none of the lower module's files imports the higher one. Counted over the
 * files of the lower module. A package that two modules share tells nothing.
 */
final class ModuleMiner implements Miner {

    private static final Pattern SOURCE = Pattern.compile("(.+)/src/main/java/.*");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)\\s*;");
    private static final int MOST = 8;
    private static final int MOST_NAMED = 4;

    private final SourceScan scan;

    ModuleMiner(SourceScan scan) {
        this.scan = scan;
    }

    @Override
    public String name() {
        return "module";
    }

    @Override
    public List<Candidate> candidates(RepositoryFiles files) {
        Map<String, List<SourceFile>> modules = modules(files);
        Map<String, Map<String, Citation>> uses = uses(modules);
        List<Candidate> found = new ArrayList<>();
        for (String lower : modules.keySet()) {
            List<String> higher = modules.keySet().stream()
                    .filter(other -> Objects.requireNonNull(uses.get(other)).containsKey(lower)
                            && !Objects.requireNonNull(uses.get(lower)).containsKey(other))
                    .toList();
            rule(lower, higher, modules.get(lower), uses).ifPresent(found::add);
        }
        return found.stream()
                .sorted((a, b) ->
                        Integer.compare(b.support().kept(), a.support().kept()))
                .limit(MOST)
                .toList();
    }

    private Map<String, List<SourceFile>> modules(RepositoryFiles files) {
        Map<String, List<SourceFile>> modules = new TreeMap<>();
        for (SourceFile file : scan.of(files, Language.JAVA, Part.MAIN)) {
            Matcher matcher = SOURCE.matcher(file.path());
            if (matcher.matches()) {
                String folder = matcher.group(1);
                boolean built = files.contains(folder + "/pom.xml")
                        || files.contains(folder + "/build.gradle")
                        || files.contains(folder + "/build.gradle.kts");
                if (built) {
                    modules.computeIfAbsent(folder, key -> new ArrayList<>()).add(file);
                }
            }
        }
        return modules;
    }

    /** For each module the modules that it imports, with one place where it does. */
    private static Map<String, Map<String, Citation>> uses(Map<String, List<SourceFile>> modules) {
        Map<String, Set<String>> owners = new HashMap<>();
        modules.forEach((module, files) -> files.forEach(file -> {
            Matcher matcher = PACKAGE.matcher(file.code());
            if (matcher.find()) {
                owners.computeIfAbsent(matcher.group(1), key -> new TreeSet<>()).add(module);
            }
        }));
        Map<String, Map<String, Citation>> uses = new TreeMap<>();
        modules.forEach((module, files) -> {
            Map<String, Citation> used = uses.computeIfAbsent(module, key -> new TreeMap<>());
            for (SourceFile file : files) {
                for (Import one : file.imports()) {
                    owner(one.name(), owners)
                            .filter(other -> !other.equals(module))
                            .ifPresent(other -> used.computeIfAbsent(other, key -> Cite.line(file, one.line())));
                }
            }
        });
        return uses;
    }

    private static Optional<String> owner(String name, Map<String, Set<String>> owners) {
        String at = name;
        while (at.contains(".")) {
            at = at.substring(0, at.lastIndexOf('.'));
            Set<String> found = owners.getOrDefault(at, Set.of());
            if (!found.isEmpty()) {
                return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<Candidate> rule(
            String lower, List<String> higher, List<SourceFile> files, Map<String, Map<String, Citation>> uses) {
        if (higher.isEmpty()) {
            return Optional.empty();
        }
        List<String> named = higher.subList(0, Math.min(MOST_NAMED, higher.size()));
        List<String> words = new ArrayList<>(List.of(lower));
        words.addAll(named);
        words.add(lower);
        String holes = String.join(", ", named.stream().map(one -> "{}").toList());
        String more = higher.size() > named.size()
                ? " or any other module that depends on it"
                : (named.size() == 1 ? ", which depends on it" : ", which depend on it");
        return Draft.of(name(), lower, Topic.STRUCTURE)
                .settles("dependencies of " + lower, "not " + String.join(" ", named))
                .says(
                        "{} must not import from " + holes + more + " (0 of " + files.size()
                                + " files do): move what both need into {}.",
                        words.toArray(String[]::new))
                .attached(Globs.of(files))
                .support(Support.counted(files.size(), 0))
                .cites(named.stream()
                        .map(one -> Objects.requireNonNull(uses.get(one)).get(lower))
                        .toList())
                .candidate(Focus.API, Focus.DEPENDENCIES);
    }
}
