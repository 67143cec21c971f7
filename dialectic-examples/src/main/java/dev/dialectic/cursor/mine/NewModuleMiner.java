package dev.dialectic.cursor.mine;

import dev.dialectic.codebase.FileChange;
import dev.dialectic.codebase.Focus;
import dev.dialectic.cursor.repository.Commit;
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
public final class NewModuleMiner implements HistoryMiner {

    /** How many folders it counts for. */
    static final int MOST_PLACES = 200;

    /** How many files it counts for each. */
    static final int MOST_COMPANIONS = 24;

    private static final int MOST_RULES = 4;
    private static final Set<String> MODULE_FILES = Set.of(
            "pom.xml", "build.gradle", "build.gradle.kts", "package.json", "Cargo.toml", "go.mod", "pyproject.toml");

    private final RecentWindow window = new RecentWindow();
    private final Map<String, CompanionTallies> modules = new TreeMap<>();
    private final Map<String, CompanionTallies> folders = new TreeMap<>();

    /** Creates one for one run. */
    public NewModuleMiner() {}

    private record Found(String place, String companion, WindowTally tally, Support support) {}

    @Override
    public String name() {
        return "new-module";
    }

    @Override
    public void observe(Commit commit) {
        boolean young = window.holds(commit);
        if (CommitKind.of(commit) != CommitKind.WORK || commit.changes().isEmpty()) {
            return;
        }
        Set<String> changed = new TreeSet<>();
        Set<String> newModules = new TreeSet<>();
        Set<String> newFiles = new TreeSet<>();
        for (FileChange change : commit.changes()) {
            if (change.kind() == FileChange.Kind.MODIFIED && mayRegister(change.path())) {
                changed.add(change.path());
            } else if (change.kind() == FileChange.Kind.ADDED) {
                sort(change.path(), newModules, newFiles);
            }
        }
        newModules.forEach(place -> add(modules, place, changed, commit, young));
        if (CommitKind.isFocused(commit)) {
            newFiles.forEach(place -> add(folders, place, changed, commit, young));
        }
    }

    private static boolean mayRegister(String path) {
        FileRole role = FileRole.of(path);
        return role != FileRole.LOCK && role != FileRole.CHANGELOG && role != FileRole.TEST;
    }

    private static void sort(String path, Set<String> newModules, Set<String> newFiles) {
        String name = FileRole.name(path);
        String folder = FileRole.folder(path);
        if (folder.isEmpty()) {
            return;
        }
        if (MODULE_FILES.contains(name)) {
            newModules.add(name);
        } else if (mayRegister(path) && !FileRole.extension(path).isEmpty()) {
            newFiles.add(folder + "/*" + FileRole.extension(path));
        }
    }

    private static void add(
            Map<String, CompanionTallies> places, String place, Set<String> changed, Commit commit, boolean young) {
        if (places.size() < MOST_PLACES || places.containsKey(place)) {
            places.computeIfAbsent(place, key -> new CompanionTallies(MOST_COMPANIONS))
                    .add(changed, commit, young);
        }
    }

    @Override
    public List<Candidate> candidates(RepositoryFiles files) {
        List<Candidate> found = new ArrayList<>();
        best(modules, files).forEach(one -> module(one).ifPresent(found::add));
        best(folders, files).forEach(one -> file(one).ifPresent(found::add));
        return found.stream().limit(MOST_RULES).toList();
    }

    private static List<Found> best(Map<String, CompanionTallies> places, RepositoryFiles files) {
        List<Found> found = new ArrayList<>();
        places.forEach((place, companions) -> companions.tallies().entrySet().stream()
                .filter(entry -> files.contains(entry.getKey()))
                .flatMap(entry -> entry.getValue().support().stream()
                        .map(support -> new Found(place, entry.getKey(), entry.getValue(), support)))
                .max(Comparator.comparingDouble((Found one) -> one.support().wilson())
                        .thenComparing(Found::companion, Comparator.reverseOrder()))
                .ifPresent(found::add));
        found.sort(Comparator.comparingInt((Found one) -> -one.support().kept()).thenComparing(Found::place));
        return found;
    }

    private static Optional<Candidate> module(Found found) {
        return Quoted.code(found.companion())
                .map(companion -> new Candidate(
                        "new-module:" + found.place(),
                        Topic.STRUCTURE,
                        "where a new module with " + found.place() + " is registered",
                        found.companion(),
                        "Register a new module (a folder with its own `" + found.place() + "`) in " + companion + ": "
                                + found.tally().counts() + " commits that added one did.",
                        new Activation.Requested("How to add a module"),
                        found.support(),
                        found.tally().citations(),
                        Set.of(Focus.BUILD)));
    }

    private static Optional<Candidate> file(Found found) {
        String folder = FileRole.folder(found.place());
        String extension = FileRole.extension(found.place());
        return Cited.glob(folder)
                .flatMap(glob -> Cited.glob(extension)
                        .flatMap(end -> Quoted.code(found.place())
                                .flatMap(place -> Quoted.code(found.companion())
                                        .map(companion -> new Candidate(
                                                "new-module:" + found.place(),
                                                Topic.STRUCTURE,
                                                "where a new file " + found.place() + " is registered",
                                                found.companion(),
                                                "With a new file " + place + ", change " + companion + " too: "
                                                        + found.tally().counts() + " commits that added one did.",
                                                new Activation.Attached(List.of(glob + "/*" + end)),
                                                found.support(),
                                                found.tally().citations(),
                                                Set.of(Focus.API))))));
    }

    @Override
    public int held() {
        return modules.values().stream().mapToInt(CompanionTallies::held).sum()
                + folders.values().stream().mapToInt(CompanionTallies::held).sum();
    }
}
