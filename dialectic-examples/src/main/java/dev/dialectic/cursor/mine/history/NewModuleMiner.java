package dev.dialectic.cursor.mine.history;

import dev.dialectic.codebase.Focus;
import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.cursor.mine.Draft;
import dev.dialectic.cursor.mine.Support;
import dev.dialectic.cursor.mine.Topic;
import dev.dialectic.cursor.repository.RepositoryFiles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds where something new is registered: the file that changes whenever a module is added, or a file in a folder whose
 * files are listed elsewhere. Counts for at most {@value #MOST_PLACES} folders, {@value #MOST_COMPANIONS} files each:
 * those that the newest commits added to. Called by one thread at a time.
 */
final class NewModuleMiner implements HistoryMiner {

    /** How many folders it counts for. */
    static final int MOST_PLACES = 200;

    /** How many files it counts for each. */
    static final int MOST_COMPANIONS = 24;

    private static final int MOST_RULES = 4;
    private static final Set<String> MODULE_FILES = Set.of(
            "pom.xml", "build.gradle", "build.gradle.kts", "package.json", "Cargo.toml", "go.mod", "pyproject.toml");

    private final Map<String, CompanionCounts> modules = new TreeMap<>();
    private final Map<String, CompanionCounts> folders = new TreeMap<>();

    private record Found(String place, String companion, KeptCount count, Support support) {}

    @Override
    public String name() {
        return "new-module";
    }

    @Override
    public void observe(ObservedCommit commit) {
        if (commit.kind() != CommitKind.WORK || commit.commit().changes().isEmpty()) {
            return;
        }
        Set<String> changed = new TreeSet<>();
        Set<String> newModules = new TreeSet<>();
        Set<String> newFiles = new TreeSet<>();
        for (ObservedCommit.Change change : commit.changes()) {
            if (change.adds()) {
                sort(change, newModules, newFiles);
            } else if (change.leaves() && mayRegister(change.role())) {
                changed.add(change.path());
            }
        }
        newModules.forEach(place -> add(modules, place, changed, commit));
        if (commit.isFocused()) {
            newFiles.forEach(place -> add(folders, place, changed, commit));
        }
    }

    private static boolean mayRegister(FileRole role) {
        return role != FileRole.LOCK && role != FileRole.CHANGELOG && role != FileRole.TEST;
    }

    private static void sort(ObservedCommit.Change added, Set<String> newModules, Set<String> newFiles) {
        String path = added.path();
        String name = FileRole.name(path);
        String folder = FileRole.folder(path);
        if (folder.isEmpty()) {
            return;
        }
        if (MODULE_FILES.contains(name)) {
            newModules.add(name);
        } else if (mayRegister(added.role()) && !FileRole.extension(path).isEmpty()) {
            newFiles.add(folder + "/*" + FileRole.extension(path));
        }
    }

    private static void add(
            Map<String, CompanionCounts> places, String place, Set<String> changed, ObservedCommit commit) {
        if (places.size() < MOST_PLACES || places.containsKey(place)) {
            places.computeIfAbsent(place, key -> new CompanionCounts(MOST_COMPANIONS))
                    .add(changed, commit);
        }
    }

    @Override
    public List<Candidate> candidates(RepositoryFiles files) {
        List<Candidate> found = new ArrayList<>();
        best(modules, files).forEach(one -> module(one).ifPresent(found::add));
        best(folders, files).forEach(one -> file(one).ifPresent(found::add));
        return found.stream().limit(MOST_RULES).toList();
    }

    private static List<Found> best(Map<String, CompanionCounts> places, RepositoryFiles files) {
        List<Found> found = new ArrayList<>();
        places.forEach((place, companions) -> companions.counts().entrySet().stream()
                .filter(entry -> files.contains(entry.getKey()))
                .flatMap(entry -> entry.getValue().support().stream()
                        .map(support -> new Found(place, entry.getKey(), entry.getValue(), support)))
                .max(Comparator.comparingDouble((Found one) -> one.support().wilson())
                        .thenComparing(Found::companion, Comparator.reverseOrder()))
                .ifPresent(found::add));
        found.sort(Comparator.comparingInt((Found one) -> -one.support().kept()).thenComparing(Found::place));
        return found;
    }

    private Optional<Candidate> module(Found found) {
        return draft(found, "where a new module with " + found.place() + " is registered")
                .says(
                        "Register a new module (a folder with its own {}) in {}: "
                                + found.count().counts() + " commits that added one did.",
                        found.place(),
                        found.companion())
                .requested("How to add a module")
                .candidate(Focus.BUILD);
    }

    private Optional<Candidate> file(Found found) {
        return draft(found, "where a new file " + found.place() + " is registered")
                .says(
                        "With a new file {}, change {} too: " + found.count().counts() + " commits that added one did.",
                        found.place(),
                        found.companion())
                .attached(FileRole.folder(found.place()), "/*" + FileRole.extension(found.place()))
                .candidate(Focus.API);
    }

    private Draft draft(Found found, String subject) {
        Draft draft = Draft.of(name(), found.place(), Topic.STRUCTURE).settles(subject, found.companion());
        return found.count().back(draft);
    }

    @Override
    public int held() {
        return modules.values().stream().mapToInt(CompanionCounts::held).sum()
                + folders.values().stream().mapToInt(CompanionCounts::held).sum();
    }
}
