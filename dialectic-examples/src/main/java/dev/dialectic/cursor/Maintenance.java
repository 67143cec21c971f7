package dev.dialectic.cursor;

import dev.dialectic.cursor.debate.RuleDebates;
import dev.dialectic.cursor.debate.RulePanel;
import dev.dialectic.cursor.lint.FolderLint;
import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.cursor.mine.Miner;
import dev.dialectic.cursor.mine.Miners;
import dev.dialectic.cursor.repository.GitRepository;
import dev.dialectic.cursor.repository.RepositoryException;
import dev.dialectic.cursor.rule.FolderPlan;
import dev.dialectic.cursor.rule.FolderPlanner;
import dev.dialectic.cursor.rule.FolderReader;
import dev.dialectic.cursor.rule.FolderSnapshot;
import dev.dialectic.cursor.rule.FolderWriter;
import dev.dialectic.cursor.rule.PersonsEdits;
import dev.dialectic.cursor.rule.RuleText;
import dev.dialectic.persona.Persona;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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
     * @throws RepositoryException if the path is no repository, has no history or cannot be read
     */
    public MaintenanceReport plan(String since) {
        try (GitRepository repository = GitRepository.open(path)) {
            repository.warnings().forEach(listener::warned);
            List<Miner> miners = Miners.all();
            Moment moment = new HistoryReading(miners).read(repository, since, listener::walked);
            listener.sawMoment(moment);
            List<Persona> personas = RulePanel.personas(moment.foci());
            listener.seated(personas);
            List<Candidate> found = mine(miners, repository);
            FolderSnapshot folder = FolderReader.read(root(repository));
            PersonsEdits edits = PersonsEdits.notice(folder.book(), folder);
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
                    plan,
                    FolderLint.of(repository, plan));
        }
    }
}
