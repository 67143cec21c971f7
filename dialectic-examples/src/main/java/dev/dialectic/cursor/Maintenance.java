package dev.dialectic.cursor;

import dev.dialectic.cursor.debate.RuleDebates;
import dev.dialectic.cursor.debate.RulePanel;
import dev.dialectic.cursor.debate.RuleProcedure;
import dev.dialectic.cursor.lint.FolderLint;
import dev.dialectic.cursor.lint.LintReport;
import dev.dialectic.cursor.repository.GitRepository;
import dev.dialectic.cursor.repository.RepositoryException;
import dev.dialectic.cursor.rule.FolderPlan;
import dev.dialectic.cursor.rule.FolderPlanner;
import dev.dialectic.cursor.rule.FolderReader;
import dev.dialectic.cursor.rule.FolderSnapshot;
import dev.dialectic.cursor.rule.FolderWriter;
import dev.dialectic.cursor.rule.PersonsEdits;
import dev.dialectic.persona.Persona;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * Maintains the {@code .cursor} folder of one repository: reads its history, generates the agents that the moment needs,
 * mines candidate rules with their evidence, debates those that are new or whose evidence moved, and plans what is to be
 * written. Used by one thread; nothing is written before {@link #write}.
 */
public final class Maintenance {

    private final Path path;
    private final MaintenanceListener listener;
    private final RuleProcedure procedure;

    /**
     * Maintenance of a repository by agents that weigh evidence.
     *
     * @param path a folder in its work tree
     * @param listener is told how it comes along
     */
    public Maintenance(Path path, MaintenanceListener listener) {
        this(path, listener, RuleProcedure.BY_EVIDENCE);
    }

    /**
     * Maintenance of a repository.
     *
     * @param path a folder in its work tree
     * @param listener is told how it comes along
     * @param procedure who debates the rules
     */
    public Maintenance(Path path, MaintenanceListener listener, RuleProcedure procedure) {
        this.path = Objects.requireNonNull(path, "path");
        this.listener = Objects.requireNonNull(listener, "listener");
        this.procedure = Objects.requireNonNull(procedure, "procedure");
    }

    /**
     * Finds out what should change.
     *
     * @param since a revision after which commits count as events; blank for all of history
     * @return the report, with the plan
     * @throws RepositoryException if the path is no repository, has no work tree, no history or cannot be read
     * @throws dev.dialectic.cursor.rule.FolderException if the {@code .cursor} folder cannot be read
     * @throws dev.dialectic.cursor.rule.RuleBookException if Dialectic's own state cannot be read
     */
    public MaintenanceReport plan(String since) {
        try (GitRepository repository = GitRepository.open(path)) {
            FolderSnapshot folder = FolderReader.read(root(repository));
            PersonsEdits edits = PersonsEdits.notice(folder.book(), folder);
            Mining mining = Mining.of(repository, since, listener);
            List<Persona> personas = RulePanel.personas(mining.moment().foci());
            listener.seated(personas);
            RuleDecisions decisions = new RuleDecisions(edits, new RuleDebates(personas, procedure), listener);
            decisions.decide(mining);
            FolderPlan plan = FolderPlanner.plan(decisions.book(), folder);
            return new MaintenanceReport(mining, personas, decisions.ruled(), learnt(edits, decisions), plan);
        }
    }

    /**
     * Carries a plan out, each file in one step.
     *
     * @param report what {@link #plan} gave
     * @throws dev.dialectic.cursor.rule.FolderException if a file cannot be written; those before it are
     */
    public void write(MaintenanceReport report) {
        try (GitRepository repository = GitRepository.open(path)) {
            FolderWriter.write(root(repository), report.plan());
        }
    }

    /**
     * Measures the folder as it is, after the history was read again when rules of ours stand in it.
     *
     * @return the measures
     * @throws RepositoryException if the path is no repository, has no work tree, no history or cannot be read
     */
    public LintReport lint() {
        try (GitRepository repository = GitRepository.open(path)) {
            Path root = root(repository);
            return FolderReader.read(root).book().standing().isEmpty()
                    ? FolderLint.of(root, repository).lint()
                    : lint(repository, Mining.of(repository, "", listener));
        }
    }

    /**
     * Measures the folder as it is, by what a run has just found.
     *
     * @param report the run
     * @return the measures
     */
    public LintReport lint(MaintenanceReport report) {
        try (GitRepository repository = GitRepository.open(path)) {
            return lint(repository, report.mining());
        }
    }

    private LintReport lint(GitRepository repository, Mining mining) {
        Path root = root(repository);
        return FolderLint.of(root, repository)
                .verifying(mining::finds)
                .runningAgain(() -> bytesChangedBySecondRun(root, mining))
                .lint();
    }

    /** What a run on what was found would change in the folder as it is now. */
    private long bytesChangedBySecondRun(Path root, Mining mining) {
        FolderSnapshot folder = FolderReader.read(root);
        List<Persona> personas = RulePanel.personas(mining.moment().foci());
        RuleDecisions decisions = new RuleDecisions(
                PersonsEdits.notice(folder.book(), folder),
                new RuleDebates(personas, procedure.again()),
                MaintenanceListener.SILENT);
        decisions.decide(mining);
        return FolderPlanner.plan(decisions.book(), folder).bytesChanged();
    }

    private static Learnt learnt(PersonsEdits edits, RuleDecisions decisions) {
        List<String> declined = edits.declined().stream()
                .filter(id -> !decisions.retracted().contains(id)
                        && !decisions.proposedAgain().contains(id))
                .toList();
        return new Learnt(declined, edits.edited(), decisions.proposedAgain(), decisions.retracted());
    }

    private Path root(GitRepository repository) {
        return repository
                .root()
                .orElseThrow(() -> new RepositoryException(
                        RepositoryException.Problem.NOT_A_REPOSITORY,
                        path + ": expected a repository with a work tree, found a bare one; give a checkout of it"));
    }
}
