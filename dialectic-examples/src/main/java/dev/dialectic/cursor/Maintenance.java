package dev.dialectic.cursor;

import dev.dialectic.cursor.debate.RuleDebates;
import dev.dialectic.cursor.debate.RulePanel;
import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.cursor.mine.Miner;
import dev.dialectic.cursor.repository.GitRepository;
import dev.dialectic.cursor.repository.RepositoryException;
import dev.dialectic.cursor.repository.RepositoryFiles;
import dev.dialectic.cursor.rule.FolderPlan;
import dev.dialectic.cursor.rule.FolderPlanner;
import dev.dialectic.cursor.rule.FolderReader;
import dev.dialectic.cursor.rule.FolderSnapshot;
import dev.dialectic.cursor.rule.FolderWriter;
import dev.dialectic.cursor.rule.PersonsEdits;
import dev.dialectic.cursor.rule.RuleText;
import dev.dialectic.persona.Persona;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Maintains the {@code .cursor} folder of one repository: reads its history, generates the agents that the moment needs,
 * mines candidate rules with their evidence, debates those that are new or whose evidence moved, and plans what is to be
 * written. Used by one thread; nothing is written before {@link #write}.
 */
public final class Maintenance {

    private final Path path;
    private final MaintenanceListener listener;

    /**
     * Maintenance of a repository.
     *
     * @param path a folder in its work tree
     * @param listener is told how it comes along
     */
    public Maintenance(Path path, MaintenanceListener listener) {
        this.path = Objects.requireNonNull(path, "path");
        this.listener = Objects.requireNonNull(listener, "listener");
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
            repository.warnings().forEach(listener::warned);
            List<Miner> miners = Miners.all();
            Moment moment = new HistoryReading(miners).read(repository, since, listener::walked);
            listener.sawMoment(moment);
            List<Persona> personas = RulePanel.personas(moment.foci());
            listener.seated(personas);
            List<Candidate> found = mine(miners, repository);
            List<Candidate> open = RuleDecisions.open(edits.book(), found);
            listener.mined(found, found.size() - open.size());
            RuleDecisions decisions = new RuleDecisions(edits.book(), new RuleDebates(personas), listener);
            decisions.decide(open);
            decisions.retractAllBut(found);
            FolderPlan plan = FolderPlanner.plan(decisions.book(), folder);
            return new MaintenanceReport(
                    moment,
                    personas,
                    found,
                    decisions.ruled(),
                    edits.declined(),
                    edits.edited(),
                    decisions.retracted(),
                    plan);
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

    /** What every miner proposes, each id once, nothing that could not stand in a rule; in the order of the ids. */
    private List<Candidate> mine(List<Miner> miners, RepositoryFiles files) {
        Map<String, Candidate> found = new TreeMap<>();
        int done = 0;
        for (Miner miner : miners) {
            listener.mining(miner.name(), done++, miners.size());
            for (Candidate candidate : miner.candidates(files)) {
                Optional<String> fault = RuleText.fault(candidate.directive());
                fault.ifPresent(why -> listener.warned(candidate.id() + " is not proposed: " + why));
                if (fault.isEmpty() && candidate.support().passes()) {
                    found.putIfAbsent(candidate.id(), candidate);
                }
            }
        }
        return List.copyOf(found.values());
    }

    private Path root(GitRepository repository) {
        return repository
                .root()
                .orElseThrow(() -> new RepositoryException(
                        RepositoryException.Problem.NOT_A_REPOSITORY,
                        path + ": expected a repository with a work tree, found a bare one; give a checkout of it"));
    }
}
