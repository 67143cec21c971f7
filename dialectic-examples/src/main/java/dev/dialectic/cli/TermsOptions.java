package dev.dialectic.cli;

import dev.dialectic.Dialectic;
import dev.dialectic.DialecticBuilder;
import dev.dialectic.agent.AgentGenerator;
import dev.dialectic.call.Budget;
import dev.dialectic.consensus.ConsensusRule;
import dev.dialectic.debate.Debate;
import dev.dialectic.evidence.KnowledgeSource;
import dev.dialectic.knowledge.DocumentFolder;
import dev.dialectic.knowledge.Knowledge;
import dev.dialectic.question.Question;
import dev.dialectic.run.BallotWaves;
import dev.dialectic.vote.VotingStrategy;
import dev.dialectic.vote.strategy.Strategies;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say how debates are held: who sits on the panel, what it knows, how it votes. */
final class TermsOptions {

    /** When a tally is agreement. */
    static final ConsensusRule CONSENSUS = ConsensusRule.plurality();

    @Option(
            names = {"-k", "--knowledge"},
            paramLabel = "folder",
            description = "Documents the agents weigh (.md .adoc .rst .txt). Default: the current folder; with --model"
                    + " none, since excerpts of them are sent to the provider.")
    private Optional<Path> knowledge = Optional.empty();

    @Option(
            names = {"-p", "--panel"},
            paramLabel = "name",
            description = "Who debates: 'question' (from what the question is about, the default) or a template:"
                    + " ${COMPLETION-CANDIDATES}.",
            completionCandidates = PanelNames.class)
    private String panel = PanelNames.QUESTION;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "name",
            description = "standard (default), vote-first, vote-only or sequential.")
    private String format = "standard";

    @Option(
            names = {"-s", "--strategy"},
            paramLabel = "name",
            description = "How ballots are counted. Default: ${DEFAULT-VALUE}.",
            defaultValue = "weighted confidence")
    private String strategy = "";

    @Option(
            names = {"-w", "--waves"},
            paramLabel = "n",
            description = "Ask for n ballots at a time in the poll that decides, and not for those that can no longer"
                    + " change the decision. Default: all at once.")
    private int waves;

    @Option(
            names = {"-b", "--budget"},
            paramLabel = "limits",
            converter = BudgetWords.class,
            description = "What a debate may use at the most, such as calls=40,tokens=200000,cost=0.50,time=10m."
                    + " Then the panel votes with what was said.")
    private Budget budget = Budget.UNLIMITED;

    /** The name of the rule that ballots are counted by. */
    String strategy() {
        return strategy;
    }

    /** The panel's name. */
    String panel() {
        return panel;
    }

    /** What a debate may use at the most. */
    Budget budget() {
        return budget;
    }

    /**
     * All parts but the agents, around a source of knowledge.
     *
     * @throws IllegalArgumentException if one of them is not known
     */
    DialecticBuilder parts(KnowledgeSource source) {
        return Dialectic.builder()
                .knowledge(source)
                .format(debateFormat())
                .voting(voting())
                .consensus(CONSENSUS)
                .budget(budget)
                .ballots(waves == 0 ? BallotWaves.allAtOnce() : BallotWaves.of(waves));
    }

    /**
     * The panel.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    AgentGenerator agents(Optional<Minds> minds) {
        return Panels.asked(panel, minds, List.of());
    }

    /**
     * How ballots are counted.
     *
     * @throws IllegalArgumentException if there is no such rule
     */
    VotingStrategy voting() {
        return Strategies.named(strategy);
    }

    /**
     * A question, once it is clear that its ballots can be counted.
     *
     * @throws IllegalArgumentException if it has too many options
     */
    Question countable(Question question) {
        VotingStrategy voting = voting();
        int options = question.options().size();
        if (options > voting.mostOptions()) {
            throw new IllegalArgumentException("expected at most " + voting.mostOptions()
                    + " options, which is what " + voting.name() + " counts, found " + options
                    + "; choose another rule with --strategy");
        }
        return question;
    }

    private Debate debateFormat() {
        return switch (format.toLowerCase(Locale.ROOT)) {
            case "standard" -> Debate.standard();
            case "vote-first" -> Debate.voteFirst(0.25);
            case "vote-only" -> Debate.voteOnly();
            case "sequential" -> Debate.sequential();
            default ->
                throw new IllegalArgumentException(
                        "--format: expected standard, vote-first, vote-only or sequential, found " + format);
        };
    }

    /**
     * What the agents know, and whatever is wrong with it told.
     *
     * @param withModel whether a model would be sent what they know
     * @throws IllegalArgumentException if there is no such folder
     */
    KnowledgeSource knowledge(boolean withModel, Terminal terminal) {
        if (knowledge.isEmpty() && withModel) {
            return KnowledgeSource.none();
        }
        Path folder = knowledge.orElse(Path.of("")).toAbsolutePath().normalize();
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("--knowledge: expected a folder, found none at " + folder);
        }
        DocumentFolder documents = Knowledge.inFolder(folder);
        documents.warnings().forEach(warning -> terminal.line("warning: ", warning));
        return documents;
    }
}
