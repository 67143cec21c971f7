package dev.dialectic.cursor.manifest;

import dev.dialectic.cursor.repository.RepositoryFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A command that continuous integration runs for every proposed change. Data: it is read, never run. Immutable.
 *
 * @param path the workflow's file
 * @param line where the command stands, from 1; 1 when it could not be found
 * @param job the job
 * @param command one line of a {@code run:} or {@code script:}
 * @param folder where it runs; empty text for the root
 * @param always whether it runs whatever the matrix and the changed paths are
 */
public record CiStep(String path, int line, String job, String command, String folder, boolean always) {

    private static final int MOST = 2_000;

    /** Checks that nothing is missing. */
    public CiStep {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(job, "job");
        Objects.requireNonNull(command, "command");
        Objects.requireNonNull(folder, "folder");
    }

    /**
     * The commands that run for pull requests, and for pushes where nothing runs for pull requests.
     *
     * @param files the repository
     * @return the commands of GitHub workflows, GitLab and Travis, in the order of the files
     */
    public static List<CiStep> all(RepositoryFiles files) {
        List<CiStep> found = new ArrayList<>();
        for (String path : files.paths()) {
            if (path.matches("\\.github/workflows/[^/]+\\.ya?ml")) {
                YamlTree.read(files, path).ifPresent(root -> github(files, path, root, found));
            }
        }
        YamlTree.read(files, ".travis.yml")
                .ifPresent(root -> script(files, new Place(".travis.yml", "travis", "", true), root, found));
        YamlTree.read(files, ".gitlab-ci.yml")
                .ifPresent(root -> root.forEach((job, body) -> {
                    if (!job.startsWith(".") && !YamlTree.map(body).containsKey("rules")) {
                        script(files, new Place(".gitlab-ci.yml", job, "", true), YamlTree.map(body), found);
                    }
                }));
        return List.copyOf(found);
    }

    private record Place(String path, String job, String folder, boolean always) {}

    private static void github(RepositoryFiles files, String path, Map<String, Object> root, List<CiStep> found) {
        // YAML 1.1 readers take the key "on" for true; this reader is YAML 1.2 and keeps it.
        Object on = root.getOrDefault("on", "");
        Map<String, Object> triggers = YamlTree.map(on);
        boolean request =
                triggers.containsKey("pull_request") || YamlTree.list(on).contains("pull_request");
        boolean push = triggers.containsKey("push") || YamlTree.list(on).contains("push");
        if (!request && !push) {
            return;
        }
        Map<String, Object> trigger = YamlTree.map(triggers.getOrDefault(request ? "pull_request" : "push", ""));
        boolean limited = trigger.containsKey("paths") || trigger.containsKey("types") || trigger.containsKey("tags");
        String folder = workingDirectory(root);
        YamlTree.map(root.getOrDefault("jobs", "")).forEach((name, body) -> {
            Map<String, Object> job = YamlTree.map(body);
            boolean always = request && !limited && !job.containsKey("if");
            reused(files, String.valueOf(job.getOrDefault("uses", "")), always, found);
            String below = workingDirectory(job).isEmpty() ? folder : workingDirectory(job);
            for (Object step : YamlTree.list(job.getOrDefault("steps", ""))) {
                githubStep(files, new Place(path, name, below, always), YamlTree.map(step), found);
            }
        });
    }

    /** A job may be a workflow of the same repository, which then runs as the caller does. */
    private static void reused(RepositoryFiles files, String uses, boolean always, List<CiStep> found) {
        String path = uses.replaceAll("^\\./", "");
        if (!always || !path.matches("\\.github/workflows/[^/]+\\.ya?ml")) {
            return;
        }
        Map<String, Object> root = YamlTree.read(files, path).orElse(Map.of());
        YamlTree.map(root.getOrDefault("jobs", "")).forEach((name, body) -> {
            Map<String, Object> job = YamlTree.map(body);
            for (Object step : YamlTree.list(job.getOrDefault("steps", ""))) {
                Place place = new Place(path, name, workingDirectory(job), !job.containsKey("if"));
                githubStep(files, place, YamlTree.map(step), found);
            }
        });
    }

    private static void githubStep(RepositoryFiles files, Place place, Map<String, Object> step, List<CiStep> found) {
        String own = String.valueOf(step.getOrDefault("working-directory", place.folder()));
        boolean always = place.always() && !step.containsKey("if") && !step.containsKey("continue-on-error");
        if (step.get("run") instanceof String run) {
            add(files, new Place(place.path(), place.job(), own, always), run, found);
        }
    }

    private static String workingDirectory(Map<String, Object> node) {
        Map<String, Object> run =
                YamlTree.map(YamlTree.map(node.getOrDefault("defaults", "")).getOrDefault("run", ""));
        return String.valueOf(run.getOrDefault("working-directory", ""));
    }

    private static void script(RepositoryFiles files, Place place, Map<String, Object> body, List<CiStep> found) {
        for (Object line : YamlTree.list(body.getOrDefault("script", ""))) {
            add(files, place, String.valueOf(line), found);
        }
    }

    /** A block with shell control flow or a continued line is left out whole: a line alone would mislead. */
    private static void add(RepositoryFiles files, Place place, String block, List<CiStep> found) {
        boolean control = block.lines()
                .map(String::strip)
                .anyMatch(line -> line.endsWith("\\")
                        || line.matches("(if|for|while|case|cd|pushd|export|set \\+e)\\b.*|.*(<<|\\|\\||&& *$).*"));
        if (control) {
            return;
        }
        for (String line : block.lines().map(String::strip).toList()) {
            if (!line.isEmpty() && !line.startsWith("#") && found.size() < MOST) {
                found.add(new CiStep(
                        place.path(),
                        Lines.numberOf(files, place.path(), line).orElse(1),
                        place.job(),
                        line,
                        place.folder().replaceAll("^\\./|/$|^\\.$", ""),
                        place.always()));
            }
        }
    }
}
